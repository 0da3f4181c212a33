import type { Advanced, HandoffSettings } from '@baton/core'
import type { SettingsVersion as VersionSchema } from '@baton/core/api'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { api, queryClient } from '../../api.ts'
import { useSession } from '../../live/context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Switch } from '../../ui/form.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Ago } from '../../ui/time.tsx'
import { toast } from '../../ui/toast.tsx'
import { changedLabels, isRecord } from './diff.ts'
import { readSchema, type Schema, SchemaFields } from './schema-form.tsx'
import { TryMessage } from './try-message.tsx'
import { useDraft } from './use-draft.ts'
import { useUnsaved } from './use-unsaved.ts'

type SettingsVersion = z.infer<typeof VersionSchema>

interface Level {
  level: HandoffSettings['level']
  title: string
  description: string
  values: Advanced
}

/** Shows when the assistant hands off. The form is drawn from the schema that also validates it. */
export function HandoffPage() {
  const settings = useQuery({
    queryKey: ['settings', 'handoff'],
    queryFn: () => api.get<HandoffSettings>('/v1/settings/handoff'),
  })
  const schema = useQuery({
    queryKey: ['settings', 'schema'],
    queryFn: () => api.get<Schema & { 'x-levels': Level[] }>('/v1/settings/handoff/schema'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (settings.error ?? schema.error)
    return <ErrorFace error={settings.error ?? schema.error} retry={() => settings.refetch()} />
  if (!settings.data || !schema.data) return <Skeleton />
  return <Form saved={settings.data} schema={schema.data} levels={schema.data['x-levels']} />
}

function Form({ saved, schema, levels }: { saved: HandoffSettings; schema: Schema; levels: Level[] }) {
  const { me } = useSession()
  const { draft, changed, set, reset, settle } = useDraft(saved)
  useUnsaved(changed)
  const mayChange = me.role === 'admin' || me.role === 'owner'
  const changes = changedLabels(schema, saved, draft)
  const save = useMutation({
    mutationFn: (whole: HandoffSettings) => api.put<HandoffSettings>('/v1/settings/handoff', whole),
    onSuccess: (next, sent) => {
      settle(sent)
      toast.done('Saved. Applies from the next message on.')
      queryClient.setQueryData(['settings', 'handoff'], next)
      queryClient.invalidateQueries({ queryKey: ['settings', 'versions'] })
    },
    onError: toast.failed,
  })
  const level = levels.find((one) => one.level === draft.level)
  const values = draft.mode === 'advanced' ? draft.advanced : (level?.values ?? draft.advanced)
  const triggersSchema = readSchema(schema, ['advanced', 'triggers'])
  const triggers = withOwnValues(values.triggers, draft.advanced.triggers, triggersSchema)
  /** Applies a change. Values marked `everyLevel` keep the chosen level; any other change switches to "Your own". */
  const edit = (next: Advanced['triggers'], path: string[]) =>
    readSchema(triggersSchema, path).everyLevel
      ? set({
          advanced: { ...draft.advanced, triggers: withOwnValues(draft.advanced.triggers, next, triggersSchema) },
        })
      : set({ mode: 'advanced', advanced: { enabled: true, triggers: next } })

  return (
    <Page
      wide
      title="When should the assistant hand off?"
      description="For all text channels. A request for a person hands off at once unless you choose AI only."
    >
      <div className="flex flex-col gap-8 min-[1200px]:flex-row">
        <div className="min-w-0 flex-1">
          <fieldset disabled={!mayChange} className="grid gap-3 sm:grid-cols-3">
            <legend className="sr-only">Level</legend>
            {levels.map((one) => (
              <Choice
                key={one.level}
                on={draft.mode === 'level' && draft.level === one.level}
                title={one.title}
                description={one.description}
                sets={setsOf(one.values, triggersSchema)}
                bars={one.level === 0 ? 1 : 3}
                onPick={() => set({ mode: 'level', level: one.level })}
              />
            ))}
            <Choice
              on={draft.mode === 'advanced'}
              title="Your own"
              description="Switch and tune each trigger yourself."
              sets={setsOf(draft.advanced, triggersSchema)}
              bars={0}
              onPick={() => set({ mode: 'advanced' })}
            />
          </fieldset>

          <h2 className="mt-8 mb-2 font-semibold">
            {draft.mode === 'advanced' ? 'Your own choice' : `What ${level?.title ?? ''} does`}{' '}
            <span className="font-normal text-muted">
              {draft.mode === 'level' ? 'Change a value to make it your own choice' : ''}
            </span>
          </h2>
          {draft.mode === 'advanced' ? (
            <Card className="mb-3 flex items-center gap-3 px-4 py-3">
              <div className="flex-1">
                <p className="font-medium">Hand off to people</p>
                <p className="text-muted">The main switch. Off: requests are declined with a clear sentence.</p>
              </div>
              <Switch
                label="Hand off to people"
                disabled={!mayChange}
                checked={draft.advanced.enabled}
                onChange={(enabled) => set({ advanced: { ...draft.advanced, enabled } })}
              />
            </Card>
          ) : null}
          <Card className={draft.mode === 'level' && draft.level === 0 ? 'opacity-50' : ''}>
            <SchemaFields schema={triggersSchema} value={triggers} disabled={!mayChange} onChange={edit} />
          </Card>
          <Card className="mt-3 flex items-center gap-3 px-4 py-3">
            <div className="flex-1">
              <p className="font-medium">“Talk to a person” button</p>
              <p className="text-muted">Shown in the widget while the assistant answers.</p>
            </div>
            <Switch
              label="Talk to a person button"
              disabled={!mayChange}
              checked={draft.button}
              onChange={(button) => set({ button })}
            />
          </Card>
          {changes.length > 0 ? (
            <div
              role="status"
              className="sticky bottom-4 mt-6 flex flex-wrap items-center gap-3 rounded-lg border border-line-strong
                bg-raised px-4 py-3 shadow-raise"
            >
              <p className="min-w-0 flex-1 truncate">
                {changes.length} {changes.length === 1 ? 'change' : 'changes'}, not saved:{' '}
                <span className="font-medium">{changes.join(', ')}</span>
              </p>
              <Button kind="quiet" onClick={() => reset()}>
                Discard
              </Button>
              <Button kind="primary" disabled={!mayChange || save.isPending} onClick={() => save.mutate(draft)}>
                Save
              </Button>
            </div>
          ) : null}
          {mayChange ? null : <p className="mt-4 text-muted">Only admins can change this.</p>}
          <Versions mayChange={mayChange} schema={schema} />
        </div>
        <aside className="w-full shrink-0 min-[1200px]:w-72">
          <TryMessage />
        </aside>
      </div>
    </Page>
  )
}

/** Returns `values`, but with the fields marked `everyLevel` taken from `own`. */
function withOwnValues<T extends Advanced['triggers']>(values: T, own: T, schema: Schema): T {
  const kept = Object.entries(values).map(([name, settings]) => [
    name,
    Object.fromEntries(
      Object.entries(settings).map(([field, value]) => [
        field,
        readSchema(schema, [name, field]).everyLevel ? readPath(own, [name, field]) : value,
      ]),
    ),
  ])
  return { ...values, ...Object.fromEntries(kept) }
}

const readPath = (from: unknown, path: string[]): unknown =>
  path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), from)

/** Returns the titles of the triggers that a choice turns on. */
function setsOf({ enabled, triggers }: Advanced, schema: Schema): string[] {
  if (!enabled) return []
  return Object.entries(triggers).flatMap(([name, values]) => {
    if (!values.enabled) return []
    const count = 'count' in values && values.count > 1 ? ` (${values.count})` : ''
    return [`${schema.properties?.[name]?.title ?? name}${count}${values.watching ? ', only watched' : ''}`]
  })
}

function Choice({
  on,
  title,
  description,
  sets,
  bars,
  onPick,
}: {
  on: boolean
  title: string
  description: string
  sets: string[]
  bars: number
  onPick: () => void
}) {
  return (
    <label
      className={`flex flex-col gap-1 rounded-lg border p-3 has-focus-visible:outline-2
        has-focus-visible:outline-(--focus)
          ${on ? 'border-accent ring-1 ring-accent' : 'border-line hover:border-line-strong'}`}
    >
      <input type="radio" name="level" className="sr-only" checked={on} onChange={onPick} />
      <span aria-hidden="true" className="mb-1 flex gap-1">
        {[1, 2, 3].map((n) => (
          <span key={n} className={`h-1 flex-1 rounded-full ${n <= bars ? 'bg-human-solid' : 'bg-assistant-line'}`} />
        ))}
      </span>
      <span className="font-medium">{title}</span>
      <span className="text-xs text-muted">{description}</span>
      <span className="mt-auto pt-1.5 text-xs text-muted">
        <span className="block border-t border-line pt-1.5">{sets.length > 0 ? sets.join(' · ') : 'No handoffs'}</span>
      </span>
    </label>
  )
}

function Versions({ mayChange, schema }: { mayChange: boolean; schema: Schema }) {
  const { data } = useQuery({
    queryKey: ['settings', 'versions'],
    queryFn: () => api.get<{ items: SettingsVersion[] }>('/v1/settings/handoff/versions?limit=20'),
  })
  const items = data?.items ?? []
  if (items.length === 0) return null
  async function restore(version: number) {
    try {
      await api.post(`/v1/settings/handoff/versions/${version}/restore`)
      toast.done(`Version ${version} restored.`)
      await queryClient.invalidateQueries({ queryKey: ['settings'] })
    } catch (error) {
      toast.failed(error)
    }
  }
  return (
    <section className="mt-10">
      <h2 className="mb-2 font-semibold">History</h2>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {items.map((item, i) => (
          <li key={item.version} className="flex items-center gap-3 px-4 py-2">
            <span className="w-8 text-muted tabular-nums">{item.version}</span>
            <span className="min-w-0 flex-1 truncate">
              <span className="font-medium">{item.by ?? 'A teammate'}</span>{' '}
              <span className="text-muted">
                {changedLabels(schema, items[i + 1]?.settings ?? {}, item.settings)
                  .slice(0, 4)
                  .join(', ') || 'no changes'}
              </span>
            </span>
            <Ago at={item.at} className="text-xs text-muted" />
            {mayChange && i > 0 ? (
              <Button kind="quiet" onClick={() => restore(item.version)}>
                Restore
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

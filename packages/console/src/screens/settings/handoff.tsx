import type { Advanced, HandoffSettings } from '@baton/core'
import { noticeTexts } from '@baton/core/texts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { BellOff } from 'lucide-react'
import { api, queryClient } from '../../api.ts'
import { useSession } from '../../live/context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Switch } from '../../ui/form.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { changedLabels, valueAt } from './diff.ts'
import { HandoffLevels } from './handoff-levels.tsx'
import { HandoffPlaces } from './handoff-places.tsx'
import { HandoffVersions } from './handoff-versions.tsx'
import { levelRows, planned, requestWords } from './level-words.ts'
import { readSchema, type Schema, SchemaFields } from './schema-form.tsx'
import { TryMessage } from './try-message.tsx'
import { useDraft } from './use-draft.ts'
import { useUnsaved } from './use-unsaved.ts'

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
  const values = valuesOf(draft, levels)
  const savedValues = valuesOf(saved, levels)
  const triggersSchema = readSchema(schema, ['advanced', 'triggers'])
  const triggers = withOwnValues(values.triggers, draft.advanced.triggers, triggersSchema)
  /** Applies a change. Values marked `everyLevel` keep the chosen level; any other change switches to "Your own". */
  const edit = (next: Advanced['triggers'], path: string[]) =>
    readSchema(triggersSchema, path).everyLevel
      ? set({
          advanced: { ...draft.advanced, triggers: withOwnValues(draft.advanced.triggers, next, triggersSchema) },
        })
      : set({ mode: 'advanced', advanced: { ...values, enabled: true, triggers: next } })

  const own = { schema: triggersSchema, button: draft.button }
  const choices = [
    ...levels.map((one) => ({
      key: String(one.level),
      title: one.title,
      description: one.description,
      rows: levelRows(
        { ...one.values, triggers: withOwnValues(one.values.triggers, draft.advanced.triggers, triggersSchema) },
        { ...own, choice: one.level },
      ),
      chosen: draft.mode === 'level' && draft.level === one.level,
      pick: () => set({ mode: 'level', level: one.level }),
    })),
    {
      key: 'own',
      title: 'Your own',
      description: 'Switch and tune each trigger yourself.',
      rows: levelRows(draft.advanced, { ...own, choice: 'own' as const }),
      chosen: draft.mode === 'advanced',
      pick: () => set({ mode: 'advanced' }),
    },
  ]

  return (
    <Page
      wide
      title="When should the assistant hand off?"
      description={`For all text channels. ${planned(
        requestWords(savedValues, triggersSchema),
        requestWords(values, triggersSchema),
      )}`}
    >
      <div className="flex flex-col gap-8 min-[1200px]:flex-row">
        <div className="min-w-0 flex-1">
          <HandoffLevels choices={choices} disabled={!mayChange} />

          <h2 className="mt-8 mb-2 font-semibold">
            {draft.mode === 'advanced' ? 'Your own choice' : `What ${level?.title ?? ''} does`}{' '}
            <span className="font-normal text-muted">
              {draft.mode === 'level' && values.enabled ? 'Change a value to make it your own choice' : ''}
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
          {values.enabled ? (
            <>
              <Card>
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
            </>
          ) : (
            <NothingHandsOff settings={draft} says={planned(forceWords(savedValues), forceWords(values))} />
          )}
          <HandoffPlaces mayChange={mayChange} says={planned(placeWords(savedValues), placeWords(values))} />
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
          <HandoffVersions mayChange={mayChange} schema={schema} />
        </div>
        <aside className="w-full shrink-0 min-[1200px]:w-72">
          <TryMessage />
        </aside>
      </div>
    </Page>
  )
}

/** Returns the values in force under some settings. */
const valuesOf = ({ mode, level, advanced }: HandoffSettings, levels: Level[]): Advanced =>
  mode === 'advanced' ? advanced : (levels.find((one) => one.level === level)?.values ?? advanced)

const forceWords = ({ enabled }: Advanced): string =>
  enabled ? '' : 'No trigger is in force. The assistant answers everything.'
const placeWords = ({ enabled }: Advanced): string =>
  enabled
    ? 'A conversation is handed off where its assistant and its channel both allow it.'
    : 'Nothing hands off. These switches count again as soon as something does.'

/** Returns `values`, but with the fields marked `everyLevel` taken from `own`. */
function withOwnValues<T extends Advanced['triggers']>(values: T, own: T, schema: Schema): T {
  const kept = Object.entries(values).map(([name, settings]) => [
    name,
    Object.fromEntries(
      Object.entries(settings).map(([field, value]) => [
        field,
        readSchema(schema, [name, field]).everyLevel ? valueAt(own, [name, field]) : value,
      ]),
    ),
  ])
  return { ...values, ...Object.fromEntries(kept) }
}

/** Says what holds while nothing may hand off, in the words that customers read. */
function NothingHandsOff({ settings: { texts }, says }: { settings: HandoffSettings; says: string }) {
  return (
    <Card className="flex gap-3 px-4 py-3">
      <BellOff className="mt-0.5 text-muted" />
      <div>
        <p className="font-medium">{says}</p>
        <p className="mt-1 text-muted">
          A customer who asks for a person reads: “{texts.en?.declined ?? noticeTexts.en.declined}”{' '}
          <Link to="/settings/texts" className="text-human underline">
            Change this text
          </Link>
        </p>
        <p className="mt-1 text-muted">The “Talk to a person” button is hidden. Teammates can still take over.</p>
      </div>
    </Card>
  )
}

import type { HandoffSettings } from '@baton/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useSession } from '../../live/context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Field, Input, Refused, Select, Switch } from '../../ui/form.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { Holidays } from './hours-holidays.tsx'
import { nextHours, openingWords, problemsIn, type Week, weekdays } from './hours-words.ts'
import { handoffSettings, saveHandoff, showSaved } from './save-handoff.ts'
import { changesOf, useDraft } from './use-draft.ts'
import { useUnsaved } from './use-unsaved.ts'

type OfficeHours = HandoffSettings['officeHours']

const policies: { value: OfficeHours['whenClosed']; title: string; does: string }[] = [
  { value: 'queue', title: 'They wait in the queue', does: 'They keep their place and are told when you are back.' },
  {
    value: 'collect',
    title: 'Ask for an e-mail address',
    does: 'They wait too, and can leave an address to answer to.',
  },
  {
    value: 'assistant',
    title: 'The assistant goes on',
    does:
      'It says once that nobody is there, and when the team is back. A request for a person and a topic still ' +
      'wait.',
  },
]

/** Edits when the team is there, and what happens outside these hours. */
export function HoursPage() {
  const { data, error, refetch } = useQuery(handoffSettings)
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  return data ? <Form saved={data} /> : <Skeleton />
}

function Form({ saved }: { saved: HandoffSettings }) {
  const { me } = useSession()
  const mayChange = me.role === 'admin' || me.role === 'owner'
  const { draft, changed, set: put, reset, settle } = useDraft(saved)
  useUnsaved(changed)
  const hours = draft.officeHours
  const set = (part: Partial<OfficeHours>) => put({ officeHours: { ...hours, ...part } })
  const problems = problemsIn(hours)
  const save = useMutation({
    mutationFn: (whole: HandoffSettings) => saveHandoff(changesOf(saved, whole)),
    onSuccess: (next, sent) => {
      showSaved(next)
      settle(sent)
      toast.done('Saved. Applies from the next message on.')
    },
    onError: toast.failed,
  })

  return (
    <Page
      title="Office hours"
      description="When people of your team are there to take a handoff. Customers are told when you are back."
      action={
        <Switch
          label="Office hours"
          checked={hours.enabled}
          disabled={!mayChange}
          onChange={(enabled) => set(enabled ? firstHours(hours) : { enabled })}
        />
      }
    >
      {hours.enabled ? (
        <fieldset disabled={!mayChange} className="flex flex-col gap-8">
          <legend className="sr-only">Office hours</legend>
          <p role="status" className="rounded-lg border border-line bg-raised px-4 py-3">
            {openingWords(hours, new Date())}
          </p>
          <Field label="Time zone" hint="The hours keep their local time when the clocks change.">
            {(ids) => (
              <Select {...ids} value={hours.timeZone} onChange={({ target }) => set({ timeZone: target.value })}>
                {zonesWith(hours.timeZone).map((zone) => (
                  <option key={zone}>{zone}</option>
                ))}
              </Select>
            )}
          </Field>
          <section aria-label="Week">
            <h2 className="mb-2 font-semibold">Week</h2>
            <WeekFields week={hours.week} onChange={(week) => set({ week })} />
            <Refused why={problems.join(' ')} />
          </section>
          <Holidays holidays={hours.holidays} timeZone={hours.timeZone} onChange={(holidays) => set({ holidays })} />
          <fieldset>
            <legend className="mb-2 font-semibold">When closed</legend>
            <div className="grid gap-3 sm:grid-cols-3">
              {policies.map(({ value, title, does }) => (
                <label
                  key={value}
                  className={`block rounded-lg border p-3 has-focus-visible:outline-2
                    has-focus-visible:outline-(--focus) ${
                      hours.whenClosed === value ? 'border-accent ring-1 ring-accent' : 'border-line hover:bg-hover'
                    }`}
                >
                  <span className="flex items-center gap-2 font-medium">
                    <input
                      type="radio"
                      name="whenClosed"
                      className="accent-(--accent)"
                      checked={hours.whenClosed === value}
                      onChange={() => set({ whenClosed: value })}
                    />
                    {title}
                  </span>
                  <span className="mt-1 block text-xs text-muted">{does}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </fieldset>
      ) : (
        <Card className="px-4 py-3 text-muted">
          Off: handoffs wait for the team at any hour, and customers are not told when you are back.
        </Card>
      )}
      <div className="mt-8 flex items-center justify-end gap-2">
        {mayChange ? null : <p className="me-auto text-muted">Only admins can change this.</p>}
        <Button kind="quiet" disabled={!changed} onClick={reset}>
          Discard
        </Button>
        <Button
          kind="primary"
          disabled={!mayChange || !changed || problems.length > 0 || save.isPending}
          onClick={() => save.mutate(draft)}
        >
          Save
        </Button>
      </div>
    </Page>
  )
}

function WeekFields({ week, onChange }: { week: Week; onChange: (week: Week) => void }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line">
      {weekdays.map(({ day, name }) => {
        const intervals = week[day]
        const added = nextHours(intervals)
        const set = (next: typeof intervals) => onChange({ ...week, [day]: next })
        return (
          <li key={day} className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-2">
            <span className="flex-1 py-1 font-medium sm:w-24 sm:flex-none">{name}</span>
            <div className="order-1 flex min-w-0 basis-full flex-wrap gap-x-4 gap-y-2 sm:order-none sm:flex-1">
              {intervals.length === 0 ? <span className="py-1 text-muted">Closed</span> : null}
              {intervals.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an interval is its place in the day
                <span key={at} className="flex flex-wrap items-center gap-1">
                  <Input
                    type="time"
                    aria-label={`${name}, from`}
                    className="!w-30"
                    value={one.from}
                    onChange={({ target }) => set(intervals.with(at, { ...one, from: target.value }))}
                  />
                  –
                  <Input
                    type="time"
                    aria-label={`${name}, to`}
                    className="!w-30"
                    value={one.to === '24:00' ? '00:00' : one.to}
                    onChange={({ target }) => set(intervals.with(at, { ...one, to: target.value }))}
                  />
                  {one.to !== '' && one.to < one.from ? <span className="text-xs text-muted">next day</span> : null}
                  <Button
                    kind="quiet"
                    aria-label={`Remove ${one.from} to ${one.to} on ${name}`}
                    onClick={() => set(intervals.toSpliced(at, 1))}
                  >
                    <Trash2 />
                  </Button>
                </span>
              ))}
            </div>
            <Button
              kind="quiet"
              aria-label={`Add hours on ${name}`}
              disabled={added === null}
              onClick={() => (added ? set([...intervals, added]) : undefined)}
            >
              <Plus />
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

const workday = [{ from: '09:00', to: '17:00' }]

/** Returns the hours as they are turned on. The first time they are a working week in the time zone of this browser. */
function firstHours({ week }: OfficeHours): Partial<OfficeHours> {
  if (Object.values(week).some((day) => day.length > 0)) return { enabled: true }
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return {
    enabled: true,
    timeZone,
    week: { ...week, mon: workday, tue: workday, wed: workday, thu: workday, fri: workday },
  }
}

const zonesWith = (chosen: string): string[] => [...new Set([chosen, 'UTC', ...Intl.supportedValuesOf('timeZone')])]

import type { HandoffSettings } from '@baton/core'
import type { Channel } from '@baton/core/api'
import { Play, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { useSession } from '../../live/context.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, Refused, Select, TextArea } from '../../ui/form.tsx'
import { Segments } from '../../ui/segments.tsx'
import type { Level } from '../settings/handoff-choices.ts'
import { useItems } from '../settings/use-list.tsx'
import { formatOf } from './import-format.ts'
import { shownNumber } from './lab-words.ts'
import { type Conversations, type Run, runs } from './runs.ts'

type Source = 'days' | 'all' | 'import'

const mostBytes = 45 * 1024 * 1024
/** A text field of this length slows the page down. */
const longPaste = 100_000
const sources = [
  { value: 'days', title: 'Last days' },
  { value: 'all', title: 'All' },
  { value: 'import', title: 'Import' },
] as const

/** Chooses the conversations, and runs the simulation or cancels it. */
export function RunForm({
  live,
  draft,
  levels,
  running,
}: {
  live: HandoffSettings
  draft: HandoffSettings
  levels: Level[]
  running: Run | undefined
}) {
  const { me } = useSession()
  const [source, setSource] = useState<Source>('days')
  const [days, setDays] = useState(30)
  const [channelId, setChannelId] = useState('')
  const [file, setFile] = useState<{ name: string; text: string }>({ name: '', text: '' })
  const [trouble, setTrouble] = useState<string | null>(null)
  const channels = useItems<Channel>('/v1/channels')

  function run() {
    setTrouble(null)
    if (source === 'import' && file.text.trim() === '') return setTrouble('Choose a file or paste conversations first.')
    const format = formatOf(file.name, file.text)
    const conversations: Conversations =
      source === 'import'
        ? { format, text: file.text }
        : { ...(source === 'days' ? { days } : {}), ...(channelId ? { channelId } : {}) }
    const from = source === 'days' ? daysTitle(days) : source === 'all' ? 'all' : `import, ${format.toUpperCase()}`
    runs.start({ title: `${draftTitle(live, draft, levels)}, ${from}`, draft, live, conversations })
  }

  return (
    <section aria-labelledby="conversations" className="mt-5">
      <h2 id="conversations" className="mb-1.5 font-semibold">
        Conversations
      </h2>
      <Segments label="Which conversations" options={sources} value={source} onChange={setSource} />
      {source === 'import' ? (
        <ImportFields file={file} onChange={setFile} onTrouble={setTrouble} />
      ) : (
        <div className="mt-2 flex gap-2">
          {source === 'days' ? (
            <Select aria-label="Days" value={days} onChange={(event) => setDays(Number(event.target.value))}>
              {[7, 30, 90, 365].map((value) => (
                <option key={value} value={value}>
                  {daysTitle(value)}
                </option>
              ))}
            </Select>
          ) : null}
          <Select aria-label="Channel" value={channelId} onChange={(event) => setChannelId(event.target.value)}>
            <option value="">All channels</option>
            {channels.data?.items.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
      )}
      <div className="mt-2.5" aria-live="polite">
        <Refused why={trouble} />
        {running ? (
          <Running run={running} />
        ) : me.role === 'viewer' ? (
          <p className="text-muted">Viewers cannot run it.</p>
        ) : (
          <Button kind="primary" className="w-full" onClick={run}>
            <Play /> Run
          </Button>
        )}
      </div>
    </section>
  )
}

const daysTitle = (days: number) => (days === 365 ? '1 year' : `${days} days`)

function draftTitle(live: HandoffSettings, draft: HandoffSettings, levels: Level[]): string {
  if (JSON.stringify(live) === JSON.stringify(draft)) return 'Live settings'
  if (draft.mode === 'advanced') return 'Draft'
  return levels.find(({ level }) => level === draft.level)?.title ?? 'Draft'
}

function Running({ run: { number, done, total } }: { run: Run }) {
  return (
    <div className="flex items-center gap-3">
      <div className="min-w-0 flex-1">
        <p className="text-xs text-muted tabular-nums">
          {total === 0 ? 'Reading …' : `${shownNumber(done)} of ${shownNumber(total)}`}
        </p>
        <progress
          aria-label="Progress"
          value={total === 0 ? undefined : done}
          max={total || 1}
          className="h-1.5 w-full accent-(--accent)"
        />
      </div>
      <Button onClick={() => runs.cancel(number)}>Cancel</Button>
    </div>
  )
}

function ImportFields({
  file,
  onChange,
  onTrouble,
}: {
  file: { name: string; text: string }
  onChange: (file: { name: string; text: string }) => void
  onTrouble: (trouble: string | null) => void
}) {
  const picker = useRef<HTMLInputElement>(null)
  async function take(chosen: File | undefined) {
    if (!chosen) return
    if (chosen.size > mostBytes) return onTrouble('This file is larger than 45 MB. Import it in parts.')
    onTrouble(null)
    onChange({ name: chosen.name, text: await chosen.text() })
  }
  return (
    <div className="mt-2 flex flex-col gap-2">
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="File"
        accept=".jsonl,.ndjson,.json,.csv,.tsv,.txt"
        onChange={(event) => take(event.target.files?.[0])}
      />
      <Button onClick={() => picker.current?.click()}>
        <Upload /> Choose a file
      </Button>
      {file.name ? (
        <p className="text-xs [overflow-wrap:anywhere]">
          {file.name}, {shownNumber(file.text.length)} characters.{' '}
          <button type="button" className="text-human underline" onClick={() => onChange({ name: '', text: '' })}>
            Remove
          </button>
        </p>
      ) : (
        <Field label="Or paste" hint="CSV with the columns conversation, author, text and at, or JSON lines.">
          {(ids) => (
            <TextArea
              {...ids}
              rows={5}
              spellCheck={false}
              placeholder={'conversation,author,text\n1,contact,Where is my order?'}
              value={file.text}
              onChange={(event) => onChange({ name: '', text: event.target.value })}
              onPaste={(event) => {
                const text = event.clipboardData.getData('text')
                if (text.length < longPaste) return
                event.preventDefault()
                onChange({ name: 'Pasted text', text })
              }}
            />
          )}
        </Field>
      )}
    </div>
  )
}

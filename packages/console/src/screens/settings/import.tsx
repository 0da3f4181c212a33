import type { ImportOutcome } from '@baton/core/api'
import { FileText, Upload, X } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { type ReactNode, useRef, useState } from 'react'
import { ApiError, api, queryClient } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { Field, TextArea } from '../../ui/form.tsx'
import { lines } from './schema-form.tsx'

const path = '/v1/knowledge/import'
const mostBytes = 50 * 1024 * 1024
/** As many as the server reads at once: the bar moves with each request. */
const pagesAtOnce = 4
const types: Record<string, string> = { md: 'text/markdown', markdown: 'text/markdown', jsonl: 'application/x-ndjson', ndjson: 'application/x-ndjson', zip: 'application/zip' }
const tabs = { files: 'Files', pages: 'Web pages', jsonl: 'Questions and answers' }

/** One request of an import, and what it is called when it fails. */
interface Piece {
  where: string
  send: () => Promise<ImportOutcome>
}
type Totals = Pick<ImportOutcome, 'created' | 'updated' | 'unchanged' | 'problems' | 'problemCount'>
type Run = { done: number; total: number; totals: Totals }

export function ImportDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [run, setRun] = useState<Run | null>(null)
  const stopped = useRef(false)
  const running = run !== null && run.done < run.total

  const start = async (pieces: Piece[]) => {
    stopped.current = false
    let totals: Totals = { created: 0, updated: 0, unchanged: 0, problems: [], problemCount: 0 }
    for (const [done, piece] of pieces.entries()) {
      setRun({ done, total: pieces.length, totals })
      if (stopped.current) totals = plus(totals, failure(piece.where, 'Not imported: you stopped before it.'))
      else totals = plus(totals, await sent(piece))
    }
    setRun({ done: pieces.length, total: pieces.length, totals })
    queryClient.invalidateQueries({ queryKey: ['/v1/knowledge/articles'] })
  }
  const close = () => {
    stopped.current = true
    if (!running) setRun(null)
    onClose()
  }

  return (
    <DialogFrame open={open} onClose={close} title="Import articles" description="What was imported before is updated, nothing is doubled." width="max-w-xl">
      {run ? <Outcome run={run} running={running} onStop={() => (stopped.current = true)} onAgain={() => setRun(null)} onClose={close} /> : null}
      {/* What was typed or chosen is still there when something went wrong. */}
      <div hidden={run !== null}>
        <Tabs.Root defaultValue="files">
          <Tabs.List aria-label="What to import" className="mb-4 flex gap-1 border-b border-line">
            {Object.entries(tabs).map(([value, label]) => (
              <Tabs.Trigger
                key={value}
                value={value}
                className="-mb-px border-b-2 border-transparent px-2.5 py-1.5 text-muted hover:text-text data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-text"
              >
                {label}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Tabs.Content value="files" forceMount className="data-[state=inactive]:hidden">
            <Files onStart={start} />
          </Tabs.Content>
          <Tabs.Content value="pages" forceMount className="data-[state=inactive]:hidden">
            <Lines
              label="Addresses"
              hint="One per line. The main text of each page becomes an article."
              placeholder={'https://shop.example/help/returns\nhttps://shop.example/help/shipping'}
              button="Import pages"
              onStart={(text) => start(chunks(lines(text), pagesAtOnce).map((urls) => ({ where: urls.join(', '), send: () => api.post<ImportOutcome>(path, { urls }) })))}
            />
          </Tabs.Content>
          <Tabs.Content value="jsonl" forceMount className="data-[state=inactive]:hidden">
            <Lines
              label="One article per line, as JSON"
              hint="Each line has a title or question, a body or answer, and questions if you like."
              placeholder={'{"question": "Can I return it?", "answer": "Within 30 days."}\n{"title": "Shipping", "body": "Two days.", "questions": ["How long?"]}'}
              button="Import lines"
              onStart={(text) => start([{ where: 'The lines', send: () => upload('application/x-ndjson', text) }])}
            />
          </Tabs.Content>
        </Tabs.Root>
      </div>
    </DialogFrame>
  )
}

function Files({ onStart }: { onStart: (pieces: Piece[]) => void }) {
  const [files, setFiles] = useState<File[]>([])
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const add = (list: FileList | null) => setFiles((before) => [...before, ...(list ?? [])].filter((file, i, all) => all.findIndex(({ name }) => name === file.name) === i))
  return (
    <div className="flex flex-col gap-3">
      <div
        role="group"
        aria-label="Files"
        className={`flex flex-col items-center gap-2 rounded-lg border border-dashed px-6 py-8 text-center text-muted ${over ? 'border-accent bg-hover' : 'border-line-strong'}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          add(event.dataTransfer.files)
        }}
      >
        <Upload />
        <p>
          Drop files here: Markdown (<code>.md</code>), a <code>.zip</code> of it, or <code>.jsonl</code>
        </p>
        <Button onClick={() => input.current?.click()}>Choose files</Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Files to import"
          accept=".md,.markdown,.zip,.jsonl,.ndjson"
          onChange={({ target }) => {
            add(target.files)
            target.value = ''
          }}
        />
      </div>
      {files.length > 0 ? (
        <ul className="max-h-40 divide-y divide-line overflow-auto rounded-lg border border-line">
          {files.map((file) => (
            <li key={file.name} className="flex items-center gap-2 px-3 py-1.5">
              <FileText className="text-faint" />
              <span className="min-w-0 flex-1 truncate">{file.name}</span>
              <Button kind="quiet" icon aria-label={`Leave out ${file.name}`} onClick={() => setFiles((before) => before.filter((one) => one !== file))}>
                <X />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Button kind="primary" className="self-end" disabled={files.length === 0} onClick={() => onStart(files.map((file) => ({ where: file.name, send: () => uploadFile(file) })))}>
        {files.length > 1 ? `Import ${files.length} files` : 'Import file'}
      </Button>
    </div>
  )
}

function Lines({ label, hint, placeholder, button, onStart }: { label: string; hint: string; placeholder: string; button: string; onStart: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        onStart(text)
      }}
    >
      <Field label={label} hint={hint}>
        {(ids) => <TextArea {...ids} rows={7} required placeholder={placeholder} className="font-mono text-xs" value={text} onChange={({ target }) => setText(target.value)} />}
      </Field>
      <Button kind="primary" type="submit" className="self-end" disabled={text.trim() === ''}>
        {button}
      </Button>
    </form>
  )
}

function Outcome({ run: { done, total, totals }, running, onStop, onAgain, onClose }: { run: Run; running: boolean; onStop: () => void; onAgain: () => void; onClose: () => void }) {
  const { created, updated, unchanged, problems, problemCount } = totals
  return (
    <div className="flex flex-col gap-3">
      {running ? (
        <div role="progressbar" aria-label="Importing" aria-valuenow={done} aria-valuemax={total} className="h-1.5 overflow-hidden rounded-full bg-hover">
          <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${Math.max(3, (100 * done) / total)}%` }} />
        </div>
      ) : null}
      <p aria-live="polite" className="font-medium">
        {running ? `Importing … ${done} of ${total}` : created + updated + unchanged === 0 ? 'Nothing was imported' : `${created} created, ${updated} updated, ${unchanged} unchanged`}
      </p>
      {problemCount > 0 ? (
        <Section title={problemCount === 1 ? 'One was not imported' : `${problemCount} were not imported`}>
          {problems.map(({ where, message }, i) => (
            <li key={i} className="px-3 py-1.5">
              <p className="font-medium break-all">{where}</p>
              <p className="text-muted">{message}</p>
            </li>
          ))}
          {problemCount > problems.length ? <li className="px-3 py-1.5 text-muted">… and {problemCount - problems.length} more</li> : null}
        </Section>
      ) : null}
      <div className="flex justify-end gap-2">
        {running ? (
          <Button onClick={onStop}>Stop</Button>
        ) : (
          <>
            <Button onClick={onAgain}>Import more</Button>
            <Button kind="primary" onClick={onClose}>
              Done
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-failed">{title}</h3>
      <ul className="max-h-64 divide-y divide-line overflow-auto rounded-lg border border-line">{children}</ul>
    </section>
  )
}

/** A piece's outcome; a refusal is one too. Asked too often, it waits as long as it is told. */
async function sent({ where, send }: Piece): Promise<Totals> {
  for (;;) {
    try {
      return await send()
    } catch (error) {
      const wait = error instanceof ApiError && error.status === 429 ? Number(error.problem['retryAfter']) : 0
      if (!wait) return failure(where, error instanceof Error ? error.message : 'Something went wrong.')
      await new Promise((resolve) => setTimeout(resolve, wait * 1000))
    }
  }
}

async function uploadFile(file: File): Promise<ImportOutcome> {
  const type = types[file.name.split('.').at(-1)?.toLowerCase() ?? '']
  if (!type) throw new Error('This is neither Markdown (.md), .jsonl nor a .zip of Markdown.')
  if (file.size > mostBytes) throw new Error('It is larger than 50 MB: import it in parts.')
  const outcome = await upload(type, file, file.name)
  // A line or a path inside says little without the file it is in.
  const problems = outcome.problems.map(({ where, message }) => ({ where: where === file.name ? where : `${file.name}: ${where}`, message }))
  return { ...outcome, problems }
}

/** The API takes these files as they are, not as JSON. */
async function upload(type: string, body: File | string, name?: string): Promise<ImportOutcome> {
  const query = type === 'text/markdown' && name ? `?name=${encodeURIComponent(name)}` : ''
  const response = await fetch(path + query, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': type }, body }).catch(() => {
    throw new ApiError(0, { detail: 'No connection to the server, or the file cannot be read.' })
  })
  const answer: unknown = await response.json().catch(() => ({}))
  if (response.ok && isOutcome(answer)) return answer
  throw new ApiError(response.status, typeof answer === 'object' && answer !== null ? { ...answer } : {})
}

const isOutcome = (answer: unknown): answer is ImportOutcome => typeof answer === 'object' && answer !== null && 'created' in answer && 'problems' in answer

const failure = (where: string, message: string): Totals => ({ created: 0, updated: 0, unchanged: 0, problems: [{ where, message }], problemCount: 1 })

const plus = (a: Totals, b: Totals): Totals => ({
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  problems: [...a.problems, ...b.problems].slice(0, 500),
  problemCount: a.problemCount + b.problemCount,
})

const chunks = <T,>(items: T[], size: number): T[][] => Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))

import { Tabs } from 'radix-ui'
import { type ReactNode, useRef, useState } from 'react'
import { queryClient } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { Field, TextArea } from '../../ui/form.tsx'
import { toast } from '../../ui/toast.tsx'
import { ImportFiles } from './import-files.tsx'
import {
  type Chosen,
  filePieces,
  leftOutWords,
  linePieces,
  type Piece,
  pagePieces,
  type Run,
  runImport,
  totalWords,
} from './import-run.ts'
import { lines } from './schema-form.tsx'

const tabs = { files: 'Files', pages: 'Web pages', jsonl: 'Questions and answers' }

/**
 * Imports articles from files, web pages or JSON lines. A closed dialog keeps its input, and a running import goes on.
 */
export function ImportDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [tab, setTab] = useState('files')
  const [files, setFiles] = useState<Chosen[]>([])
  const [addresses, setAddresses] = useState('')
  const [jsonl, setJsonl] = useState('')
  const [run, setRun] = useState<Run | null>(null)
  const stopped = useRef(false)
  const isOpen = useRef(open)
  isOpen.current = open
  const running = run !== null && run.done < run.total

  const start = async (pieces: Piece[], clear: () => void) => {
    stopped.current = false
    const totals = await runImport(pieces, () => stopped.current, setRun)
    queryClient.invalidateQueries({ queryKey: ['/v1/knowledge/articles'] })
    // After a failure, keep the typed text and the chosen files.
    if (totals.problemCount === 0) clear()
    if (!isOpen.current)
      toast.done(
        `Import: ${totalWords(totals)}${totals.problemCount > 0 ? `, ${totals.problemCount} not imported` : ''}`,
      )
  }
  const close = () => {
    if (!running) setRun(null)
    onClose()
  }

  return (
    <DialogFrame
      open={open}
      onClose={close}
      title="Import articles"
      description="Articles imported before are updated, not duplicated."
      width="max-w-xl"
    >
      {run ? (
        <ImportResult
          run={run}
          running={running}
          onStop={() => (stopped.current = true)}
          onAgain={() => setRun(null)}
          onClose={close}
        />
      ) : null}
      <div hidden={run !== null}>
        <Tabs.Root value={tab} onValueChange={setTab}>
          <Tabs.List aria-label="What to import" className="mb-4 flex gap-1 border-b border-line">
            {Object.entries(tabs).map(([value, label]) => (
              <Tabs.Trigger
                key={value}
                value={value}
                className="-mb-px border-b-2 border-transparent px-2.5 py-1.5 text-muted hover:text-text
                  data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-text"
              >
                {label}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Tabs.Content value="files">
            <ImportFiles
              files={files}
              onChange={setFiles}
              onStart={() => start(filePieces(files), () => setFiles([]))}
            />
          </Tabs.Content>
          <Tabs.Content value="pages">
            <Lines
              label="Addresses"
              hint="One per line. The main text of each page becomes an article."
              placeholder={'https://shop.example/help/returns\nhttps://shop.example/help/shipping'}
              button="Import pages"
              text={addresses}
              onChange={setAddresses}
              onStart={() => start(pagePieces(lines(addresses)), () => setAddresses(''))}
            />
          </Tabs.Content>
          <Tabs.Content value="jsonl">
            <Lines
              label="One article per line, as JSON"
              hint="Each line has a title or question, a body or answer, and optionally questions."
              placeholder={
                '{"question": "Can I return it?", "answer": "Within 30 days."}\n{"title": "Shipping", "body": "Two ' +
                'days.", "questions": ["How long?"]}'
              }
              button="Import lines"
              text={jsonl}
              onChange={setJsonl}
              onStart={() => start(linePieces(jsonl), () => setJsonl(''))}
            />
          </Tabs.Content>
        </Tabs.Root>
      </div>
    </DialogFrame>
  )
}

function Lines({
  label,
  hint,
  placeholder,
  button,
  text,
  onChange,
  onStart,
}: {
  label: string
  hint: string
  placeholder: string
  button: string
  text: string
  onChange: (text: string) => void
  onStart: () => void
}) {
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        onStart()
      }}
    >
      <Field label={label} hint={hint}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={7}
            required
            placeholder={placeholder}
            className="font-mono text-xs"
            value={text}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
      <Button kind="primary" type="submit" className="self-end" disabled={text.trim() === ''}>
        {button}
      </Button>
    </form>
  )
}

function ImportResult({
  run: { done, total, totals },
  running,
  onStop,
  onAgain,
  onClose,
}: {
  run: Run
  running: boolean
  onStop: () => void
  onAgain: () => void
  onClose: () => void
}) {
  const { problems, problemCount, leftOut = {} } = totals
  return (
    <div className="flex flex-col gap-3">
      {running ? (
        <div
          role="progressbar"
          aria-label="Importing"
          aria-valuenow={done}
          aria-valuemax={total}
          className="h-1.5 overflow-hidden rounded-full bg-hover"
        >
          <div
            className="h-full rounded-full bg-accent transition-[width]"
            style={{ width: `${Math.max(3, (100 * done) / total)}%` }}
          />
        </div>
      ) : null}
      <p aria-live="polite" className="font-medium">
        {running ? `Importing… ${done} of ${total}` : totalWords(totals)}
      </p>
      {problemCount > 0 ? (
        <Section title={problemCount === 1 ? 'One was not imported' : `${problemCount} were not imported`}>
          {problems.map(({ where, message }, i) => (
            <li key={i} className="px-3 py-1.5">
              <p className="font-medium break-all">{where}</p>
              <p className="text-muted">{message}</p>
            </li>
          ))}
          {problemCount > problems.length ? (
            <li className="px-3 py-1.5 text-muted">… and {problemCount - problems.length} more</li>
          ) : null}
        </Section>
      ) : null}
      {Object.keys(leftOut).length > 0 ? (
        <p className="text-muted">Left out, because they hold no text: {leftOutWords(leftOut)}.</p>
      ) : null}
      <div className="flex justify-end gap-2">
        {running ? (
          <Button onClick={onStop}>Stop</Button>
        ) : (
          <>
            <Button onClick={onAgain}>Import more</Button>
            <Button kind="primary" autoFocus onClick={onClose}>
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

import { FileText, Upload, X } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { accepted, byEnding, type Chosen, isWanted, leftOutWords, pathInside, withFiles } from './import-run.ts'

/** Lets a teammate choose or drop files and folders to import. */
export function ImportFiles({
  files,
  onChange,
  onStart,
}: {
  files: Chosen[]
  onChange: (change: (before: Chosen[]) => Chosen[]) => void
  onStart: () => void
}) {
  const [over, setOver] = useState(false)
  const [left, setLeft] = useState('')
  function add(all: Chosen[]) {
    const wanted = all.filter(isWanted)
    setLeft(leftOutWords(byEnding(all.filter((one) => !isWanted(one)))))
    onChange((before) => withFiles(before, wanted))
  }
  async function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    add(await dropped(event.dataTransfer))
  }
  return (
    <div className="flex flex-col gap-3">
      <div
        role="group"
        aria-label="Files"
        className={`flex flex-col items-center gap-2 rounded-lg border border-dashed px-6 py-8 text-center text-muted
          ${over ? 'border-accent bg-hover' : 'border-line-strong'}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Upload />
        <p>
          Drop files or a folder here: Markdown (<code>.md</code>, <code>.mdx</code>), <code>.html</code>,{' '}
          <code>.txt</code>, a <code>.zip</code> of them, or <code>.jsonl</code>
        </p>
        <div className="flex gap-2">
          <Picker label="Files to import" more={{ multiple: true, accept: accepted.join() }} onPick={add}>
            Choose files
          </Picker>
          <Picker label="Folder to import" more={{ webkitdirectory: '' }} onPick={add}>
            Choose a folder
          </Picker>
        </div>
      </div>
      {files.length > 0 ? (
        <ul className="max-h-40 divide-y divide-line overflow-auto rounded-lg border border-line">
          {files.map(({ name }) => (
            <li key={name} className="flex items-center gap-2 px-3 py-1.5">
              <FileText className="text-faint" />
              <span className="min-w-0 flex-1 truncate" title={name}>
                {name}
              </span>
              <Button
                kind="quiet"
                icon
                aria-label={`Leave out ${name}`}
                onClick={() => onChange((before) => before.filter((one) => one.name !== name))}
              >
                <X />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex items-center justify-between gap-3">
        <p role="status" className="text-xs text-muted">
          {left ? `Left out, because they cannot be read: ${left}.` : null}
        </p>
        <Button kind="primary" disabled={files.length === 0} onClick={onStart}>
          {files.length > 1 ? `Import ${files.length} files` : 'Import file'}
        </Button>
      </div>
    </div>
  )
}

function Picker({
  label,
  more,
  onPick,
  children,
}: {
  label: string
  more: object
  onPick: (files: Chosen[]) => void
  children: ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => input.current?.click()}>{children}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        {...more}
        onChange={({ target }) => {
          onPick([...(target.files ?? [])].map((file) => chosen(file, file.webkitRelativePath)))
          target.value = ''
        }}
      />
    </>
  )
}

function chosen(file: File, path: string): Chosen {
  const inside = pathInside(path)
  return { name: inside || file.name, file, inFolder: inside !== '' }
}

/** Returns the dropped files, including those inside dropped folders. */
async function dropped({ items, files }: DataTransfer): Promise<Chosen[]> {
  // Must run before the first `await`: the browser empties the list of items after that.
  const entries = [...items].map((item) => item.webkitGetAsEntry())
  if (entries.every((entry) => entry === null)) return [...files].map((file) => chosen(file, ''))
  return (await Promise.all(entries.map((entry) => (entry ? below(entry) : [])))).flat()
}

async function below(entry: FileSystemEntry): Promise<Chosen[]> {
  if (isFile(entry))
    return [chosen(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), entry.fullPath)]
  return isFolder(entry) ? (await Promise.all((await entriesOf(entry.createReader())).map(below))).flat() : []
}

/** Returns all entries of a folder. Browsers return at most a hundred per call and an empty list at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
  return some.length === 0 ? [] : [...some, ...(await entriesOf(reader))]
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

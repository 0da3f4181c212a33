import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Builds `dist/`: the three entry points as plain modules, for every runtime that has `fetch`. Answers esbuild's
 * metafile: what went in, what came out.
 */
export async function buildSdk() {
  const { metafile, outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: ['src/index.ts', 'src/ai.ts', 'src/webhook.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    platform: 'neutral',
    target: 'es2022',
    format: 'esm',
    external: ['ai'],
    metafile: true,
    write: false,
    logLevel: 'warning',
  })
  await mkdir(join(here, 'dist'), { recursive: true })
  for (const { path, contents } of outputFiles) await replace(path, contents)
  const current = new Set(outputFiles.map(({ path }) => basename(path)))
  for (const name of await readdir(join(here, 'dist'))) {
    if (name.endsWith('.js') && !current.has(name)) await rm(join(here, 'dist', name), { force: true })
  }
  return metafile
}

/** Another process may be importing the files now: unchanged files stay, changed ones are swapped whole. */
async function replace(path, contents) {
  const before = await readFile(path).catch(() => null)
  if (before?.equals(contents)) return
  const fresh = join(dirname(path), `.${process.pid}-${basename(path)}.tmp`)
  await writeFile(fresh, contents)
  await rename(fresh, path)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildSdk()

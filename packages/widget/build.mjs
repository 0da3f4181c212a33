import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import { markedLexer } from '../client/marked-lexer.mjs'

/**
 * Builds `widget.js`, the small script a page loads, and `widget/`, the panel it loads on first use, named by content.
 */

const here = fileURLToPath(new URL('.', import.meta.url))
const target = ['es2022', 'chrome111', 'firefox111', 'safari16.4']

/** Style sheets travel as text: the shadow root adopts them, no policy has to allow a `<style>`. */
const cssText = {
  name: 'css-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}

const renderer = JSON.stringify(join(here, 'src/render.ts'))

/** JSX in its classic form: smaller than the automatic one, and no import of `h` in every view. */
const classicJsx = {
  name: 'classic-jsx',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx$/ }, async ({ path }) => ({
      contents: `import { Fragment, h } from ${renderer}\n${await readFile(path, 'utf8')}`,
      loader: 'tsx',
    }))
  },
}

export async function buildWidget(outdir = join(here, 'dist')) {
  const common = {
    absWorkingDir: here,
    bundle: true,
    minify: true,
    target,
    plugins: [cssText, markedLexer, classicJsx],
    legalComments: 'none',
    charset: 'utf8',
    write: false,
    outdir,
    logLevel: 'warning',
  }
  await rm(outdir, { recursive: true, force: true })
  await mkdir(join(outdir, 'widget'), { recursive: true })

  const panel = await build({
    ...common,
    entryPoints: { panel: 'src/panel.tsx' },
    outdir: join(outdir, 'widget'),
    format: 'esm',
    splitting: true,
    tsconfigRaw: {
      compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment', verbatimModuleSyntax: true },
    },
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    metafile: true,
  })
  const entry = panel.outputFiles.find(({ path }) => basename(path).startsWith('panel-'))
  const loader = await build({
    ...common,
    entryPoints: { widget: 'src/loader.ts' },
    format: 'iife',
    define: { PANEL_FILE: JSON.stringify(basename(entry.path)) },
    metafile: true,
  })

  const files = [...loader.outputFiles, ...panel.outputFiles]
  for (const file of files) await writeFile(file.path, file.contents)
  return {
    files: files.map(({ path, contents }) => ({
      name: path.slice(outdir.length + 1),
      gzip: gzipSync(contents, { level: 9 }).length,
      text: new TextDecoder().decode(contents),
    })),
    inputs: [...Object.keys(loader.metafile.inputs), ...Object.keys(panel.metafile.inputs)],
    id: createHash('sha256').update(loader.outputFiles[0].contents).digest('hex').slice(0, 8),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files } = await buildWidget()
  for (const { name, gzip } of files) console.log(`${name.padEnd(36)} ${(gzip / 1024).toFixed(1)} KB gzip`)
}

import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** The code of a thread: a file that the build makes next to this one, and its source below this folder. */
export interface ThreadCode {
  built: string
  source: string
}

/** Starts a thread: from the build, or from the source through tsx in development and tests. */
export function startThread({ built, source }: ThreadCode, maxOldGenerationSizeMb: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb }
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(built, import.meta.url), { resourceLimits })
  const tsx = new URL(
    'dist/esm/api/index.mjs',
    pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')),
  ).href
  const file = new URL(source, import.meta.url).href
  const code = `import(${JSON.stringify(tsx)}).then(({ register }) => (register(), import(${JSON.stringify(file)})))`
  return new Worker(code, { eval: true, resourceLimits })
}

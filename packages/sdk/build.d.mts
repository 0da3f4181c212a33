import type { Metafile } from 'esbuild'

export function buildSdk(): Promise<Metafile>

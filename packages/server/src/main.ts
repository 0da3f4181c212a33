import { holdHeap } from './heap-growth.ts'

// Before the rest is loaded: loading it would already grow V8's space for new objects to 32 MB.
holdHeap()
await import('./serve.ts')

/** Runs work step by step and lets other work run after every `sliceMs` milliseconds. */
export async function inSlices<T>(work: Generator<void, T>, sliceMs = 8): Promise<T> {
  for (;;) {
    const end = performance.now() + sliceMs
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < end)
    await new Promise(setImmediate)
  }
}

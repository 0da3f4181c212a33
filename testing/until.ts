const everyMs = 10
/** Only ends a run that hangs: a busy machine may take long. */
const longestMs = 120_000

/** Waits until `find` returns something truthy, and returns it. `explain` describes what there was instead. */
export async function until<T>(
  find: () => T | Promise<T>,
  explain: () => unknown = () => '',
): Promise<Exclude<T, undefined | null | false>> {
  const end = Date.now() + longestMs
  for (;;) {
    const found = await find()
    if (found) return found as Exclude<T, undefined | null | false>
    if (Date.now() > end) throw new Error(`It did not happen within ${longestMs / 1000} seconds. ${explain()}`)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

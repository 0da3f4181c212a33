/** The CPU time in milliseconds that the reference takes on an idle two-core machine. */
const referenceIdleMs = 20
const steps = 12_000_000

/**
 * Returns the CPU time of `act` in milliseconds of an idle machine: compared with the CPU time of a fixed piece of work
 * just before and after, so that a busy or slow machine gives the same number. For proofs that nothing is quadratic.
 */
export async function idleMs(act: () => unknown): Promise<number> {
  const before = await cpuMs(reference)
  const took = await cpuMs(act)
  const after = await cpuMs(reference)
  return (took / Math.max(before, after)) * referenceIdleMs
}

async function cpuMs(act: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

// Compiled before it is measured.
for (let i = 0; i < 3; i++) reference()

function reference(): number {
  let sum = 0
  for (let i = 0; i < steps; i++) sum = (sum + Math.imul(i ^ sum, 0x9e3779b1)) | 0
  return sum
}

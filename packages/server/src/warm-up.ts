import { setTimeout as pause } from 'node:timers/promises'
import { detectExplicitRequest } from '@baton/core/detect/explicit-request'
import { warmUps } from '@baton/core/detect/request/warm-up'

const afterMs = 2_000
const betweenMs = 100

/**
 * Lets the engine compile the detectors' expressions, so that no customer's first message pays for it: a while after the
 * start, when those who waited for it have been served, and one language at a time.
 */
export async function warmUp(stopping: AbortSignal): Promise<void> {
  try {
    await pause(afterMs, null, { signal: stopping })
    // Twice: what runs once is only read, not compiled.
    for (const sentence of [...warmUps, ...warmUps]) {
      detectExplicitRequest(sentence)
      await pause(betweenMs, null, { signal: stopping })
    }
  } catch (error) {
    if (!stopping.aborted) throw error
  }
}

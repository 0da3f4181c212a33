/**
 * Returns the pause before the next attempt: half to all of 1 s, 2 s, 4 s … up to `longest` milliseconds. The random
 * half keeps a thousand clients from coming back at once. `luck` is 0 to 1, `attempts` counts from 1.
 */
export function backoff(attempts: number, luck: number, longest = 30_000): number {
  return Math.min(longest, 1000 * 2 ** Math.max(0, Math.min(attempts, 10) - 1)) * (0.5 + luck / 2)
}

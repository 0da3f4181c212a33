import { afterEach, describe, expect, it, vi } from 'vitest'
import { inTurn } from './in-turn.ts'

afterEach(() => vi.unstubAllGlobals())

/** A browser on a plain http host: no locks, and a storage that all tabs share. */
function plainHttp() {
  const map = new Map<string, string>()
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  })
  return map
}

describe('inTurn without locks', () => {
  it('lets one tab act at a time, and every tab in the end', async () => {
    const map = plainHttp()
    let inside = 0
    let most = 0
    const done: number[] = []
    await Promise.all(
      [1, 2, 3].map((tab) =>
        inTurn('x', async () => {
          most = Math.max(most, ++inside)
          await new Promise((resolve) => setTimeout(resolve, 20))
          inside--
          done.push(tab)
        }),
      ),
    )
    expect(most).toBe(1)
    expect(done.sort()).toEqual([1, 2, 3])
    expect(map.size).toBe(0)
  })

  it('ends its turn when it fails, and takes over from a tab that is gone', async () => {
    const map = plainHttp()
    await expect(inTurn('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(map.size).toBe(0)
    map.set('turn.x', `gone ${Date.now() - 1}`)
    expect(await inTurn('x', async () => 'mine')).toBe('mine')
    map.set('turn.x', 'of another program')
    expect(await inTurn('x', async () => 'mine')).toBe('mine')
  })

  it('acts at once where storage is blocked', async () => {
    vi.stubGlobal('navigator', {})
    vi.stubGlobal('localStorage', undefined)
    expect(await inTurn('x', async () => 1)).toBe(1)
  })
})

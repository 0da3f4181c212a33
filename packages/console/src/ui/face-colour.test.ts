import { describe, expect, it } from 'vitest'
import { faceColour, faceColours } from './face-colour.ts'

describe('the colour of a face', () => {
  it('stays the same for an id and uses every colour for many ids', () => {
    expect(faceColour('con_01m8jg363n2baen4w03pk5')).toBe(faceColour('con_01m8jg363n2baen4w03pk5'))
    const counts = new Map<number, number>()
    for (let i = 0; i < 900; i++) {
      const colour = faceColour(`con_${i.toString(36)}`)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
    expect([...counts.keys()].sort()).toEqual(Array.from({ length: faceColours }, (_, i) => i))
    expect(Math.min(...counts.values())).toBeGreaterThan(40)
  })
})

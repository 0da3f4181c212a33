import type { Area } from '@baton/client/kept'
import { describe, expect, it } from 'vitest'
import { personOf } from './person.ts'
import { storageOf } from './storage.ts'

function area(): Area {
  const map = new Map<string, string>()
  return {
    get length() {
      return map.size
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  }
}
const device = () => ({ local: area(), tab: area() })

describe('what is kept on a device', () => {
  it('belongs to one person, whatever their id looks like', () => {
    const areas = device()
    const people = [null, 'a', 'b', 'a.b', 'a/out.x', 'é', '../']
    const of = (who: string | null) => storageOf('pub_1', who === null ? null : encodeURIComponent(who), areas)
    for (const who of people.slice(1)) {
      const own = of(who)
      own.set('out.x', `of ${who}`)
      own.tab.set('draft', `draft of ${who}`)
    }
    for (const who of people.slice(1)) {
      expect(of(who).keys('')).toEqual(['out.x'])
      expect(of(who).get('out.x')).toBe(`of ${who}`)
      expect(of(who).tab.get('draft')).toBe(`draft of ${who}`)
    }
    expect(of(null).keys('')).toEqual([])
    expect(of(null).tab.get('draft')).toBeNull()
    expect(storageOf('pub_2', 'a', areas).keys('')).toEqual([])
  })

  it('comes along when an anonymous visitor signs in, once, and replaces nothing of another person', () => {
    const areas = device()
    const guest = storageOf('pub_1', null, areas)
    guest.set('session', 'ct_guest')
    guest.set('out.1', 'unsent')
    guest.tab.set('draft', 'half a sen')
    const ana = storageOf('pub_1', 'ana', areas)
    expect(ana.get('session')).toBe('ct_guest')
    expect(ana.keys('out.')).toEqual(['out.1'])
    expect(ana.tab.get('draft')).toBe('half a sen')
    expect(storageOf('pub_1', null, areas).keys('')).toEqual([])
    expect(storageOf('pub_1', 'ben', areas).keys('')).toEqual([])
  })

  it('does not change any more once closed: an answer that comes late writes nothing', () => {
    const areas = device()
    const ana = storageOf('pub_1', 'ana', areas)
    ana.set('out.1', 'sent')
    ana.close()
    ana.set('session', 'ct_late')
    ana.remove('out.1')
    expect(storageOf('pub_1', 'ana', areas).keys('')).toEqual([])
  })

  it('lives as long as the page where the browser keeps nothing', () => {
    const blocked = { local: null, tab: null }
    storageOf('pub_3', null, blocked).set('session', 'ct_1')
    expect(storageOf('pub_3', null, blocked).get('session')).toBe('ct_1')
    const full = device()
    full.local.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    storageOf('pub_4', null, full).set('out.1', 'kept')
    expect(storageOf('pub_4', null, full).get('out.1')).toBe('kept')
  })
})

describe('personOf', () => {
  const token = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`
  it('tells people apart by the subject of their token, and knows them again in a new token', () => {
    expect(personOf(token({ sub: 'a', exp: 1 }))).toBe(personOf(token({ sub: 'a', exp: 2, name: 'ÿ?~' })))
    expect(personOf(token({ sub: 4711 }))).toBe(personOf(token({ sub: ' 4711 ' })))
    expect(new Set(['a', 'b', 'é', '用户', 'a/b', 'a.b'].map((sub) => personOf(token({ sub })))).size).toBe(6)
    expect(personOf(undefined)).toBeNull()
  })
  it('does not take what it cannot read for an anonymous visitor', () => {
    for (const odd of ['nonsense', 'a.b.c', '..', token([])]) expect(personOf(odd)).toEqual(expect.any(String))
  })
})

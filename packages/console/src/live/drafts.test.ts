import { keptIn } from '@baton/client/kept'
import { expect, it } from 'vitest'
import { keepDrafts } from './drafts.ts'

const kept = keptIn(null, { memory: new Map(), prefix: '' })
const mara = keepDrafts(kept, { workspaceId: 'wsp_1', teammateId: 'tea_mara' })
const tom = keepDrafts(kept, { workspaceId: 'wsp_1', teammateId: 'tea_tom' })

it('keeps a reply and a note of each conversation, for one teammate', () => {
  mara.set('cnv_1', 'reply', 'A reply')
  mara.set('cnv_1', 'note', 'A note')
  expect([mara.get('cnv_1', 'reply'), mara.get('cnv_1', 'note'), mara.get('cnv_2', 'reply')]).toEqual([
    'A reply',
    'A note',
    '',
  ])
  expect(tom.get('cnv_1', 'reply')).toBe('')
  tom.set('cnv_1', 'reply', 'From Tom')
  mara.clear()
  expect([mara.get('cnv_1', 'reply'), mara.get('cnv_1', 'note'), tom.get('cnv_1', 'reply')]).toEqual([
    '',
    '',
    'From Tom',
  ])
})

it('puts a reply back in front of what was typed meanwhile, and knows once where its cursor was', () => {
  mara.set('cnv_1', 'reply', 'And then')
  mara.putBack('cnv_1', 'First this', 5)
  expect(mara.get('cnv_1', 'reply')).toBe('First this\nAnd then')
  expect([mara.takeCursor('cnv_1'), mara.takeCursor('cnv_1')]).toEqual([5, null])
  mara.set('cnv_1', 'reply', ' ')
  mara.putBack('cnv_1', 'Alone', 0)
  expect(mara.get('cnv_1', 'reply')).toBe('Alone')
})

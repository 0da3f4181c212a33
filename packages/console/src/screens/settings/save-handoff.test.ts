import { HandoffSettings } from '@baton/core'
import { expect, test, vi } from 'vitest'
import { api } from '../../api.ts'
import { saveHandoff } from './save-handoff.ts'
import { changesOf } from './use-draft.ts'

test('a draft that was begun earlier does not undo what others have saved since', async () => {
  const base = HandoffSettings.parse({ level: 1 })
  const now = HandoffSettings.parse({
    level: 1,
    texts: { en: { handoff: 'One moment.' } },
    officeHours: { enabled: true },
  })
  vi.spyOn(api, 'get').mockResolvedValue(now)
  const put = vi.spyOn(api, 'put').mockResolvedValue(now)
  await saveHandoff(changesOf(base, { ...base, mode: 'level', level: 3 }))
  expect(put.mock.calls).toEqual([['/v1/settings/handoff', { ...now, level: 3 }]])
  await saveHandoff({})
  expect(put.mock.lastCall?.[1]).toEqual(now)
})

import { channels } from '@baton/core/channels/index'
import { namesOf } from '@baton/core/kind'
import { expect, test } from 'vitest'
import { channelLooks } from './index.ts'

test.each(namesOf(channels))('%s is shown to delete what core declares it deletes', (kind) => {
  expect(channelLooks[kind].deletes).toBe(channels[kind].deletes)
})

import { expect, test } from 'vitest'
import { UpdateArticle, UpdateAssistant, UpdateChannel, UpdateHandoff, UpdateTeammate } from '../api.ts'

test.each([
  ['an article', UpdateArticle],
  ['an assistant', UpdateAssistant],
  ['a channel', UpdateChannel],
  ['a handoff', UpdateHandoff],
  ['a teammate', UpdateTeammate],
])('a change of %s fills in nothing that it leaves out', (_, schema) => {
  expect(schema.parse({})).toEqual({})
})

import { expect, test } from 'vitest'
import { wholeSentences } from './sentences.ts'

test.each([
  ['One. Two', 'One. ', 'Two'],
  ['一。二', '一。', '二'],
  ['- one\n- two', '- one\n', '- two'],
  ['A line\n\nand a paragraph', 'A line\n\n', 'and a paragraph'],
  // A promise must be judged as one sentence, however its line is broken.
  ['I will connect you\nwith a colleague', '', 'I will connect you\nwith a colleague'],
  ['I will connect you\n', '', 'I will connect you\n'],
])('%j can be shown up to %j', (text, ready, rest) => {
  expect(wholeSentences(text)).toEqual([ready, rest])
})

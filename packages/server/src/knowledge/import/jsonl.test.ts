import { expect, test } from 'vitest'
import { parseJsonl } from './jsonl.ts'

const read = (text: string) => parseJsonl(Buffer.from(text))

test('each line is an article; empty lines, a byte order mark and Windows line ends do not matter', async () => {
  const text =
    '\ufeff{"title":"Returns","body":"30 days","questions":["Can I return it?"]}\r\n\r\n  \n{"question":"Where is ' +
    'my order?","answer":"On its way","extra":1}\r\n{"id":7,"title":"Seven","body":"7","questions":"How many?"}'
  expect(await read(text)).toEqual({
    problems: [],
    articles: [
      { title: 'Returns', body: '30 days', questions: ['Can I return it?'], source: 'jsonl:Returns' },
      {
        title: 'Where is my order?',
        body: 'On its way',
        questions: ['Where is my order?'],
        source: 'jsonl:Where is my order?',
      },
      { title: 'Seven', body: '7', questions: ['How many?'], source: 'jsonl:7' },
    ],
  })
})

test.each([
  ['broken', '{"title":', 'not valid JSON'],
  ['not an object', '"text"', 'not an object'],
  ['a list', '[{"title":"a","body":"b"}]', 'one object per line'],
  ['null', 'null', 'not an object'],
  ['without a title', '{"body":"b"}', 'no title and no question'],
  ['without a text', '{"title":"a"}', 'It has no text.'],
  ['of another type', '{"title":1,"body":"b"}', 'Title must be text.'],
  ['with a null byte', '{"title":"a","body":"b\\u0000"}', 'not valid Unicode'],
  ['with half a character', '{"title":"a\\ud800","body":"b"}', 'not valid Unicode'],
  ['with a question too long', `{"title":"a","body":"b","question":"${'x'.repeat(501)}"}`, 'longer than 500'],
])('a line that is %s is told by its number, and the others go on', async (_, line, words) => {
  const { articles, problems } = await read(`{"title":"one","body":"1"}\n\n${line}\n{"title":"four","body":"4"}`)
  expect(articles.map(({ title }) => title)).toEqual(['one', 'four'])
  expect(problems).toEqual([{ where: 'Line 3', message: expect.stringContaining(words) }])
})

test('two lines of the same title stay two articles', async () => {
  const { articles } = await read('{"title":"a","body":"1"}\n{"title":"a","body":"2"}\n{"title":"a (2)","body":"3"}')
  expect(articles.map(({ source, body }) => [source, body])).toEqual([
    ['jsonl:a', '1'],
    ['jsonl:a (2)', '2'],
    ['jsonl:a (2) (2)', '3'],
  ])
})

test('nothing in it, or not text at all, is said', async () => {
  expect((await read('\n \n')).problems[0]?.message).toContain('no article')
  expect((await parseJsonl(Buffer.from([0xff, 0xd8, 0xff]))).problems[0]?.message).toContain('UTF-8')
})

test('a large file leaves room for others while it is read', async () => {
  const text = Array.from({ length: 20_000 }, (_, i) =>
    JSON.stringify({ title: `t${i}`, body: 'words '.repeat(50) }),
  ).join('\n')
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  expect((await read(text)).articles).toHaveLength(20_000)
  clearInterval(timer)
  expect(turns).toBeGreaterThan(10)
})

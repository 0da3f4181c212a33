import { expect, test } from 'vitest'
import { parseFile } from './files.ts'
import { parseMarkdown } from './markdown.ts'
import { longestBody, splitBody } from './split-body.ts'

const read = (text: string, path = 'help/how-to-return.md') => parseMarkdown(text, { source: path, path })

test.each([
  ['the first heading is the title', '# Returns\n\nWithin 30 days.', 'Returns', 'Within 30 days.'],
  ['text above the heading stays', 'Hello.\n\n# Returns\n\nWithin 30 days.', 'Returns', 'Hello.\n\n\nWithin 30 days.'],
  ['an underlined heading', 'Returns\n=======\nWithin 30 days.', 'Returns', 'Within 30 days.'],
  ['a lower heading as the first line', '## Returns ##\nWithin 30 days.', 'Returns', 'Within 30 days.'],
  [
    'a lower heading further down is none',
    'Within 30 days.\n## Exceptions\nNone.',
    'How to return',
    'Within 30 days.\n## Exceptions\nNone.',
  ],
  ['marks in the heading are left out', '# **How** to [return](x.md) `it` {#anchor}', 'How to return it', null],
  ['no heading: the file’s name', 'Within 30 days.', 'How to return', 'Within 30 days.'],
  ['a # in code is no heading', '```sh\n# not this\n```\n# This\nText', 'This', '```sh\n# not this\n```\nText'],
  [
    'Windows line ends and a byte order mark',
    '\ufeff# Returns\r\n\r\nWithin\r\n30 days.\r\n',
    'Returns',
    'Within\n30 days.',
  ],
  [
    'front matter wins, and its own heading is not said twice',
    '---\ntitle: "Returns: how"\nlayout: x\n---\n# Returns: how\nText',
    'Returns: how',
    'Text',
  ],
  [
    'another heading stays below the front matter’s title',
    '---\ntitle: Returns\n---\n# Germany\nText',
    'Returns',
    '# Germany\nText',
  ],
  ['a folded title', '---\ntitle: >-\n  Returns\n  abroad\n---\nText', 'Returns abroad', 'Text'],
  ['a remark behind a quoted title', '---\ntitle: "Returns" # 2024\n---\nText', 'Returns', 'Text'],
  ['front matter in TOML', '+++\ntitle = "Returns"\ndraft = false\n+++\nText', 'Returns', 'Text'],
  ['a rule at the top is no front matter', '---\n\nText\n\n---\n\nMore', 'How to return', '---\n\nText\n\n---\n\nMore'],
])('%s', (_, text, title, body) => {
  const { articles, problems } = read(text)
  if (body === null) expect(problems).toEqual([{ where: 'help/how-to-return.md', message: 'It has no text.' }])
  else
    expect({ articles, problems }).toEqual({
      articles: [{ title, body, questions: [], source: 'help/how-to-return.md' }],
      problems: [],
    })
})

test.each([
  [
    'a list',
    "questions:\n  - Can I return it?\n  - \"What: now?\"\n  - 'It''s broken'",
    ['Can I return it?', 'What: now?', "It's broken"],
  ],
  ['in brackets', 'questions: [Can I return it?, "Yes, or no?"]', ['Can I return it?', 'Yes, or no?']],
  ['one', 'question: Can I return it? # a remark', ['Can I return it?']],
  ['none', 'tags:\n  - a', []],
])('questions of the front matter: %s', (_, lines, questions) => {
  expect(read(`---\ntitle: T\n${lines}\n---\nText`).articles[0]?.questions).toEqual(questions)
})

test.each([
  ['nothing', '', 'It has no text.'],
  ['a heading alone', '# Returns\n', 'It has no text.'],
  ['a null byte', '# Returns\na\u0000b', 'The text is not valid Unicode.'],
  [
    'too many questions',
    `---\nquestions: [${Array.from({ length: 51 }, (_, i) => `q${i}`).join(', ')}]\n---\nText`,
    'It has more than 50 questions.',
  ],
  [
    'a question without end',
    `---\nquestion: ${'x'.repeat(501)}\n---\nText`,
    'A question is longer than 500 characters.',
  ],
])('%s is a problem of that file', (_, text, message) =>
  expect(read(text)).toEqual({ articles: [], problems: [{ where: 'help/how-to-return.md', message }] }),
)

test('what is larger than a page may be is refused', async () => {
  expect((await parseFile(Buffer.alloc(5 * 1024 * 1024 + 1, 'x'), 'a.md')).problems).toEqual([
    { where: 'a.md', message: 'It is larger than 5 MB. Split it.' },
  ])
})

test('what is not UTF-8 is not guessed at', async () => {
  const broken = await parseFile(Buffer.from([0x23, 0x20, 0xfc, 0x62, 0x65, 0x72]), 'a.md')
  expect(broken.problems[0]?.message).toContain('UTF-8')
  expect((await parseFile(Buffer.from('\ufeff# Über\n\nja', 'utf16le'), 'a.md')).articles[0]).toMatchObject({
    title: 'Über',
    body: 'ja',
  })
})

test('a long title is shortened, a source as long as a book still fits the index', () => {
  const { articles } = parseMarkdown(`# ${'x'.repeat(400)}\n\ntext`, { source: `${'y'.repeat(3000)}.md`, path: 'y.md' })
  expect(articles[0]?.title).toHaveLength(300)
  expect(articles[0]?.source.length).toBeLessThan(500)
})

test('a long file becomes several articles, cut at its headings, with every word in one of them', () => {
  const chapter = (n: number) => `## Chapter ${n}\n\n${`Words of chapter ${n}. `.repeat(1500).trim()}`
  const { articles, problems } = read(`# Handbook\n\n${[1, 2, 3, 4, 5].map(chapter).join('\n\n')}`)
  expect(problems).toEqual([])
  expect(articles.map(({ title, source }) => [title, source])).toEqual([
    ['Handbook', 'help/how-to-return.md'],
    ['Handbook (2)', 'help/how-to-return.md#2'],
  ])
  for (const { body } of articles) expect(body.startsWith('## Chapter')).toBe(true)
  expect(articles.map(({ body }) => body).join('\n\n')).toBe([1, 2, 3, 4, 5].map(chapter).join('\n\n'))
})

test.each([
  ['paragraphs', 'a paragraph of words\n\n'.repeat(20_000)],
  ['lines', 'a line of words\n'.repeat(20_000)],
  ['words', 'word '.repeat(60_000)],
  ['nothing to cut at', '😀'.repeat(120_000)],
])('a text of %s is cut where it can be, and nothing is lost', (_, text) => {
  const parts = splitBody(text)
  expect(parts.length).toBeGreaterThan(1)
  for (const part of parts) expect(part.length <= longestBody && part.isWellFormed()).toBe(true)
  expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
})

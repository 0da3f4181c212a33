import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Finds lines of more than 120 columns, which the formatter leaves in comments, strings and templates.
const columns = 120
const root = fileURLToPath(new URL('..', import.meta.url))

/** Word lists, texts and data, with one entry per line of any length. */
const exempt = [
  'bench/sets/',
  'packages/core/src/texts.ts',
  'packages/detect/src/greeting.ts',
  'packages/detect/src/language.ts',
  'packages/detect/src/promise/',
  'packages/detect/src/request/',
  'packages/detect/src/thanks.ts',
  'packages/server/src/assistants/model/prompt.ts',
  'packages/server/src/assistants/phrases.ts',
  'packages/server/src/assistants/small-talk-phrases.ts',
  'packages/server/src/channels/sms/keyword-replies.ts',
  'packages/server/src/demo/articles.ts',
  'packages/server/src/knowledge/concepts/',
  'packages/server/src/knowledge/fields/',
  'packages/server/src/knowledge/own-lines/learned.ts',
  'packages/server/src/knowledge/stop-words.ts',
  'packages/server/src/store/migrations/',
  'packages/widget/src/strings/',
]
/** An import, a URL or a regular expression cannot be wrapped. */
const unbreakable = /^\s*(?:import .*|(?:\/\/|\*)? ?https?:\/\/\S+|(?:return )?!?\/[^/*].*)$/

const found = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.css'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !exempt.some((start) => file.startsWith(start)))
  .flatMap((file) =>
    readFileSync(`${root}${file}`, 'utf8')
      .split('\n')
      .flatMap((line, at) => ([...line].length > columns && !unbreakable.test(line) ? [`${file}:${at + 1}`] : [])),
  )
if (found.length > 0) {
  console.error(`These lines are longer than ${columns} columns:\n${found.map((place) => `  ${place}`).join('\n')}`)
  process.exit(1)
}

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

// Finds words that plain English avoids, in comments, test names, documents and styles. Strings and data are exempt:
// product texts, fixtures and word lists quote what people write.
const avoided =
  /\b(?:he|his|him|himself|whoever|whomever|somebody|thereof|anew|beside|mend|mended|mends)\b|(?<!there )\bis none\b|\bof late\b/i
const root = fileURLToPath(new URL('..', import.meta.url))
const exempt =
  /(?:^|\/)(?:sets|fixtures|concepts|migrations|request|promise)\/|phrases|english\.mjs|LICENSE|package-lock/

const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(?:md|tsx?|mjs|css|yaml|yml|sh)$|(?:^|\/)(?:Dockerfile|run)$/.test(file) && !exempt.test(file))

const found = files.flatMap((file) => {
  const text = readFileSync(`${root}${file}`, 'utf8')
  return proseIn(file, text)
    .filter(({ text: prose }) => avoided.test(withoutQuotes(prose)))
    .map(
      ({ text: prose, at }) =>
        `${file}:${text.slice(0, at).split('\n').length}: ${avoided.exec(withoutQuotes(prose))?.[0]}`,
    )
})
if (found.length > 0) {
  console.error(
    `Plain English (see CONTRIBUTING.md) avoids these words:\n${found.map((line) => `  ${line}`).join('\n')}`,
  )
  process.exit(1)
}

/** Returns the passages a person reads: comments and test names of code, every line of the rest. */
function proseIn(file, text) {
  if (!/\.(?:tsx?|mjs)$/.test(file)) return linesOf(text)
  const { comments } = parseSync(file, text)
  const names = [...text.matchAll(/^[ \t]*(?:test|it|describe)(?:\.\w+(?:\([^)\n]*\))?)*\(\s*(['"`])(.*?)\1,/gms)]
  return [
    ...comments.flatMap(({ value, start }) => linesOf(value, start)),
    ...names.map(({ 2: name = '', index }) => ({ text: name.slice(0, 300), at: index })),
  ]
}

/** Removes quotations, which may contain any word. */
function withoutQuotes(text) {
  return text.replace(/“[^”]*”|`[^`]*`/g, '')
}

function linesOf(text, start = 0) {
  return [...text.matchAll(/.+/g)].map(({ 0: line, index }) => ({ text: line, at: start + index }))
}

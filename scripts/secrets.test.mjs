import { expect, test } from 'vitest'
import { secretsIn } from './secrets.mjs'

// Assembled here, so that this file contains no match itself.
const random = 'q7Zt4xW9bK2mR8vY1nP6cD3f'
test.each([
  ['a private key', `-----BEGIN RSA ${'PRIVATE'} KEY-----`],
  ['an AWS key', `AKIA${'ABCDEFGH12345678'}`],
  ['a GitHub token', `ghp_${random}${'abcdefghijkl'}`],
  ['a Slack token', `xoxb${'-123456789012-abc'}`],
  ['a Twilio credential', `AC${'0123456789abcdef'.repeat(2)}`],
  ['a password in an address', `postgres://admin:${random}@db.example/baton`],
  ['a random word that is named a secret', `const secret = '${random}'`],
])('%s is found, with its line', (name, line) => {
  expect(secretsIn('a.ts', `// first line\n${line}\n`)).toContain(`a.ts:2: ${name}`)
})

test.each([
  `const secret = 'a secret for the kill test, long enough'`,
  `const apiKey = 'bk_for-the-kill-test-only'`,
  'DATABASE_URL=postgres://baton:password@127.0.0.1:5432/baton',
  'const publicToken = readToken(request)',
])('%s is not taken for a credential', (line) => {
  expect(secretsIn('a.ts', line)).toEqual([])
})

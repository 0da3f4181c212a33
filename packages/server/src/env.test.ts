import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

const mistakesOf = (source: Record<string, string | undefined>): string[] => {
  try {
    readEnv(source)
    return []
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(1) : []
  }
}

test('nothing set is enough, and empty is unset', () => {
  expect(mistakesOf({})).toEqual([])
  expect(readEnv({ PORT: '', BATON_OWNER_EMAIL: '', HOST: undefined })).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:3000',
  })
  expect(readEnv({ BATON_PUBLIC_URL: 'https://Desk.Example:443/Inbox/' }).publicUrl).toBe('https://desk.example/Inbox')
})

test('every mistake is named at once: of one variable, and of two together', () => {
  const mistakes = mistakesOf({
    PORT: 'abc',
    DATABASE_URL: 'mysql://x',
    HOST: '0.0.0.0',
    BATON_RATE_LIMIT: 'off',
    BATON_OWNER_EMAIL: 'olive@example.com',
  })
  expect(mistakes).toHaveLength(4)
  for (const [i, words] of [
    'PORT',
    'DATABASE_URL: must begin with postgres://',
    'BATON_RATE_LIMIT: `off` is allowed on loopback only',
    'go together',
  ].entries())
    expect(mistakes[i]).toContain(words)
})

test('a variable that is wrong itself still counts as set', () => {
  expect(
    mistakesOf({ BATON_OWNER_EMAIL: 'nonsense', BATON_OWNER_PASSWORD: 'long enough to pass' }).join(),
  ).not.toContain('go together')
  const alone = mistakesOf({ BATON_OWNER_EMAIL: 'nonsense' }).join()
  expect(alone).toContain('BATON_OWNER_EMAIL: ')
  expect(alone).toContain('go together')
})

test('the rate limit may be off on loopback only', () => {
  for (const HOST of ['127.0.0.1', '::1', 'localhost', ''])
    expect(mistakesOf({ HOST, BATON_RATE_LIMIT: 'off' })).toEqual([])
  for (const HOST of ['0.0.0.0', '::', '10.0.0.1'])
    expect(mistakesOf({ HOST, BATON_RATE_LIMIT: 'off' }), HOST).toHaveLength(1)
})

test('private addresses are listed as host:port, each of them', () => {
  for (const BATON_ALLOW_PRIVATE_URLS of ['127.0.0.1:11434', 'bot.internal:80, [::1]:3001', ''])
    expect(mistakesOf({ BATON_ALLOW_PRIVATE_URLS })).toEqual([])
  for (const BATON_ALLOW_PRIVATE_URLS of ['http://127.0.0.1:11434', '127.0.0.1', 'a:80 b:81'])
    expect(mistakesOf({ BATON_ALLOW_PRIVATE_URLS }).join(), BATON_ALLOW_PRIVATE_URLS).toContain('host:port')
})

test('trusted proxies are a number of hops or a list of networks', () => {
  const read = (BATON_TRUST_PROXY: string) => readEnv({ BATON_TRUST_PROXY }).BATON_TRUST_PROXY
  expect(readEnv({}).BATON_TRUST_PROXY).toBe(0)
  expect(['0', '2', 'false', 'true'].map(read)).toEqual([0, 2, 0, 1])
  expect(read('10.0.0.0/8, 2001:db8::/32,192.0.2.1')).toEqual(['10.0.0.0/8', '2001:db8::/32', '192.0.2.1'])
  for (const BATON_TRUST_PROXY of [
    '-1',
    '1.5',
    '10',
    'proxy.example',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/8,',
    '10.0.0.0/40',
  ])
    expect(mistakesOf({ BATON_TRUST_PROXY }).join(), BATON_TRUST_PROXY).toContain('BATON_TRUST_PROXY: must be')
})

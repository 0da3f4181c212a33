import { expect, test } from 'vitest'
import { privateHostPort } from './private-address.ts'

test.each([
  ['http://127.0.0.1:11434/v1', '127.0.0.1:11434'],
  ['http://localhost/v1', 'localhost:80'],
  ['https://bot.internal/answer', 'bot.internal:443'],
  ['http://172.20.0.3:8000', '172.20.0.3:8000'],
  ['http://[::1]:8000/v1', '[::1]:8000'],
  ['https://api.openai.com/v1', null],
  ['http://172.32.0.1/', null],
  ['http://127.0.0.1.example.com/', null],
  ['not an address', null],
])('%s', (address, expected) => expect(privateHostPort(address)).toBe(expected))

import { describe, expect, it } from 'vitest'
import { initials } from './initials.ts'

describe('initials', () => {
  it.each([
    ['Jana Weber', 'JW'],
    ['jana', 'J'],
    ['Dan von Kowalski-Ek', 'DE'],
    ['  Ana   Lima ', 'AL'],
    ['Öykü Şen', 'ÖŞ'],
    ['e\u0301va lind', 'E\u0301L'],
    ['عمر سعيد', 'ع'],
    ['李小龙', '李'],
    ['김 민준', '김'],
    ['Анна Каренина', 'АК'],
    ['दीपिका शर्मा', 'दीश'],
    ['🦊 Fox', 'F'],
    ['👩‍👩‍👧 ', '👩‍👩‍👧'],
    ['🦊', '🦊'],
    ['(Tom)', 'T'],
    ['+49 151 23-67', '67'],
    ['+491512367', '67'],
    ['0151/2367', '67'],
    ['tom.ek@hazel.example', 'T'],
    ['Visitor 7KQ2', 'V7'],
    ['\u202eevil\u202c', 'E'],
    ['X', 'X'],
    ['', '?'],
    ['   ', '?'],
    ['!!', '!'],
  ])('%j is shown as %j', (name, expected) => expect(initials(name)).toBe(expected))
})

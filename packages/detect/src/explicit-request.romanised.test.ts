import { expect, test } from 'vitest'
import { detectExplicitRequest, requestThreshold } from './explicit-request.ts'

const asks = (text: string) => (detectExplicitRequest(text)?.score ?? 0) >= requestThreshold
const lines = (text: string) => text.trim().split(/\n\s*/)

test.each([
  [
    'Arabic, Russian and Chinese in Latin letters',
    `
    3ayez akallem 7ad
    momken akalem mowazaf
    7awelni 3ala el modir
    badi e7ki ma3 7ada
    pozovite operatora
    hochu pogovorit s chelovekom
    zhuan rengong
    `,
  ],
])('roles that call back, repeated words, wishes of two sentences: asks for a person (%s)', (_, text) => {
  expect(lines(text).filter((line) => !asks(line))).toEqual([])
})

test.each([
  [
    'Arabic, Russian and Chinese in Latin letters',
    `
    enta robot wala ensan
    el mowazaf 2ally bokra
    shokran ya sara 3ala el mosa3da
    mosh 3ayez akallem 7ad khalas
    vy bot ili chelovek
    ne nado operatora
    operator skazal zavtra
    `,
  ],
])('put off until something happens, or a call of somebody else: asks for nobody now (%s)', (_, text) => {
  expect(lines(text).filter(asks)).toEqual([])
})

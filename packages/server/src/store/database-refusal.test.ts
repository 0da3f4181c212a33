import { AppError } from '@baton/core'
import { expect, test } from 'vitest'
import { databaseRefusal, isDatabaseDown, isDiskFull } from './database-refusal.ts'

const coded = (code: string) => Object.assign(new Error('from the driver'), { code })

test.each([
  ...(['57P01', '57P02', '57P03', '57P04', '57P05', '08006', '08P01', '25P03', '25006', '3D000', '28P01'] as const),
  ...(['53000', '53200', '53300', '53400', '58000', '58030', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'] as const),
  ...(['ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'] as const),
])('%s: the database is away', (code) => {
  expect(databaseRefusal(coded(code))).toMatchObject({
    code: 'unavailable',
    extra: { part: 'database', retryAfter: 1 },
  })
  expect(isDatabaseDown(coded(code))).toBe(true)
})

test.each([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Cannot use a pool after calling end on the pool',
])('“%s”: the database is away', (message) => {
  expect(databaseRefusal(new Error(message))).toMatchObject({ code: 'unavailable' })
  expect(isDatabaseDown(new Error(message))).toBe(true)
})

test.each(['57014', '55P03', '40001', '40P01'])('%s: only this request is refused', (code) => {
  expect(databaseRefusal(coded(code))).toMatchObject({ code: 'unavailable', extra: { part: 'database' } })
  expect(isDatabaseDown(coded(code))).toBe(false)
})

test.each(['53100', 'ENOSPC', 'EDQUOT'])('%s: the disk is full', (code) => {
  expect(databaseRefusal(coded(code))).toMatchObject({ code: 'unavailable', extra: { part: 'disk' } })
  expect([isDatabaseDown(coded(code)), isDiskFull(coded(code))]).toEqual([true, true])
})

test.each([
  coded('23505'),
  coded('22021'),
  coded('42P01'),
  coded('XX000'),
  coded('FST_ERR_BAD_URL'),
  new Error('Something else'),
  new AppError('not_found', 'Connection terminated'),
  'Connection terminated',
  null,
])('%s: says nothing about the database', (error) => {
  expect(databaseRefusal(error)).toBeNull()
  expect(isDatabaseDown(error)).toBe(false)
})

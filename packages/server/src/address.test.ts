import { expect, test } from 'vitest'
import { addressKey, networksOf, trusts } from './address.ts'

test('an IPv6 address counts by its /64 network, an IPv4 address by itself', () => {
  expect(addressKey('203.0.113.7')).toBe('203.0.113.7')
  const one = addressKey('2001:db8:1:2::1')
  for (const same of [
    '2001:db8:1:2:ffff::9',
    '2001:0DB8:0001:0002:0:0:0:1',
    '[2001:db8:1:2::5]:443',
    '2001:db8:1:2::1%eth0',
  ])
    expect(addressKey(same), same).toBe(one)
  expect(addressKey('2001:db8:1:3::1')).not.toBe(one)
  expect(addressKey('::1')).not.toBe(one)
})

test('the forms of one IPv4 address count together', () => {
  for (const form of ['::ffff:203.0.113.7', '::ffff:cb00:7107', '203.0.113.7:5000', '[::ffff:203.0.113.7]:1'])
    expect(addressKey(form), form).toBe('203.0.113.7')
})

test('made-up addresses share one key', () => {
  for (const made of ['', undefined, 'unknown', '<script>', '1.2.3', '999.1.1.1', 'a'.repeat(9999)])
    expect(addressKey(made), String(made)).toBe('unknown')
})

test('a number trusts as many hops, a list trusts addresses', () => {
  const two = trusts(2)
  expect([0, 1, 2].map((hop) => two('203.0.113.1', hop))).toEqual([true, true, false])
  const some = trusts(['10.0.0.0/8', '2001:db8::/32', '192.0.2.1'])
  expect(['10.1.2.3', '::ffff:10.1.2.3', '2001:db8::9', '192.0.2.1'].map((address) => some(address, 5))).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['11.1.2.3', '192.0.2.2', 'nonsense', undefined].map((address) => some(address, 0))).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test('a list that trusts everybody, or is not a list of networks, is refused', () => {
  for (const entry of [
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '10.0.0.0/x',
    '10.0.0.0/-1',
    'proxy.example',
    '10.0.0/8',
    '',
  ])
    expect(() => networksOf([entry]), entry).toThrow(/is not a network/)
})

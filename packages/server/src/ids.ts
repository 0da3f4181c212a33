import { randomBytes } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const randomPerId = 12

/**
 * Returns a new id such as `cnv_…`: ten characters of time, so that new rows lie next to each other, and twelve random
 * characters (60 bits).
 */
export function newId(prefix: string): string {
  let time = Date.now()
  let head = ''
  for (let i = 0; i < 10; i++) {
    head = alphabet.charAt(time % 32) + head
    time = Math.floor(time / 32)
  }
  let tail = ''
  for (const byte of takeRandom(randomPerId)) tail += alphabet.charAt(byte & 31)
  return `${prefix}_${head}${tail}`
}

// The system's random bytes are slow to get, so they are fetched for many ids at once.
let pool = Buffer.alloc(0)
let taken = 0

function takeRandom(count: number): Buffer {
  if (taken + count > pool.length) {
    pool = randomBytes(512 * count)
    taken = 0
  }
  taken += count
  return pool.subarray(taken - count, taken)
}

/** Returns a new secret of 160 bits. The prefix names its use. */
export function newToken(prefix: string): string {
  return prefix + randomBytes(20).toString('base64url')
}

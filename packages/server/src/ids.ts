import { randomBytes } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** `cnv_` and the like: ten characters of time, so that new rows lie beside each other, and twelve (60 bits) of chance. */
export function newId(prefix: string): string {
  let time = Date.now()
  let head = ''
  for (let i = 0; i < 10; i++) {
    head = alphabet.charAt(time % 32) + head
    time = Math.floor(time / 32)
  }
  let tail = ''
  for (const byte of randomBytes(12)) tail += alphabet.charAt(byte & 31)
  return `${prefix}_${head}${tail}`
}

/** A secret of 160 bits with a prefix that says what it opens. */
export function newToken(prefix: string): string {
  return prefix + randomBytes(20).toString('base64url')
}

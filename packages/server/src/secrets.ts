import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from './store/client.ts'
import { keepSecretCheck } from './store/secret-check.ts'

/** Encrypts stored credentials. */
export interface SecretBox {
  seal(plain: string): string
  /** Throws when the text was changed, or was sealed with another secret. */
  open(sealed: string): string
}

/** Returns the hash of a token for storage and look-up. Tokens are random, so a hash without salt is enough. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** Creates secrets that encrypt with AES-256-GCM, under a key derived from `secret`. */
function createSecretBox(secret: string): SecretBox {
  const key = scryptSync(secret, 'baton credentials', 32)
  return {
    seal(plain) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}

/** Returns `BATON_SECRET`, or the secret in the data folder, which the first start creates. */
export function secretOf({
  BATON_SECRET,
  BATON_DATA,
}: {
  BATON_SECRET?: string | undefined
  BATON_DATA: string
}): string {
  if (BATON_SECRET) return BATON_SECRET
  mkdirSync(BATON_DATA, { recursive: true, mode: 0o700 })
  const file = join(BATON_DATA, 'secret')
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8').trim()
}

const check = 'baton'

/**
 * Returns the secrets. Throws when the secret cannot decrypt what is stored; the first secret leaves a sealed check
 * value for this.
 */
export async function provenSecretBox(client: Client, secret: string): Promise<SecretBox> {
  const secrets = createSecretBox(secret)
  const kept = await keepSecretCheck(client, secrets.seal(check))
  if (opens(secrets, kept)) return secrets
  throw new Error(
    'BATON_SECRET (or the file “secret” in BATON_DATA) is not the one this database was set up with. Restore the ' +
      'old secret. Without it, stored credentials cannot be read.',
  )
}

function opens(secrets: SecretBox, sealed: string): boolean {
  try {
    return secrets.open(sealed) === check
  } catch {
    return false
  }
}

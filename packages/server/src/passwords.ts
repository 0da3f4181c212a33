import { hash, verify } from '@node-rs/argon2'

/** Hashes a password with Argon2id. */
export const hashPassword = (password: string) => hash(password)

/** Compared when there is no hash, so that both outcomes take the same time. */
const decoy = hash('nobody has this password')

/** Whether a password matches a hash. Without a hash it is false, after the same time. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash !== null) return verify(passwordHash, password)
  await verify(await decoy, password)
  return false
}

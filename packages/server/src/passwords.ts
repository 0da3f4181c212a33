// Loaded when first used: the module takes 5 MB, and each hash 19 MB while it is computed.
const argon2 = () => import('@node-rs/argon2')

/** Hashes a password with Argon2id. */
export const hashPassword = async (password: string) => (await argon2()).hash(password)

/** The hash to compare with when there is none, so that both outcomes take the same time. */
let decoy: Promise<string> | null = null

/** Returns whether a password matches a hash. Without a hash it returns false, after the same time. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const { verify } = await argon2()
  // Computed before the first comparison in any case, so that only the very first sign-in waits for it.
  decoy ??= hashPassword('nobody has this password')
  const absent = await decoy
  if (passwordHash !== null) return verify(passwordHash, password)
  await verify(absent, password)
  return false
}

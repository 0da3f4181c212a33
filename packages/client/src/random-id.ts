/** Returns 128 random bits as text. Works on plain http hosts too, where `crypto.randomUUID` does not exist. */
export const randomId = () => crypto.getRandomValues(new Uint32Array(4)).join('-')

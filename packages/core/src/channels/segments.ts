/** What a text costs as SMS: characters as people count them, and SMS on the air. */
export interface Segments {
  characters: number
  segments: number
}

/**
 * In the GSM alphabet 160 characters fit into one SMS and 153 into each of several; with any other character it is 70
 * and 67 (UTF-16 units). A character of two places is never torn apart.
 */
export function segmentsOf(text: string): Segments {
  const letters = [...text]
  const gsm = letters.every((letter) => basic.has(letter) || extended.has(letter))
  const sizes = letters.map((letter) => (gsm ? (extended.has(letter) ? 2 : 1) : letter.length))
  const [alone, each] = gsm ? [160, 153] : [70, 67]
  return { characters: letters.length, segments: segmentsOfSizes(sizes, alone, each) }
}

function segmentsOfSizes(sizes: number[], alone: number, each: number): number {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (total <= alone) return Math.min(total, 1)
  let segments = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > each) {
      segments += 1
      used = 0
    }
    used += size
  }
  return segments
}

/** GSM 03.38. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ ' +
    '!"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('\f^{}\\[~]|€')

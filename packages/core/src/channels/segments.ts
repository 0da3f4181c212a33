/** The length of a text in code points, and the number of SMS that it is billed as. */
interface Segments {
  characters: number
  segments: number
}

/**
 * Counts the SMS that a text needs. In the GSM alphabet one SMS holds 160 characters, or 153 each when there are
 * several; with any other character it holds 70 or 67 UTF-16 units. A character that takes two units is never split.
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

/** The GSM 03.38 alphabet. A character of `extended` takes two places. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ ' +
    '!"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('\f^{}\\[~]|€')

/**
 * Decodes bytes by their byte order mark, else by the given charset, else by what the page itself declares, else as
 * UTF-8.
 */
export function decodeText(bytes: Uint8Array, charset: string | null): string {
  const label = markOf(bytes) ?? charset ?? saidInside(bytes) ?? 'utf-8'
  const decoder = decoderFor(label)
  const text = decoder.decode(bytes)
  return decoder.encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (character) => windowsCharacter(character.charCodeAt(0)))
    : text
}

/** Returns the Windows-1252 character of a code from 0x80 to 0x9f, where Node's decoder leaves a control character. */
const windowsCharacter = (code: number) =>
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'.charAt(code - 0x80)

/**
 * Decodes a file as strict UTF-8, or UTF-16 with its byte order mark; null when it is neither, because guessing would
 * garble umlauts.
 */
export function decodeFile(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(markOf(bytes) ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function markOf([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

function saidInside(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096))
  return (
    /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{1,100}?encoding=["']([\w-]{2,40})/i.exec(head)?.[1] ??
    null
  )
}

/** Returns the decoder of a charset; of UTF-8 for an unknown one, as most pages are. */
function decoderFor(label: string) {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}

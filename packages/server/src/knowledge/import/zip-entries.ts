import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'

const inflate = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw)

/** A file in a zip, as the zip's directory describes it. */
export interface ZipEntry {
  name: string
  encrypted: boolean
  method: number
  crc: number
  packed: number
  /** How large it says it is: no more than that is ever unpacked. */
  size: number
  /** Where its own header begins. */
  at: number
}

/** What is in a zip, by the directory at its end; null where there is none: cut off, or no zip. */
export function readDirectory(zip: Buffer): ZipEntry[] | null {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0) return null
  const entries: ZipEntry[] = []
  try {
    const count = zip.readUInt16LE(end + 10)
    let at = end - zip.readUInt32LE(end + 12)
    // Places are counted from where the zip begins: something may stand before it.
    const before = at - zip.readUInt32LE(end + 16)
    while (entries.length < count) {
      if (zip.readUInt32LE(at) !== 0x02014b50) return null
      const flags = zip.readUInt16LE(at + 8)
      const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
      const extraEnd = nameEnd + zip.readUInt16LE(at + 30)
      const [size, packed, place] = largeNumbers(
        [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)],
        zip.subarray(nameEnd, extraEnd),
      )
      const crc = zip.readUInt32LE(at + 16)
      entries.push({
        name: nameOf(zip.subarray(at + 46, nameEnd)),
        encrypted: (flags & 1) === 1,
        method: zip.readUInt16LE(at + 10),
        crc,
        packed,
        size,
        at: before + place,
      })
      at = extraEnd + zip.readUInt16LE(at + 32)
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
  return entries
}

/** The bytes of an entry, or in words why there are none. */
export async function unpack(
  zip: Buffer,
  { encrypted, method, crc, packed, size, at }: ZipEntry,
): Promise<Buffer | string> {
  if (encrypted) return 'It is encrypted. Pack it without a password.'
  if (method !== 0 && method !== 8) return 'It uses an unsupported compression. Pack it as a plain zip.'
  const damaged = 'It is damaged. Pack it again.'
  try {
    if (zip.readUInt32LE(at) !== 0x04034b50) return damaged
    const begin = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
    const content = zip.subarray(begin, begin + packed)
    const bytes = method === 0 ? content : await inflate(content, { maxOutputLength: size + 1 })
    return bytes.length === size && crc32(bytes) === crc ? bytes : damaged
  } catch {
    return damaged
  }
}

/** Old zips name no encoding: what is UTF-8 is taken for it, as most is today. */
function nameOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return bytes.toString('latin1')
  }
}

/** Zip64: a number that says “too large for this field” stands in an extra field of eight bytes, in this order. */
function largeNumbers(numbers: [number, number, number], extra: Buffer): [number, number, number] {
  if (!numbers.includes(0xffffffff)) return numbers
  let at = 0
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2)
  let field = at + 4
  const read = (number: number) => {
    if (number !== 0xffffffff) return number
    field += 8
    return Number(extra.readBigUInt64LE(field - 8))
  }
  const [size, packed, place] = numbers
  return [read(size), read(packed), read(place)]
}

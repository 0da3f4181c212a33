import { configure, type Entry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'

configure({ useWebWorkers: false })

/** A file in a zip, as the zip's directory describes it. */
export interface ZipEntry {
  name: string
  /** The declared size in bytes. No more than that is ever unpacked. */
  size: number
  /** Returns the bytes, or the reason in words. */
  unpack(): Promise<Buffer | string>
}

/** Reads the directory at the end of a zip; null without one: the file is cut off, or is not a zip. */
export async function readDirectory(zip: Uint8Array): Promise<ZipEntry[] | null> {
  try {
    // `cleanPath` makes names safe, so a strange one must not refuse the whole zip.
    const options = { decodeText, filenameValidation: 'tolerant' } as const
    const entries = await new ZipReader(new Uint8ArrayReader(zip)).getEntries(options)
    return entries.map((entry) => ({
      name: entry.filename,
      size: entry.uncompressedSize,
      unpack: () => unpack(entry),
    }))
  } catch {
    // Whatever the reader reports, the owner can only pack the files again.
    return null
  }
}

async function unpack(entry: Entry): Promise<Buffer | string> {
  if (entry.encrypted) return 'It is encrypted. Pack it without a password.'
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return 'It uses an unsupported compression. Pack it as a plain zip.'
  const damaged = 'It is damaged. Pack it again.'
  if (entry.directory) return damaged
  const chunks: Uint8Array[] = []
  let length = 0
  const collect = new WritableStream<Uint8Array>({
    write(chunk) {
      length += chunk.length
      if (length > entry.uncompressedSize) throw new Error('larger than it said')
      chunks.push(chunk)
    },
  })
  try {
    await entry.getData(collect, { checkSignature: true })
  } catch {
    return damaged
  }
  return length === entry.uncompressedSize ? Buffer.concat(chunks) : damaged
}

/** Decodes a name. Old zips declare no encoding: valid UTF-8 is read as UTF-8, everything else as Latin-1. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

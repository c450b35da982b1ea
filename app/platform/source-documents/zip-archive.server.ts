import { inflateRawSync } from 'node:zlib'
import { documentProblems } from './source-document-problem.server.ts'

/** Parts of a DOCX that are read may not unpack to more than this together. */
const maximalUnpackedBytes = 120 * 1024 * 1024

interface ZipEntry {
  name: string
  method: number
  isEncrypted: boolean
  packedBytes: number
  unpackedBytes: number
  offset: number
}

export class ZipArchive {
  readonly #bytes: Buffer
  readonly #entries: Map<string, ZipEntry>
  #unpacked = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#entries = new Map(readEntries(this.#bytes).map((entry) => [entry.name.replaceAll('\\', '/'), entry]))
  }

  get names(): string[] {
    return [...this.#entries.keys()]
  }

  read(name: string): Buffer | undefined {
    const entry = this.#entries.get(name)
    if (!entry) return undefined
    if (entry.isEncrypted) throw documentProblems.encryptedDocx()
    const left = maximalUnpackedBytes - this.#unpacked
    if (entry.unpackedBytes > left) throw documentProblems.unpacksTooBig()
    const content = this.#unpack(entry, left)
    this.#unpacked += content.length
    return content
  }

  #unpack(entry: ZipEntry, limit: number): Buffer {
    const header = entry.offset
    if (this.#bytes.readUInt32LE(header) !== 0x04034b50) throw documentProblems.brokenDocx()
    const start = header + 30 + this.#bytes.readUInt16LE(header + 26) + this.#bytes.readUInt16LE(header + 28)
    const packed = this.#bytes.subarray(start, start + entry.packedBytes)
    if (packed.length < entry.packedBytes) throw documentProblems.brokenDocx()
    if (entry.method === 0) return packed
    if (entry.method !== 8) throw documentProblems.brokenDocx()
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
    } catch (error) {
      if (error instanceof RangeError) throw documentProblems.unpacksTooBig()
      throw documentProblems.brokenDocx(error)
    }
  }
}

function readEntries(bytes: Buffer): ZipEntry[] {
  try {
    const end = findEnd(bytes)
    const count = bytes.readUInt16LE(end + 10)
    let position = bytes.readUInt32LE(end + 16)
    const entries: ZipEntry[] = []
    for (let index = 0; index < count; index += 1) {
      if (bytes.readUInt32LE(position) !== 0x02014b50) throw documentProblems.brokenDocx()
      const nameLength = bytes.readUInt16LE(position + 28)
      entries.push({
        name: bytes.toString('utf8', position + 46, position + 46 + nameLength),
        isEncrypted: (bytes.readUInt16LE(position + 8) & 1) === 1,
        method: bytes.readUInt16LE(position + 10),
        packedBytes: bytes.readUInt32LE(position + 20),
        unpackedBytes: bytes.readUInt32LE(position + 24),
        offset: bytes.readUInt32LE(position + 42),
      })
      position += 46 + nameLength + bytes.readUInt16LE(position + 30) + bytes.readUInt16LE(position + 32)
    }
    return entries
  } catch (error) {
    throw documentProblems.brokenDocx(error)
  }
}

function findEnd(bytes: Buffer): number {
  for (let position = bytes.length - 22; position >= Math.max(0, bytes.length - 65_558); position -= 1) {
    if (bytes.readUInt32LE(position) === 0x06054b50) return position
  }
  throw documentProblems.brokenDocx()
}

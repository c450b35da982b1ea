import { buffer } from 'node:stream/consumers'
import { inflateRawSync } from 'node:zlib'
import { ZipFile } from 'yazl'

// Word files carry the hour of their making; packed again with a fixed one, the same truth gives the same bytes.

const fixedTime = new Date(2026, 0, 1, 12)
const fixedStamp = '2026-01-01T12:00:00Z'
const endOfDirectory = 0x06054b50
const deflated = 8

export interface Entry {
  name: string
  content: Buffer
}

export async function withoutClock(zip: Buffer): Promise<Buffer> {
  const packed = new ZipFile()
  for (const { name, content } of readEntries(zip)) {
    const fixed = name === 'docProps/core.xml' ? Buffer.from(withFixedDates(content.toString('utf8'))) : content
    packed.addBuffer(fixed, name, { mtime: fixedTime, mode: 0o100644, forceDosTimestamp: true })
  }
  packed.end()
  return buffer(packed.outputStream)
}

function withFixedDates(core: string): string {
  return core.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, fixedStamp)
}

export function readEntries(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from(Uint32Array.of(endOfDirectory).buffer))
  const entries: Entry[] = []
  let offset = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const nameLength = zip.readUInt16LE(offset + 28)
    entries.push({ name: zip.toString('utf8', offset + 46, offset + 46 + nameLength), content: contentAt(zip, offset) })
    offset += 46 + nameLength + zip.readUInt16LE(offset + 30) + zip.readUInt16LE(offset + 32)
  }
  return entries
}

function contentAt(zip: Buffer, directoryOffset: number): Buffer {
  const size = zip.readUInt32LE(directoryOffset + 20)
  const header = zip.readUInt32LE(directoryOffset + 42)
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const bytes = zip.subarray(start, start + size)
  return zip.readUInt16LE(directoryOffset + 10) === deflated ? inflateRawSync(bytes) : bytes
}

import type { IsoDate } from '#app/shared/dates.ts'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** Gives all files in a ZIP the same date, in place: libraries write the current time there, and the same input should give the same bytes. */
export function setZipDates(zip: Uint8Array, date: IsoDate): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const stamp = dosDate(date)
  let at = view.getUint32(findEndOfDirectory(view) + 16, true)
  while (view.getUint32(at, true) === directoryEntry) {
    view.setUint32(at + 12, stamp, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, stamp, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return zip
}

function findEndOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === endOfDirectory) return at
  throw new Error('Not a ZIP file')
}

/** Midnight of the day, as MS-DOS wrote it: the date in the upper half, the time in the lower. */
function dosDate(date: IsoDate): number {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  return ((((year - 1980) << 9) | (month << 5) | day) << 16) >>> 0
}

/** Text in UTF-8, UTF-16 or one of the two Czech eight-bit codes; `declared` is what an HTML page says of itself. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  return new TextDecoder(encodingOf(bytes, declared)).decode(bytes)
}

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = wideEncoding(bytes)
  if (wide) return wide
  if (isUtf8(bytes)) return 'utf-8'
  if (declared !== undefined && /^(?:windows-125\d|iso-8859-\d{1,2})$/i.test(declared)) return declared.toLowerCase()
  return eightBitEncoding(bytes)
}

// UTF-16 without a mark: every other byte of ordinary text is zero or one (Czech letters).
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length * 0.3) return 'utf-16le'
  return even > sample.length * 0.3 ? 'utf-16be' : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

// The codes differ in š, ť, ž: ISO 8859-2 has them where Windows has signs, Windows has them where ISO has controls.
function eightBitEncoding(bytes: Uint8Array): 'windows-1250' | 'iso-8859-2' {
  const hasWindows = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f)
  return !hasWindows && bytes.some((byte) => isoOnly.has(byte)) ? 'iso-8859-2' : 'windows-1250'
}

const isoOnly = new Set([0xa9, 0xab, 0xae, 0xb9, 0xbb, 0xbe])

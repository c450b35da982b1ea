// Word on Czech Windows still saves plain text in this code page.

const bytes = Array.from({ length: 256 }, (_, byte) => byte)
const codes = new Map(bytes.map((byte) => [new TextDecoder('windows-1250').decode(Uint8Array.of(byte)), byte]))

export function toWindows1250(text: string): Buffer {
  return Buffer.from(
    Array.from(text.replaceAll('\n', '\r\n'), (character) => {
      const code = codes.get(character)
      if (code === undefined) throw new Error(`windows-1250 has no ${character}`)
      return code
    }),
  )
}

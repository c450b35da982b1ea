import { documentProblems } from './source-document-problem.server.ts'

export type DocumentType = 'docx' | 'pdf' | 'html' | 'text'

/** Decided by the content; the name of the file may lie. */
export function detectDocumentType(bytes: Uint8Array): DocumentType {
  if (bytes.length === 0) throw documentProblems.empty()
  const head = latin1(bytes.subarray(0, 1024))
  if (head.startsWith('PK')) return 'docx'
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw oldOffice(bytes)
  const binary = binaryName(head)
  if (binary !== undefined) throw documentProblems.unsupported(binary)
  if (looksBinary(bytes)) throw documentProblems.unsupported('Tento druh souboru neumíme číst.')
  const start = head
    .replaceAll('\u0000', '')
    .replace(/^[^\s<\w]{0,3}/, '')
    .trimStart()
    .toLowerCase()
  if (/^<\?xml/.test(start) && !start.includes('<html')) throw documentProblems.unsupported('Soubory XML neumíme číst.')
  return /^(?:<!doctype html|<\?xml|<!--|<(?:html|head|body|meta|title|table|div|main|section|article|h[1-6]|p|ul|ol)[\s>])/.test(
    start,
  )
    ? 'html'
    : 'text'
}

// An encrypted DOCX is an old compound file that holds a stream of this name.
function oldOffice(bytes: Uint8Array): Error {
  const text = latin1(bytes.subarray(0, Math.min(bytes.length, 4_000_000)))
  if (text.includes('E\u0000n\u0000c\u0000r\u0000y\u0000p\u0000t\u0000e\u0000d\u0000P')) return documentProblems.encryptedDocx()
  if (text.includes('W\u0000o\u0000r\u0000k\u0000b\u0000o\u0000o\u0000k'))
    return documentProblems.unsupported('Toto je sešit Excelu ve starém formátu XLS.')
  return documentProblems.unsupported('Toto je dokument ve starším formátu Wordu (DOC). Otevřete ho ve Wordu a uložte jako DOCX.')
}

function binaryName(head: string): string | undefined {
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\u0000|MM\u0000\*|RIFF....WEBP|BM(?=[^]{4}\u0000{4}))/.test(head))
    return 'Toto je obrázek, text z něj číst neumíme.'
  if (head.startsWith('{\\rtf')) return 'Formát RTF neumíme číst.'
  if (/^(?:\u001f\u008b|7z\u00bc\u00af|Rar!)/.test(head)) return 'Toto je komprimovaný archiv.'
  return undefined
}

function looksBinary(bytes: Uint8Array): boolean {
  if (hasWideMark(bytes)) return false
  const sample = bytes.subarray(0, 4096)
  const zeros = sample.filter((byte) => byte === 0).length
  // UTF-16 without a mark: about every other byte of ordinary text.
  if (zeros > sample.length * 0.3 && zeros < sample.length * 0.6) return false
  return zeros > 0 || sample.filter(isControl).length > sample.length * 0.05
}

function hasWideMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 27)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

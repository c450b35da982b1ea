/** A foreseeable reason why the start cannot go on. The message is one Czech sentence for the person at the terminal; no stack is shown. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
}

const fileSentences: Record<string, (place: string) => string> = {
  ENOSPC: (place) => `Na disku došlo místo${place}. Uvolněte aspoň 500 MB a spusťte Oporu znovu.`,
  EDQUOT: (place) => `Je vyčerpána kvóta disku${place}. Uvolněte aspoň 500 MB a spusťte Oporu znovu.`,
  EFBIG: (place) => `Systém omezuje velikost souboru${place}. Zvyšte limit (ulimit -f unlimited) a spusťte Oporu znovu.`,
  EACCES: (place) => `Chybí právo k zápisu${place}. Přidělte ho, nebo zvolte jinou složku proměnnou OPORA_DATA.`,
  EPERM: (place) => `Chybí právo k zápisu${place}. Přidělte ho, nebo zvolte jinou složku proměnnou OPORA_DATA.`,
  EROFS: (place) => `Disk je jen pro čtení${place}. Zvolte jinou složku proměnnou OPORA_DATA.`,
  ENOENT: (place) => `Soubor nebo složku nelze založit${place}. Zvolte jinou složku proměnnou OPORA_DATA.`,
  ENOTDIR: (place) => `V cestě stojí soubor místo složky${place}. Zvolte jinou složku proměnnou OPORA_DATA.`,
}

/** The sentence for an error of the file system, or undefined for any other error. */
export function explainFileError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined
  const place = 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : ''
  return fileSentences[String(error.code)]?.(place)
}

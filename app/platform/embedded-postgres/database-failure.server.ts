/** The sentence for a full disk or a limit of size, when the database's log or a program's output speaks of one. */
export function findDiskComplaint(log: string): string | undefined {
  if (/File too large|EFBIG|SIGXFSZ/.test(log))
    return 'Systém omezuje velikost souboru. Zvyšte limit (ulimit -f unlimited) a spusťte Oporu znovu.'
  if (/No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/.test(log))
    return 'Na disku došlo místo. Uvolněte aspoň 500 MB a spusťte Oporu znovu.'
  return undefined
}

/** One sentence out of PostgreSQL's own words. */
export function describeDatabaseFailure(log: string, outcome: number | string | null): string {
  const complaint = findDiskComplaint(`${log} ${String(outcome)}`)
  if (complaint) return complaint
  if (/Permission denied|Read-only file system/.test(log))
    return `Databáze nemůže zapisovat do své složky (${lastComplaint(log)}). Povolte jí zápis.`
  return `Databáze se nespustila: ${lastComplaint(log) || `skončila s výsledkem ${String(outcome)}`}.`
}

function lastComplaint(log: string): string {
  const lines = log.split('\n').filter((line) => /FATAL|PANIC|error|could not|cannot/i.test(line))
  return (lines.at(-1) ?? log.trim().split('\n').at(-1) ?? '').trim().replace(/\.$/, '')
}

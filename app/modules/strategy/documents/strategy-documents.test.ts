import { expect, test } from 'vitest'
import { tablesOf } from '#app/shared/documents/document.ts'
import { renderExport } from '#app/platform/documents/render-export.server.ts'
import { measuresOf } from '../measures/measure.ts'
import { countStatuses } from '../measures/count-statuses.rules.ts'
import { aMeasure, anArea, aReport } from '../measures/measure.fixtures.ts'
import type { PublishedRound } from '../publication/frozen-round.ts'
import { describeReport, totalsNote } from './strategy-documents.ts'

const issuer = { regionName: 'Zkušební kraj', officeName: 'Zkušební úřad' }
const comment = 'Obce a spolky v kraji opatření plní v rámci své běžné práce; společný postup zatím chybí a čeká se na zákon. '

/** A round in the size and shape of a real one: 13 areas and 109 measures with comments of up to a page. */
function aRound(): PublishedRound {
  const sizes = [9, 9, 8, 11, 12, 13, 7, 10, 7, 4, 9, 6, 4]
  const statuses = ['done', 'ongoing', 'partial', 'not-done'] as const
  const areas = sizes.map((size, at) =>
    anArea(
      String(at + 1),
      Array.from({ length: size }, (_, number) =>
        aMeasure({
          number: String(number + 1),
          name: `Opatření s delším názvem číslo ${number + 1}`,
          report: aReport({ status: statuses[(at + number) % 4] ?? null, comment: comment.repeat(1 + ((at * number) % 9)) }),
        }),
      ),
    ),
  )
  return {
    strategy: {
      id: 's',
      slug: 's',
      title: 'Zkušební strategie',
      summary: 'Úvod.',
      resolution: '1/21/ZK',
      approvedOn: '2021-11-30',
      validFrom: null,
      validTo: null,
    },
    round: { id: 'r', title: 'První zpráva', asOf: '2023-12-31', statedTotals: { done: 1 } },
    areas,
    counts: countStatuses(measuresOf(areas).map((measure) => measure.report)),
    publishedAt: '2024-04-16T08:30:00.000Z',
    sha256: '0'.repeat(64),
  }
}

test('the report has a table of all measures and of all areas, with totals by the one function', () => {
  const round = aRound()
  const [measures, areas] = tablesOf(describeReport(round, undefined, issuer))
  expect(measures?.rows).toHaveLength(109)
  expect(areas?.rows).toHaveLength(13)
  expect(areas?.totals).toEqual(round.counts)
})

test('totals that the imported report states otherwise are said', () => {
  expect(totalsNote(aRound())).toContain('zpráva uvádí 1')
  expect(totalsNote({ ...aRound(), round: { ...aRound().round, statedTotals: null } })).toBeNull()
})

test('a report of 109 measures is written as DOCX and PDF', async () => {
  const description = describeReport(aRound(), undefined, issuer)
  const [docx, pdf] = [await renderExport('docx', description), await renderExport('pdf', description)]
  expect([docx.fileName, pdf.fileName]).toEqual([
    'zprava-o-plneni-strategie-2023-12-31.docx',
    'zprava-o-plneni-strategie-2023-12-31.pdf',
  ])
  expect(Buffer.from(pdf.body.subarray(0, 5)).toString()).toBe('%PDF-')
})

import { renderExport } from '#app/platform/documents/render-export.server.ts'
import { stopPdfProcess } from '#app/platform/documents/render-pdf.server.ts'
import { exportFormats, type ExportFormat } from '#app/shared/documents/formats.ts'
import { exampleReport } from '#app/shared/documents/report.example.ts'
import { median, type BenchResult } from './set-up/figures.ts'

const TIMES = 3

async function measure(format: ExportFormat, measures: number): Promise<{ milliseconds: number; bytes: number }> {
  const description = exampleReport(measures)
  const started = performance.now()
  const { body } = await renderExport(format, description)
  return { milliseconds: performance.now() - started, bytes: body.length }
}

/** The monitoring report of 109 measures (bar: DOCX and PDF in 2 s together, with the start of the PDF process). */
export async function run(): Promise<BenchResult[]> {
  const first = new Map<ExportFormat, number>()
  const results: BenchResult[] = []
  stopPdfProcess()
  for (const format of exportFormats) {
    const { milliseconds, bytes } = await measure(format, 109)
    first.set(format, milliseconds)
    const next: number[] = []
    for (let time = 1; time <= TIMES; time += 1) next.push((await measure(format, 109 + time)).milliseconds)
    results.push({
      name: `report of 109 measures to ${format.toUpperCase()}`,
      figures: [
        { what: 'the first', value: milliseconds, unit: 'ms' },
        { what: 'the next', value: median(next), unit: 'ms' },
        { what: 'file', value: bytes / 1000, unit: 'kB' },
      ],
    })
  }
  stopPdfProcess()
  const together = ((first.get('docx') ?? Number.NaN) + (first.get('pdf') ?? Number.NaN)) / 1000
  const figure = { what: 'DOCX and PDF together, the first', value: together, unit: 's', bar: { atMost: 2 } }
  return [{ name: 'report of 109 measures', figures: [figure] }, ...results]
}

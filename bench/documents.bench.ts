import { renderExport } from '#app/platform/documents/render-export.server.ts'
import { stopPdfProcess } from '#app/platform/documents/render-pdf.server.ts'
import { exportFormats } from '#app/shared/documents/formats.ts'
import { exampleReport } from '#app/shared/documents/report.example.ts'

export type BenchResult = { readonly name: string; readonly figures: Readonly<Record<string, number>> }

/** The monitoring report of 109 measures (bar: DOCX and PDF in 2 s together, with the start of the PDF process). */
export async function run(): Promise<BenchResult[]> {
  const results: BenchResult[] = []
  stopPdfProcess()
  for (const format of exportFormats) {
    const [first, second] = [await measure(format, 109), await measure(format, 110)]
    results.push({
      name: `report of 109 measures to ${format.toUpperCase()}`,
      figures: { firstMilliseconds: first.milliseconds, nextMilliseconds: second.milliseconds, kilobytes: first.kilobytes },
    })
  }
  stopPdfProcess()
  return results
}

async function measure(format: (typeof exportFormats)[number], measures: number) {
  const description = exampleReport(measures)
  const start = performance.now()
  const { body } = await renderExport(format, description)
  return { milliseconds: Math.round(performance.now() - start), kilobytes: Math.round(body.length / 1024) }
}

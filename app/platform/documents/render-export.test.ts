import { afterAll, expect, test } from 'vitest'
import { renderExport } from '#app/platform/documents/render-export.server.ts'
import { stopPdfProcess } from '#app/platform/documents/render-pdf.server.ts'
import { exportFormats } from '#app/shared/documents/formats.ts'
import { exampleReport } from '#app/shared/documents/report.example.ts'

afterAll(stopPdfProcess)

const beginnings = { pdf: '%PDF-', docx: 'PK', xlsx: 'PK', csv: '\ufeffČíslo', json: '{' }

test.each(exportFormats)('%s of the report of 109 measures is made, named and typed', async (format) => {
  const start = performance.now()
  const { body, contentType, fileName, extension } = await renderExport(format, exampleReport(109))
  console.info(`${format}: ${Math.round(performance.now() - start)} ms, ${Math.round(body.length / 1024)} kB`)
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(body.subarray(0, 32)).startsWith(beginnings[format])).toBe(true)
  expect(fileName).toBe(`zprava-o-plneni-strategie-2026-03-18.${format}`)
  expect(extension).toBe(format)
  expect(contentType).toMatch(/^(application|text)\//u)
})

test('CSV needs a table', async () => {
  await expect(renderExport('csv', { ...exampleReport(1), dataTables: [] })).rejects.toThrow('has no table')
})

import { renderExport } from '#app/platform/documents/render-export.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { contentDisposition } from '#app/shared/documents/file-name.ts'
import { isExportFormat } from '#app/shared/documents/formats.ts'
import { AppError } from '#app/shared/errors.ts'
import {
  describeComparison,
  describeMeasure,
  describeMeasureList,
  describeOverview,
  describeReport,
  type Issuer,
} from '../documents/strategy-documents.ts'
import { historyOf } from '../publication/strategy-view.ts'
import { findPublicMeasure, listOrphans, listOverdue, listPublicMeasures, readComparison } from './strategy-lists.ts'
import { filterTitle } from './measure-list-title.ts'
import { findStrategyPage, type StrategyPage } from './strategy-page.server.ts'
import { readFilter } from './measure-filter.rules.ts'

export type StrategyFile = { slug: string; file: string; parameters: URLSearchParams }

type View = (
  page: StrategyPage,
  issuer: Issuer,
  asked: { parameters: URLSearchParams; rest: string[] },
) => DocumentDescription | undefined

const views: Record<string, View> = {
  prehled: ({ round, previous }, issuer) => describeOverview(round, previous, issuer),
  zprava: ({ round, previous }, issuer) => describeReport(round, previous, issuer),
  'po-terminu': (page, issuer) =>
    describeMeasureList('Opatření po termínu', listOverdue(page), {
      round: page.round,
      issuer,
      note: 'Termín uplynul a opatření není vedeno jako splněné.',
    }),
  'bez-gestora': (page, issuer) => describeMeasureList('Opatření bez gestora', listOrphans(page), { round: page.round, issuer }),
  porovnani: ({ strategy }, issuer, { parameters }) => {
    const found = readComparison(strategy, parameters)
    return found && describeComparison(found.earlier, found.later, { progress: found.progress, issuer })
  },
  oblast: (page, issuer, { rest: [numeral = ''] }) => {
    const area = page.round.areas.find((one) => one.numeral === numeral)
    return (
      area &&
      describeMeasureList(`${area.numeral}. ${area.name}`, listPublicMeasures(page, { numeral }), { round: page.round, issuer })
    )
  },
  opatreni: (page, issuer, { parameters, rest: [numeral, ...number] }) => {
    if (numeral === undefined) {
      const filter = readFilter(parameters)
      return describeMeasureList(filterTitle(page, filter), listPublicMeasures(page, filter), { round: page.round, issuer })
    }
    const found = findPublicMeasure(page.strategy, { numeral, number: number.join('-') })
    return found && describeMeasure(found, historyOf(page.strategy, found.measure), issuer)
  },
}

// Names of views are words with hyphens themselves, so the longest that fits is taken.
function readFileName(file: string): { view: View; rest: string[]; format: string } | undefined {
  const dot = file.lastIndexOf('.')
  const name = file.slice(0, dot)
  const key = Object.keys(views)
    .filter((one) => name === one || name.startsWith(`${one}-`))
    .toSorted((a, b) => b.length - a.length)[0]
  const view = key === undefined ? undefined : views[key]
  if (dot < 0 || key === undefined || view === undefined) return undefined
  const rest = name.slice(key.length + 1)
  return { view, rest: rest === '' ? [] : rest.split('-'), format: file.slice(dot + 1) }
}

export async function exportStrategyFile(context: RequestContext, { slug, file, parameters }: StrategyFile): Promise<Response> {
  const page = findStrategyPage(context, slug, parameters.get('kolo'))
  const asked = readFileName(file)
  const issuer = { regionName: context.region.name, officeName: context.region.officeName }
  const description = asked?.view(page, issuer, { parameters, rest: asked.rest })
  if (asked === undefined || description === undefined || !isExportFormat(asked.format)) throw new AppError('not-found')
  const { body, contentType, fileName } = await renderExport(asked.format, description)
  return new Response(body, { headers: { 'content-type': contentType, 'content-disposition': contentDisposition(fileName) } })
}

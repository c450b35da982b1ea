import { Form, redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { isUuid } from '#app/shared/keys.ts'
import { pluralise } from '#app/shared/text.ts'
import { Button, ButtonRow, Chip, DataTable, ErrorSummary, Notice, PageHead, type ChipTone } from '#app/ui/index.ts'
import { getCodeList } from '../definitions/code-lists.ts'
import type { CodeChange } from '../import/code-difference.rules.ts'
import { findCodeImport } from '../import/code-import.queries.server.ts'
import { canBe, codeImportStateLabels } from '../import/code-import.states.ts'
import { applyCodeImport, discardCodeImport } from '../import/decide-code-import.server.ts'
import { compareCodeFile, hashOfCodeChanges } from '../import/import-context.server.ts'
import { canEditCodeLists } from '../rows/code.permissions.ts'
import { listHref } from './hrefs.ts'
import type { Route } from './+types/list-import.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Rozdíl číselníku – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  if (!canEditCodeLists(requireActor(context))) throw new AppError('forbidden')
  const found = isUuid(params.importId) ? await findCodeImport(context.database, params.importId) : undefined
  if (found === undefined) throw new AppError('not-found')
  const list = getCodeList(found.list)
  const waits = canBe('apply', found.state)
  // Lists are small: the difference is counted anew, so what is shown is what would be written now.
  const { content } = await context.files.get(found.fileId)
  const changes = waits ? (await compareCodeFile(context.database, list, { ...found, content })).changes : []
  return {
    ...{
      path: list.path,
      name: list.name,
      fileName: found.fileName,
      source: found.source,
      effectiveOn: found.effectiveOn,
      state: found.state,
    },
    waits,
    changes,
    isStale: waits && hashOfCodeChanges(changes) !== found.differenceHash,
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  if (!canEditCodeLists(requireActor(context))) throw new AppError('forbidden')
  if (!isUuid(params.importId)) throw new AppError('not-found')
  const decide = { zapsat: applyCodeImport, odlozit: discardCodeImport }[formText(form, 'rozhodnuti')]
  if (decide === undefined) throw ruleBroken({ code: 'decision', text: 'Zvolte, zda se změny zapíšou, nebo odloží.' })
  await decide(context, params.importId)
  return redirect(`/prace/ciselniky/import/${params.importId}`)
})

type Data = Route.ComponentProps['loaderData']

export default function ListImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { path, name, fileName, source, effectiveOn, state, changes, waits } = loaderData
  return (
    <>
      <PageHead
        title={`Rozdíl: ${name}`}
        breadcrumb={[{ label: name, href: listHref(path) }]}
        status={<Chip tone={waits ? 'warn' : state === 'applied' ? 'done' : 'neutral'}>{codeImportStateLabels[state]}</Chip>}
        summary={`Soubor ${fileName}, zdroj: ${source}. Platí od ${formatDate(effectiveOn)}.`}
      />
      <ErrorSummary errors={(actionData?.reasons ?? []).map((reason) => ({ message: reason.text }))} />
      {waits ? (
        <Decision data={loaderData} />
      ) : (
        <Notice kind={state === 'applied' ? 'ok' : 'info'} title={codeImportStateLabels[state]} />
      )}
      {changes.length > 0 && <Changes changes={changes} />}
    </>
  )
}

function Decision({ data: { changes, isStale, path } }: { data: Data }) {
  if (changes.length === 0)
    return (
      <Notice kind="ok" title="Soubor je stejný jako číselník">
        <p>Není co zapsat.</p>
      </Notice>
    )
  if (isStale)
    return (
      <Notice kind="warn" title="Číselník se od nahrání změnil">
        <p>
          Rozdíl je teď jiný, než byl při nahrání. <a href={`${listHref(path)}/import`}>Nahrajte soubor znovu.</a>
        </p>
      </Notice>
    )
  const ended = changes.filter(({ change }) => change === 'ended').length
  return (
    <Form method="post">
      {ended > 0 && (
        <Notice kind="warn" title={`V souboru chybí ${pluralise(ended, ['platný řádek', 'platné řádky', 'platných řádků'])}`}>
          <p>Jejich platnost skončí, nesmažou se a záznamům zůstanou. Zkontrolujte, že soubor není neúplný.</p>
        </Notice>
      )}
      <ButtonRow>
        <Button name="rozhodnuti" value="zapsat">
          Zapsat změny do číselníku
        </Button>
        <Button kind="line" name="rozhodnuti" value="odlozit">
          Odložit bez zápisu
        </Button>
      </ButtonRow>
    </Form>
  )
}

const words: Record<CodeChange['change'], { label: string; tone: ChipTone }> = {
  ended: { label: 'končí', tone: 'refused' },
  added: { label: 'přibude', tone: 'done' },
  changed: { label: 'změní se', tone: 'progress' },
}

function Changes({ changes }: { changes: readonly CodeChange[] }) {
  return (
    <DataTable
      caption="Co se změní"
      captionHidden
      rows={changes}
      rowKey={(change) => change.code}
      columns={[
        { key: 'name', header: 'Název', cell: (change) => change.name },
        { key: 'code', header: 'Kód', cell: (change) => change.code },
        { key: 'change', header: 'Změna', cell: ({ change }) => <Chip tone={words[change].tone}>{words[change].label}</Chip> },
        {
          key: 'fields',
          header: 'Původně → nově',
          cell: ({ fields }) =>
            fields.map(({ field, before, after }) => `${field}: ${before || 'prázdné'} → ${after || 'prázdné'}`).join('; '),
        },
      ]}
    />
  )
}

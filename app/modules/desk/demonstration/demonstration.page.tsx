import { redirect } from 'react-router'
import { listDemonstrationLogins } from '#app/modules/identity/index.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { Button, DataTable, DateInput, ErrorSummary, PageHead, Section, TextInput } from '#app/ui/index.ts'
import { safeReturnAddress } from '#app/shared/return-address.ts'
import { moveClock } from './move-clock.server.ts'
import type { Route } from './+types/demonstration.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Ukázka – Opora' }]

export const loader = loaderOf(async ({ request }: Route.LoaderArgs, { database, demonstration, now, today }) => {
  if (!demonstration) throw new AppError('not-found')
  const back = new URL(request.url).searchParams.get('zpet')
  const query = back === null ? '' : `?zpet=${encodeURIComponent(safeReturnAddress(back, '/prace'))}`
  const logins = await listDemonstrationLogins(database, today)
  return { logins: logins.map((login) => ({ ...login, path: login.path + query })), now, today }
})

export const action = actionOf(async ({ form }: Route.ActionArgs & { form: FormData }, context) => {
  await moveClock(context, formText(form, 'den'), formText(form, 'cas'))
  return redirect('/ukazka#cas', 303)
})

function MoveClockForm({
  now,
  today,
  actionData,
}: {
  now: string
  today: string
  actionData: Route.ComponentProps['actionData']
}) {
  const reasons = actionData?.reasons ?? []
  const errorOf = (field: string) => reasons.find((reason) => reason.field === field)?.text
  const typed = (field: string, otherwise: string) => actionData?.values[field]?.[0] ?? otherwise
  return (
    <Section title="Posunout čas" id="cas">
      <p>
        V ukázce je {formatInstant(now)}. Posunutím času si projdete celý rok během chvíle; platí pro všechny, kdo ukázku právě
        používají.
      </p>
      <form method="post" action="/ukazka">
        <DateInput name="den" label="Den" defaultValue={typed('den', today)} error={errorOf('den')} required />
        <TextInput
          name="cas"
          label="Čas"
          short
          hint="Například 10:00"
          defaultValue={typed('cas', '10:00')}
          error={errorOf('cas')}
          required
        />
        <Button>Posunout čas</Button>
      </form>
    </Section>
  )
}

export default function DemonstrationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { logins, now, today } = loaderData
  return (
    <>
      <PageHead
        title="Ukázka"
        summary="Osoby a organizace jsou vymyšlené, území je skutečné. Vyzkoušejte si práci kterékoli role."
      />
      <ErrorSummary errors={(actionData?.reasons ?? []).map(({ field, text }) => ({ name: field, message: text }))} />
      <Section title="Přihlásit se jedním kliknutím" id="role">
        <DataTable
          caption="Přihlášení podle rolí"
          captionHidden
          rows={logins}
          rowKey={(login) => login.mandateId}
          rowHref={(login) => login.path}
          columns={[
            { key: 'role', header: 'Role', cell: (login) => login.roleLabel },
            { key: 'person', header: 'Osoba', cell: (login) => login.personName },
            { key: 'organisation', header: 'Organizace', cell: (login) => login.organisationName },
          ]}
        />
      </Section>
      <MoveClockForm now={now} today={today} actionData={actionData} />
      <Section title="Pošta">
        <p>
          Ukázka žádné e-maily neposílá. <a href="/ukazka/posta">Podívejte se, co by odešlo.</a>
        </p>
      </Section>
    </>
  )
}

import { listDemonstrationLogins } from '#app/modules/identity/index.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { Button, DataTable, DateInput, PageHead, Section, TextInput } from '#app/ui/index.ts'
import type { Route } from './+types/demonstration.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Ukázka – Opora' }]

export const loader = loaderOf(async (_args: Route.LoaderArgs, { database, demonstration, now, today }) => {
  if (!demonstration) throw new AppError('not-found')
  return { logins: await listDemonstrationLogins(database, today), now, today }
})

export default function DemonstrationPage({ loaderData }: Route.ComponentProps) {
  const { logins, now, today } = loaderData
  return (
    <>
      <PageHead
        title="Ukázka"
        summary="Osoby a organizace jsou vymyšlené, území je skutečné. Vyzkoušejte si práci kterékoli role."
      />
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
      <Section title="Posunout čas" id="cas">
        <p>
          V ukázce je {formatInstant(now)}. Posunutím času si projdete celý rok během chvíle; platí pro všechny, kdo ukázku právě
          používají.
        </p>
        <form method="post" action="/ukazka/cas">
          <DateInput name="den" label="Den" defaultValue={today} required />
          <TextInput name="cas" label="Čas" hint="Například 10:00" defaultValue="10:00" required />
          <Button>Posunout čas</Button>
        </form>
      </Section>
      <Section title="Pošta">
        <p>
          Ukázka žádné e-maily neposílá. <a href="/ukazka/posta">Podívejte se, co by odešlo.</a>
        </p>
      </Section>
    </>
  )
}

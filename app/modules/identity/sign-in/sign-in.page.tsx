import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { roleLabels } from '#app/shared/roles.ts'
import { safeReturnAddress } from '#app/shared/return-address.ts'
import { ButtonLink, Notice, PageHead, Section } from '#app/ui/index.ts'
import { listMandatesOfPerson } from '../people/mandate.queries.server.ts'
import type { Route } from './+types/sign-in.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Přihlášení – Opora' }]

export const loader = loaderOf(async ({ request }: Route.LoaderArgs, { actor, database, demonstration, today }) => {
  const zpet = new URL(request.url).searchParams.get('zpet')
  const back = zpet === null ? '' : `?zpet=${encodeURIComponent(safeReturnAddress(zpet, '/prace'))}`
  if (actor === null) return { demonstration, back, signedIn: null, mandates: [] }
  const all = await listMandatesOfPerson(database, actor.personId)
  const valid = all.filter((mandate) => mandate.validFrom <= today && (mandate.validTo === null || mandate.validTo >= today))
  return {
    demonstration,
    back,
    signedIn: { person: actor.personName, mandate: `${roleLabels[actor.role]}, ${actor.organisationName}` },
    mandates: valid.map((mandate) => ({
      id: mandate.id,
      label: `${mandate.roleLabel}, ${mandate.organisationName}`,
      chosen: mandate.id === actor.mandateId,
    })),
  }
})

export default function SignInPage({ loaderData }: Route.ComponentProps) {
  const { demonstration, back, signedIn, mandates } = loaderData
  return (
    <>
      <PageHead
        title="Přihlášení"
        summary="Pro pracovníky kraje, obcí a poskytovatelů. K veřejným stránkám se přihlašovat nemusíte."
      />
      {signedIn !== null && (
        <Section title="Pod jakým pověřením pracujete">
          <p>
            Přihlášena je osoba <strong>{signedIn.person}</strong>, pověření: {signedIn.mandate}.
          </p>
          <ul>
            {mandates.map((mandate) => (
              <li key={mandate.id}>
                {mandate.label}
                {mandate.chosen && ' (právě zvoleno)'}
              </li>
            ))}
          </ul>
          <p>
            <ButtonLink href="/prace">Přejít na plochu</ButtonLink>
          </p>
        </Section>
      )}
      {demonstration ? (
        <Notice title="Toto je ukázka">
          <p>Přihlásíte se jedním kliknutím jako kterákoli z rolí. Osoby ani organizace nejsou skutečné.</p>
          <p>
            <ButtonLink href={`/ukazka${back}`} kind={signedIn === null ? 'primary' : 'line'}>
              Vybrat roli
            </ButtonLink>
          </p>
        </Notice>
      ) : (
        signedIn === null && (
          <Notice kind="warn" title="Přihlašování se připravuje">
            <p>V ostrém provozu se zatím nelze přihlásit heslem. Obraťte se na správu systému.</p>
          </Notice>
        )
      )}
    </>
  )
}

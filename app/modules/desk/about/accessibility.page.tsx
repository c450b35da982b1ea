import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { PageHead, Section } from '#app/ui/index.ts'
import type { Route } from './+types/accessibility.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Prohlášení o přístupnosti – Opora' }]

export const loader = loaderOf((_args: Route.LoaderArgs, { region }) => ({ officeName: region.officeName, email: region.email }))

export default function AccessibilityPage({ loaderData }: Route.ComponentProps) {
  const { officeName, email } = loaderData
  return (
    <>
      <PageHead
        title="Prohlášení o přístupnosti"
        summary={`${officeName} zpřístupňuje tyto stránky podle zákona č. 99/2019 Sb. a normy EN 301 549.`}
      />
      <Section title="Jak jsou stránky přístupné">
        <p>
          Stavíme je podle pravidel WCAG 2.2 na úrovni AA. Fungují bez skriptů, z klávesnice, se čtečkou obrazovky, při zvětšení
          na 400 % a vytisknou se celé. Ke každému grafu a mapě patří tabulka se stejnými údaji.
        </p>
        <p>Přístupnost ověřujeme automatickými zkouškami při každé změně. Posouzení nezávislým odborníkem zatím neproběhlo.</p>
      </Section>
      <Section title="Narazili jste na překážku?">
        <p>
          Napište nám, která stránka to je a co na ní nejde
          {email !== '' && (
            <>
              : <a href={`mailto:${email}`}>{email}</a>
            </>
          )}
          . Odpovíme do 15 dnů a údaje vám do té doby pošleme v podobě, která vám vyhovuje.
        </p>
        <p>Když vám nevyhovíme, můžete se obrátit na Digitální a informační agenturu, která na přístupnost dohlíží.</p>
      </Section>
    </>
  )
}

import { isRouteErrorResponse } from 'react-router'
import { ButtonLink, mainContentId } from '#app/ui/index.ts'

type Words = { title: string; text: string; action: { label: string; href: string } }

const words: Record<number, Words> = {
  403: {
    title: 'Tuto stránku vaše pověření neukazuje',
    text: 'Jste přihlášeni pod pověřením, které k ní nemá přístup, nebo jste se ještě nepřihlásili. Zvolte jiné pověření, nebo se obraťte na správu systému.',
    action: { label: 'Přihlásit se nebo změnit pověření', href: '/prihlaseni' },
  },
  404: {
    title: 'Tady nic není',
    text: 'Stránka se mohla přestěhovat, nebo je v adrese překlep. Zkuste hledání, nebo začněte znovu v menu nahoře.',
    action: { label: 'Hledat', href: '/hledat' },
  },
  409: {
    title: 'Záznam mezitím změnil někdo jiný',
    text: 'Vraťte se zpět, načtěte stránku znovu a svou změnu zopakujte.',
    action: { label: 'Přejít na plochu', href: '/prace' },
  },
  422: {
    title: 'Takto to uložit nejde',
    text: 'Vraťte se zpět a opravte, co je uvedeno níže.',
    action: { label: 'Přejít na plochu', href: '/prace' },
  },
}

const broken: Words = {
  title: 'Něco se u nás pokazilo',
  text: 'Omlouváme se. Zkuste to za chvíli znovu; co jste uložili, o to jste nepřišli. Pokud se to opakuje, napište nám, kdy se to stalo a co jste dělali.',
  action: { label: 'Na úvodní stránku', href: '/' },
}

/** Reasons as our handlers send them; anything else was not made by us and is not shown. */
function reasonsOf(body: unknown): string[] {
  if (typeof body !== 'object' || body === null || !('reasons' in body) || !Array.isArray(body.reasons)) return []
  return body.reasons.flatMap((reason: unknown) =>
    typeof reason === 'object' && reason !== null && 'text' in reason && typeof reason.text === 'string' ? [reason.text] : [],
  )
}

/** What happened, why and what one can do; stands in the frame of the side on which it happened. */
export function ErrorContent({ error }: { error: unknown }) {
  const known = isRouteErrorResponse(error)
  const { title, text, action } = (known ? words[error.status] : undefined) ?? broken
  const reasons = known ? reasonsOf(error.data) : []
  return (
    <div className="section">
      <title>{`${title} – Opora`}</title>
      <h1>{title}</h1>
      <p>{text}</p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <p>
        <ButtonLink href={action.href}>{action.label}</ButtonLink>
      </p>
    </div>
  )
}

/** The same where not even the frame could be drawn. */
export function ErrorPage({ error }: { error: unknown }) {
  return (
    <main id={mainContentId} className="public-main">
      <div className="wrap">
        <ErrorContent error={error} />
      </div>
    </main>
  )
}

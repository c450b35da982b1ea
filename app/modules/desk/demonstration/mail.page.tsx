import { listMails } from '#app/platform/mail/outbox.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { EmptyState, PageHead } from '#app/ui/index.ts'
import type { Route } from './+types/mail.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Pošta ukázky – Opora' }]

const SHOWN = 100

export const loader = loaderOf(async (_args: Route.LoaderArgs, { database, demonstration }) => {
  if (!demonstration) throw new AppError('not-found')
  return { mails: await listMails(database, { limit: SHOWN, offset: 0 }) }
})

export default function MailPage({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Pošta ukázky"
        breadcrumb={[{ label: 'Ukázka', href: '/ukazka' }]}
        summary="Nejnovějších sto zpráv, které by Opora v ostrém provozu poslala."
      />
      {loaderData.mails.length === 0 && (
        <EmptyState title="Zatím žádná zpráva">Zprávy vznikají, když někdo něco odešle, vrátí nebo zveřejní.</EmptyState>
      )}
      {loaderData.mails.map((mail) => (
        <article key={mail.id} className="section">
          <h2>{mail.subject}</h2>
          <p className="small">
            Pro {mail.to}, {formatInstant(mail.createdAt)}
          </p>
          {mail.body.split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </article>
      ))}
    </>
  )
}

import type { ReactNode } from 'react'
import { Outlet, useLocation } from 'react-router'
import { formatDate, formatInstant } from '#app/shared/dates.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { ClockBar, PublicLayout } from '#app/ui/index.ts'
import { ErrorContent, ErrorPage } from './error-page.tsx'
import type { Route } from './+types/public.layout.ts'

export const loader = loaderOf((_args: Route.LoaderArgs, { region, publication, demonstration, today }) => ({
  regionName: region.name,
  officeName: region.officeName,
  email: region.email,
  dataAsOf: publication.dataAsOf(),
  demonstrationDay: demonstration ? today : null,
}))

const sections = [
  { label: 'Plán služeb', href: '/plany' },
  { label: 'Strategie', href: '/strategie' },
  { label: 'Území', href: '/uzemi' },
  { label: 'Hledat', href: '/hledat' },
  { label: 'Data', href: '/data' },
]

const footerItems = [
  { label: 'Číselníky', href: '/ciselniky' },
  { label: 'Otevřená data', href: '/data' },
  { label: 'Přístupnost', href: '/pristupnost' },
  { label: 'Přihlášení pro úředníky', href: '/prihlaseni' },
]

type Data = Route.ComponentProps['loaderData']

function PublicFrame({ data, children }: { data: Data; children: ReactNode }) {
  const { pathname } = useLocation()
  const { regionName, officeName, email, dataAsOf, demonstrationDay } = data
  const items = sections.map((item) => ({ ...item, current: pathname === item.href || pathname.startsWith(`${item.href}/`) }))
  return (
    <PublicLayout
      header={{ regionName, items }}
      footer={{
        items: footerItems,
        dataDate: dataAsOf === null ? undefined : formatInstant(dataAsOf),
        children: (
          <p className="small">
            {officeName}
            {email !== '' && (
              <>
                , <a href={`mailto:${email}`}>{email}</a>
              </>
            )}
          </p>
        ),
      }}
      clock={demonstrationDay !== null && <ClockBar now={formatDate(demonstrationDay)} moveHref="/ukazka" />}
    >
      {children}
    </PublicLayout>
  )
}

export default function PublicSide({ loaderData }: Route.ComponentProps) {
  return (
    <PublicFrame data={loaderData}>
      <Outlet />
    </PublicFrame>
  )
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  if (loaderData === undefined) return <ErrorPage error={error} />
  return (
    <PublicFrame data={loaderData}>
      <ErrorContent error={error} />
    </PublicFrame>
  )
}

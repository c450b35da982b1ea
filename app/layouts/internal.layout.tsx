import type { ReactNode } from 'react'
import { Form, Outlet, redirect, useLocation } from 'react-router'
import { roleLabels } from '#app/shared/roles.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { Button, ClockBar, InternalLayout, MandateLine } from '#app/ui/index.ts'
import { ErrorContent, ErrorPage } from './error-page.tsx'
import { useInPageLinks } from './use-in-page-links.ts'
import type { Route } from './+types/internal.layout.ts'

export const handle = { hydrate: true }

const deskHref = '/prace'

/** Only ensures that somebody is signed in; each page asks for its own permission. */
export const loader = loaderOf(({ request }: Route.LoaderArgs, context) => {
  const { actor, contributions, region, demonstration, now } = context
  if (actor === null) {
    const { pathname, search } = new URL(request.url)
    throw redirect(`/prihlaseni?zpet=${encodeURIComponent(pathname + search)}`)
  }
  const shown = contributions.menu.filter((item) => item.isFor(actor))
  return {
    regionName: region.name,
    groups: [...Map.groupBy(shown, (item) => item.group)].map(([label, items]) => ({
      label,
      items: items.map((item) => ({ label: item.label, href: item.href })),
    })),
    mandate: `${roleLabels[actor.role]}, ${actor.organisationName}`,
    person: actor.personName,
    now: demonstration ? now : null,
  }
})

type Data = Route.ComponentProps['loaderData']

function WorkingFrame({ data, children }: { data: Data; children: ReactNode }) {
  useInPageLinks()
  const { pathname } = useLocation()
  const { regionName, mandate, person, now } = data
  const longest = data.groups
    .flatMap((group) => group.items)
    .filter((item) => pathname === item.href || (item.href !== deskHref && pathname.startsWith(`${item.href}/`)))
    .toSorted((a, b) => b.href.length - a.href.length)[0]
  const groups = data.groups.map((group) => ({
    ...group,
    items: group.items.map((item) => ({ ...item, current: item.href === longest?.href })),
  }))
  return (
    <InternalLayout
      regionName={regionName}
      homeHref={deskHref}
      groups={groups}
      clock={now !== null && <ClockBar now={formatInstant(now)} moveHref="/ukazka" />}
      mandate={<MandateLine mandate={mandate} person={person} changeHref="/prihlaseni" />}
      tools={
        <Form method="post" action="/odhlaseni" reloadDocument>
          <Button kind="quiet">Odhlásit</Button>
        </Form>
      }
    >
      {children}
    </InternalLayout>
  )
}

export default function WorkingSide({ loaderData }: Route.ComponentProps) {
  return (
    <WorkingFrame data={loaderData}>
      <Outlet />
    </WorkingFrame>
  )
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  if (loaderData === undefined) return <ErrorPage error={error} />
  return (
    <WorkingFrame data={loaderData}>
      <ErrorContent error={error} />
    </WorkingFrame>
  )
}

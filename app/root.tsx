import { useContext, type ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteError } from 'react-router'
import { nonceContext } from '#app/platform/http/nonce.ts'
import { ErrorPage } from './layouts/error-page.tsx'
import publicCss from './ui/styles/public.css?url'
import internalCss from './ui/styles/internal.css?url'

type Handle = { hydrate?: boolean } | undefined

const useIsWorkingSide = (): boolean => useMatches().some((match) => (match.handle as Handle)?.hydrate === true)

export function Layout({ children }: { children: ReactNode }) {
  const working = useIsWorkingSide()
  const nonce = useContext(nonceContext)
  return (
    <html lang="cs" data-theme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/opora.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={working ? internalCss : publicCss} />
        <Meta />
        <Links />
      </head>
      <body className={working ? 'internal-side-of-opora' : 'public'}>
        {children}
        {working && <ScrollRestoration nonce={nonce} />}
        {working && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}

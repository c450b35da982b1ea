const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

function originMatches(origin: string, request: Request, publicUrl: string | null): boolean {
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host
}

/** A changing request that another site may have made in the visitor's browser. Programs without a browser send no origin and no cookie. */
export function isForeignPost(request: Request, publicUrl: string | null): boolean {
  if (safe.has(request.method)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const origin = request.headers.get('origin')
  if (origin !== null) return !originMatches(origin, request, publicUrl)
  return site === null && request.headers.has('cookie')
}

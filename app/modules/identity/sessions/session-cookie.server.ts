import { sessionCookie, sessionSeconds } from './session.server.ts'

export function readSessionToken(request: Request): string | null {
  const cookies = request.headers.get('cookie') ?? ''
  for (const part of cookies.split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === sessionCookie && value !== undefined && value !== '') return value
  }
  return null
}

/** `Set-Cookie` of a session; the token is random and needs no encoding. */
export function sessionCookieHeader(token: string, secure: boolean): string {
  return `${sessionCookie}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${sessionSeconds}${secure ? '; Secure' : ''}`
}

export const endedSessionHeader = `${sessionCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`

export { closeSession, findActor, openSession, sessionCookie, sessionSeconds } from './sessions/session.server.ts'
export { listDemonstrationLogins, type DemonstrationLogin } from './demonstration-logins/demonstration-logins.queries.server.ts'
export { findMandate, listMandatesOfPerson, type MandateView } from './people/mandate.queries.server.ts'
export { endedSessionHeader, readSessionToken, sessionCookieHeader } from './sessions/session-cookie.server.ts'

import { isIsoDate } from '#app/shared/dates.ts'

/** «platné k»: the day that the address asks for, otherwise today. */
export function dayOfAddress(request: Request, today: string): string {
  const day = new URL(request.url).searchParams.get('platne') ?? ''
  return isIsoDate(day) ? day : today
}

import type { Progress } from './progress.ts'

// One Ctrl-C arrives several times: from the terminal, from npm and from the script that started us.
const sameKeyPress = 1_000

export type StopRequest = { readonly requested: Promise<void>; readonly signal: AbortSignal; request(): void }

/** The first Ctrl-C or termination asks for an orderly end, the second Ctrl-C forces it. */
export function listenForStop(progress: Progress, force: () => void): StopRequest {
  const controller = new AbortController()
  const { promise: requested, resolve } = Promise.withResolvers<void>()
  let askedAt: number | undefined

  const request = () => {
    askedAt = performance.now()
    controller.abort()
    resolve()
  }
  const onSignal = (signal: NodeJS.Signals) => {
    if (askedAt === undefined) {
      progress.say('Ukončuji Oporu.')
      request()
    } else if (signal === 'SIGINT' && performance.now() - askedAt > sameKeyPress) {
      force()
      process.exit(130)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  // The script that started us has been killed.
  process.on('disconnect', () => {
    onSignal('SIGTERM')
  })
  process.channel?.unref()
  return { requested, signal: controller.signal, request }
}

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Usage } from './child.ts'

type Running = { url: string; stop(): Promise<void> }
type Question = { options: unknown } | { question: 'usage' | 'garbage' }

const RESOLUTION_MS = 2

/** The side of the child: starts when told the options, then answers how much it has used, ends when the bench is gone. */
export function answerBench(start: (options: unknown) => Promise<Running>): void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  let running: Running | null = null
  const usage = async (): Promise<Usage> => {
    // A hold is known only when the clock ticks again after it.
    await sleep(5 * RESOLUTION_MS)
    const { user, system } = process.cpuUsage()
    const { rss, heapUsed } = process.memoryUsage()
    const longestHold = Math.max(0, delay.max / 1e6 - RESOLUTION_MS)
    delay.reset()
    return { cpu: user + system, rss, heapUsed, longestHold }
  }
  process.on('message', (message: Question) => {
    if ('options' in message) {
      void start(message.options).then((started) => {
        running = started
        process.send?.({ url: started.url })
      })
      return
    }
    if (message.question === 'garbage') globalThis.gc?.()
    void usage().then((used) => process.send?.(used))
  })
  process.on('disconnect', () => {
    void Promise.resolve(running?.stop()).finally(() => process.exit())
  })
}

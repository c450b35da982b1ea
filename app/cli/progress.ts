import type { CommandIo } from './command-io.ts'

export type Progress = {
  say(message: string): void
  /** «Spouštím databázi… hotovo (0,4 s)»; steps may run side by side. */
  step<T>(label: string, work: () => Promise<T>): Promise<T>
}

export function createProgress(output: CommandIo['stderr']): Progress {
  let openLabel: string | undefined

  const closeLine = () => {
    if (openLabel !== undefined) output.write('\n')
    openLabel = undefined
  }
  const say = (message: string) => {
    closeLine()
    output.write(`${message}\n`)
  }
  const end = (label: string, outcome: string) => {
    if (openLabel === label) output.write(` ${outcome}\n`)
    else say(`${label}… ${outcome}`)
    openLabel = undefined
  }

  return {
    say,
    async step(label, work) {
      const started = performance.now()
      closeLine()
      output.write(`${label}…`)
      openLabel = label
      try {
        const result = await work()
        end(label, `hotovo (${secondsSince(started)} s)`)
        return result
      } catch (error) {
        end(label, error instanceof Error && error.name === 'AbortError' ? 'přerušeno' : 'nezdařilo se')
        throw error
      }
    },
  }
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1).replace('.', ',')
}

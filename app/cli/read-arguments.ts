import { parseArgs, type ParseArgsConfig } from 'node:util'
import { StartProblem } from '#app/platform/start-problem.server.ts'

/** Reads options of a command; an unknown or unfinished one is answered by how the command is used. */
export function readArguments<Config extends ParseArgsConfig>({
  usage,
  ...config
}: Config & { usage: string }): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs<Config>(config as unknown as Config)
  } catch {
    throw new StartProblem(usage)
  }
}

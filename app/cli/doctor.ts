import { EnvironmentProblem, readEnvironment, type Environment } from '#app/platform/environment.server.ts'
import type { CommandIo } from './command-io.ts'
import {
  checkAccount,
  checkBinaries,
  checkDataFolder,
  checkFreeSpace,
  checkNode,
  checkPackages,
  checkPort,
  failed,
  type Check,
} from './doctor-checks.ts'

/** With --json one object for programs; the exit code is 1 when anything is wrong. */
export async function doctorCommand(args: string[], io: CommandIo): Promise<number> {
  const checks = [checkNode(), checkPackages(), ...(await checkSurroundings())]
  const passed = checks.every((check) => check.passed)
  if (args.includes('--json')) io.stdout.write(`${JSON.stringify({ passed, checks }, null, 2)}\n`)
  else for (const check of checks) io.stdout.write(`${check.passed ? '✓' : '✗'} ${check.sentence}\n`)
  return passed ? 0 : 1
}

async function checkSurroundings(): Promise<Check[]> {
  const environment = readOrExplain()
  if (Array.isArray(environment)) return environment
  const local = [checkBinaries, checkAccount, checkDataFolder, checkFreeSpace].map((check) => check(environment))
  const settings: Check = { name: 'environment', passed: true, sentence: 'Proměnné prostředí jsou v pořádku.' }
  return [settings, ...local, ...(await checkDatabaseLazily(environment)), await checkPort(environment)]
}

function readOrExplain(): Environment | Check[] {
  try {
    return readEnvironment(process.env)
  } catch (error) {
    if (!(error instanceof EnvironmentProblem)) throw error
    return error.lines.map((sentence) => ({ name: 'environment', passed: false, sentence }))
  }
}

/** Incomplete packages must not keep the other checks from being shown. */
async function checkDatabaseLazily(environment: Environment): Promise<Check[]> {
  try {
    const { checkDatabase } = await import('./doctor-database.ts')
    return await checkDatabase(environment)
  } catch (error) {
    return [failed('database', error)]
  }
}

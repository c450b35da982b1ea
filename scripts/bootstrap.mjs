import { bootstrap, BootstrapProblem, say } from './lib.mjs'

try {
  await bootstrap()
} catch (error) {
  if (!(error instanceof BootstrapProblem)) throw error
  say(error.message)
  process.exitCode = 1
}

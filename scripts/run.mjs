// node scripts/run.mjs <node | name of an installed command> [arguments…]: runs it on the right Node, with everything installed.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bootstrap, BootstrapProblem, nodePath, root, say } from './lib.mjs'

const packageOf = { 'react-router': '@react-router/dev', tsc: 'typescript', playwright: '@playwright/test' }

function commandFile(name) {
  const folder = path.join(root, 'node_modules', packageOf[name] ?? name)
  if (!existsSync(folder)) throw new BootstrapProblem(`Příkaz ${name} mezi balíčky není.`)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[name])
}

/** When npm is killed outright nobody tells us; without this the application would stay running unattended. */
function watchParent(stop) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), 500).unref()
}

try {
  const [name = 'node', ...args] = process.argv.slice(2)
  await bootstrap()
  const node = nodePath()
  const isNode = name === 'node'
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` }
  env.NODE_COMPILE_CACHE ??= path.join(root, 'node_modules', '.cache', 'node')
  // The channel carries no messages: its closing tells the program that this process has died.
  const stdio = ['inherit', 'inherit', 'inherit', ...(isNode ? ['ipc'] : [])]
  const child = spawn(node, isNode ? args : [commandFile(name), ...args], { stdio, env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  watchParent(() => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + os.constants.signals[signal]))
} catch (error) {
  if (!(error instanceof BootstrapProblem)) throw error
  say(error.message)
  process.exitCode = 1
}

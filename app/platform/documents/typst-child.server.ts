// A program of its own: the PDF writer's process. It can read its templates and fonts and nothing else (see typst-process.server.ts).
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import initialise, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler'
import type { TypstAnswer, TypstQuestion } from '#app/platform/documents/typst-process.server.ts'

const pdfFormat = 1
const diagnosticsAsText = 2
const folder = import.meta.dirname

async function createCompiler(): Promise<TypstCompiler> {
  const wasm = new URL(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'))
  await initialise({ module_or_path: readFileSync(wasm) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const name of readdirSync(path.join(folder, 'fonts')).sort()) {
    if (name.endsWith('.ttf')) await builder.add_raw_font(readFileSync(path.join(folder, 'fonts', name)))
  }
  const compiler = await builder.build()
  for (const name of readdirSync(path.join(folder, 'templates'))) {
    compiler.add_source(`/${name}`, readFileSync(path.join(folder, 'templates', name), 'utf8'))
  }
  return compiler
}

function compile(compiler: TypstCompiler, { template, data }: TypstQuestion): TypstAnswer {
  if (!existsSync(path.join(folder, 'templates', `${template}.typ`))) return { problem: 'there is no such template' }
  compiler.reset()
  compiler.map_shadow('/data.json', Buffer.from(data))
  const world = compiler.snapshot('/', `/${template}.typ`)
  try {
    const artifact: unknown = world.get_artifact(pdfFormat, diagnosticsAsText)
    const pdf = typeof artifact === 'object' && artifact !== null && 'result' in artifact ? artifact.result : undefined
    return pdf instanceof Uint8Array ? { pdf } : { problem: JSON.stringify(artifact) }
  } finally {
    world.free()
  }
}

/** While Typst computes, this thread hears nothing; a second one notices that the parent has gone. */
function dieWithParent(): void {
  process.on('disconnect', () => process.exit())
  const watch = `const parent = ${process.ppid}
    setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 500)`
  new Worker(watch, { eval: true }).unref()
}

dieWithParent()
const ready = createCompiler()
process.on('message', (question: TypstQuestion) => {
  void ready
    .then((compiler) => compile(compiler, question))
    .catch((error: unknown): TypstAnswer => ({ problem: String(error), isBroken: true }))
    .then((answer) => process.send?.(answer))
})

import { spawn } from 'node:child_process'
import path from 'node:path'
import { projectRoot } from '#app/platform/root.server.ts'

type Step = { name: string; command: [string, ...string[]] }

const tool = (name: string): string => path.join(projectRoot, 'node_modules/.bin', name)

/** Cheap first; each is an error or nothing. The same steps run in CI. */
const steps: Step[] = [
  { name: 'format', command: [tool('prettier'), '--check', '.'] },
  { name: 'types of routes', command: [tool('react-router'), 'typegen'] },
  { name: 'types', command: [tool('tsc'), '--noEmit', '-p', '.'] },
  { name: 'boundaries', command: [tool('depcruise'), 'app', 'server', 'database', '--config', '.dependency-cruiser.mjs'] },
  { name: 'lint', command: [tool('eslint'), '.'] },
  { name: 'unused code', command: [tool('knip')] },
  { name: 'build', command: [tool('react-router'), 'build'] },
]

function run({ command: [program, ...args] }: Step): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } })
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

const wanted = process.argv.slice(2)
const failed: string[] = []
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const started = performance.now()
  const code = await run(step)
  console.log(`${code === 0 ? '✓' : '✗'} ${step.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  if (code !== 0) failed.push(step.name)
}
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`)
  process.exitCode = 1
}

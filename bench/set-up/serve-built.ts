import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '#app/platform/root.server.ts'
import type { RunningServer, ServerOptions } from '#server/options.ts'
import { answerBench } from './answer-bench.ts'

type Built = { startServer(options: ServerOptions): Promise<RunningServer> }

/** The built web process, as `npm start` runs it. */
answerBench(async (options) => {
  const file = path.join(projectRoot, 'build/server/index.js')
  const { startServer } = (await import(pathToFileURL(file).href)) as Built
  return startServer(options as ServerOptions)
})

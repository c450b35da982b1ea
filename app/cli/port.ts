import { createServer } from 'node:net'
import { StartProblem } from '#app/platform/start-problem.server.ts'

export type PortState = 'free' | 'taken'

/** Tries the address out; what cannot succeed at all is refused with a sentence. */
export async function findPortState(host: string, port: number): Promise<PortState> {
  const server = createServer()
  const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve)
    server.listen({ host, port, exclusive: true }, () => {
      resolve(undefined)
    })
  })
  if (!error) {
    await new Promise((resolve) => server.close(resolve))
    return 'free'
  }
  if (error.code === 'EADDRINUSE') return 'taken'
  if (error.code === 'EACCES')
    throw new StartProblem(`Port ${String(port)} nesmí tento účet použít. Zvolte jiný: PORT=3001 npm start`)
  throw new StartProblem(`Na adrese ${host} nelze naslouchat. Opravte proměnnou OPORA_HOST, například OPORA_HOST=127.0.0.1.`)
}

export function takenPort(port: number): StartProblem {
  const other = port === 65_535 ? 3001 : port + 1
  return new StartProblem(`Port ${String(port)} je obsazený. Zvolte jiný: PORT=${String(other)} npm start`)
}

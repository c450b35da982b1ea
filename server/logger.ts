import { pino, type Logger } from 'pino'

/** JSON to standard error; never what people typed, only addresses without their query. */
export function createLogger(level: string): Logger {
  return pino(
    { level, base: null, redact: { paths: ['req.headers', 'password', 'token'], remove: true } },
    pino.destination({ dest: 2, sync: false }),
  )
}

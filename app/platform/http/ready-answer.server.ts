import type { IncomingMessage, ServerResponse } from 'node:http'

/** The server is told the same number, so that the promise to visitors holds. */
export const KEEP_ALIVE_SECONDS = 5

/** A finished answer 200: all its bytes in one buffer, with the date to be written over. */
export type ReadyAnswer = { headers: Record<string, string>; whole: Buffer; body: Buffer }

const STATUS_LINE = 'HTTP/1.1 200 OK\r\ndate: '
const datedAt = STATUS_LINE.length

const dateOf = (now: number): string => new Date(now).toUTCString()

/** The headers come from a `Headers`, which lets no line end into them. */
export function readyAnswer(given: Record<string, string>, body: Buffer): ReadyAnswer {
  const headers = { ...given, 'content-length': String(body.length) }
  const connection = { connection: 'keep-alive', 'keep-alive': `timeout=${KEEP_ALIVE_SECONDS}` }
  const lines = Object.entries({ ...headers, ...connection }).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = Buffer.from(`${STATUS_LINE}${dateOf(0)}\r\n${lines.join('')}\r\n`, 'latin1')
  const whole = Buffer.concat([head, body])
  return { headers, whole, body: whole.subarray(head.length) }
}

let second = 0
let today = dateOf(0)

function currentDate(now: number): string {
  const current = Math.floor(now / 1000)
  if (current !== second) {
    second = current
    today = dateOf(now)
  }
  return today
}

/** Whether the connection waits for this answer alone and stays open after it. */
const isPlain = (request: IncomingMessage, response: ServerResponse): boolean =>
  request.method === 'GET' && request.httpVersion === '1.1' && response.shouldKeepAlive && response.socket?.writableLength === 0

/**
 * Sends the answer. On an ordinary connection its bytes go out as they are: putting the same headers together for each
 * visitor costs as much as everything else that the server does for a cached page (docs/performance.md).
 */
export function sendReady({ headers, whole, body }: ReadyAnswer, request: IncomingMessage, response: ServerResponse): void {
  if (!isPlain(request, response)) {
    response.writeHead(200, headers)
    response.end(request.method === 'HEAD' ? undefined : body)
    return
  }
  whole.write(currentDate(Date.now()), datedAt, 'latin1')
  response.socket?.write(whole)
  // So the server of Node learns that the answer is out and takes the next request of the connection.
  response.emit('finish')
}

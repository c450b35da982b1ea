import { once } from 'node:events'
import { Agent, createServer, request as ask, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { readyAnswer, sendReady } from './ready-answer.server.ts'

const body = Buffer.from('<p>Příliš žluťoučký kůň</p>')
const answer = readyAnswer({ 'content-type': 'text/html; charset=utf-8', etag: 'W/"x"' }, body)
const large = readyAnswer({}, Buffer.alloc(3_000_000, 'x'))

const server = createServer((request, response) => {
  if (request.url === '/other') response.end('other')
  else sendReady(request.url === '/large' ? large : answer, request, response)
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
const port = typeof address === 'object' && address !== null ? address.port : 0
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
afterAll(() => {
  agent.destroy()
  server.closeAllConnections()
  server.close()
})

async function get(path: string, { method = 'GET', headers = {} } = {}): Promise<IncomingMessage & { text: string }> {
  const asked = ask({ host: '127.0.0.1', port, path, method, headers, agent }).end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  return Object.assign(response, { text: await text(response) })
}

/** What comes back on one connection for bytes written as they are. */
async function exchange(...written: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let received = ''
  socket.on('data', (chunk: Buffer) => (received += chunk.toString()))
  for (const each of written) socket.write(each)
  await Promise.race([once(socket, 'end'), sleep(300)])
  socket.destroy()
  return received
}

test('the answer comes with its headers, its length and the date of now', async () => {
  const response = await get('/')
  expect(response.statusCode).toBe(200)
  expect(response.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', etag: 'W/"x"', connection: 'keep-alive' })
  expect(response.headers['content-length']).toBe(String(body.length))
  expect(Math.abs(Date.parse(response.headers.date ?? '') - Date.now())).toBeLessThan(3_000)
  expect(response.text).toBe(body.toString())
})

test('many requests of one connection are answered, also between others and after a large one', async () => {
  const asked = ['/', '/other', '/', '/large', '/', '/other', '/']
  const lengths: number[] = []
  for (const path of asked) lengths.push((await get(path)).text.length)
  const short = body.toString().length
  expect(lengths).toEqual([short, 5, short, 3_000_000, short, 5, short])
})

test('requests sent at once without waiting are answered in their order', async () => {
  const line = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`
  const received = await exchange(line('/') + line('/other') + line('/') + line('/other'))
  expect(received.match(/žluťoučký|\r\n\r\nother/g)).toEqual(['žluťoučký', '\r\n\r\nother', 'žluťoučký', '\r\n\r\nother'])
})

test('HEAD gets the length and no body', async () => {
  const response = await get('/', { method: 'HEAD' })
  expect(response.headers['content-length']).toBe(String(body.length))
  expect(response.text).toBe('')
})

test('who asks to close, or speaks HTTP/1.0, sees the connection end', async () => {
  for (const request of ['GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'GET / HTTP/1.0\r\n\r\n']) {
    const received = await exchange(request)
    expect(received).toContain('žluťoučký')
    expect(received.toLowerCase()).toContain('connection: close')
  }
})

test('a body that comes with a GET does not become the next request', async () => {
  const hidden = 'GET /other HTTP/1.1\r\nHost: x\r\n\r\n'
  const received = await exchange(
    `GET / HTTP/1.1\r\nHost: x\r\nContent-Length: ${hidden.length}\r\n\r\n`,
    hidden,
    'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
  )
  expect(received.match(/HTTP\/1\.1 200/g)).toHaveLength(2)
  expect(received).not.toContain('other')
})

test('a visitor who asks and does not read does not make the server keep his answers', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.pause()
  await once(socket, 'connect')
  for (let time = 0; time < 200; time += 1) socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n')
  await sleep(300)
  expect(process.memoryUsage().arrayBuffers).toBeLessThan(200_000_000)
  socket.destroy()
})

test('an idle connection is closed after the promised time', async () => {
  const quick = createServer({ keepAliveTimeout: 100 }, (request, response) => sendReady(answer, request, response))
  quick.listen(0, '127.0.0.1')
  await once(quick, 'listening')
  const place = quick.address()
  const socket = connect(typeof place === 'object' && place !== null ? place.port : 0, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  socket.resume()
  await Promise.race([once(socket, 'close'), sleep(3_000).then(() => Promise.reject(new Error('still open')))])
  quick.close()
})

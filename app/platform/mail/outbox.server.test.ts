import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { listMails, queueMail, sendWaitingMails } from './outbox.server.ts'
import { smtpTransport } from './smtp.server.ts'

const { database } = await testDatabase()
const received: string[] = []
let refuse = false

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (refuse) {
        done(new Error('Mailbox is away'))
        return
      }
      received.push(Buffer.concat(chunks).toString('utf8'))
      done()
    })
  },
})
const port = await new Promise<number>((resolve) => {
  const listening = server.listen(0, '127.0.0.1', () => {
    const address = listening.address()
    resolve(typeof address === 'object' && address !== null ? address.port : 0)
  })
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const transport = await smtpTransport(`smtp://127.0.0.1:${port}`, 'opora@kraj.example')

test('a mail of a saved act arrives once, one of a refused act never', async () => {
  await database
    .transaction()
    .execute((tx) => queueMail(tx, { to: 'obec@ukazka.example', subject: 'Záměr vrácen', body: 'Doplňte prosím přílohu.' }))
  await database
    .transaction()
    .execute(async (tx) => {
      await queueMail(tx, { to: 'obec@ukazka.example', subject: 'Nikdy', body: '' })
      throw new Error('refused')
    })
    .catch(() => undefined)
  await Promise.all([sendWaitingMails(database, transport), sendWaitingMails(database, transport)])
  await sendWaitingMails(database, transport)
  expect(received).toHaveLength(1)
  expect(received[0]).toContain('To: obec@ukazka.example')
})

test('a mail that the server refuses waits with its reason and is tried again', async () => {
  refuse = true
  const id = await queueMail(database, { to: 'kraj@ukazka.example', subject: 'Druhý pokus', body: 'x' })
  await sendWaitingMails(database, transport)
  const find = async () => (await listMails(database, { limit: 10, offset: 0 })).find((mail) => mail.id === id)
  expect((await find())?.lastError).toContain('Mailbox is away')
  refuse = false
  await sendWaitingMails(database, transport)
  expect(await find()).toMatchObject({ lastError: null, sentAt: expect.any(String) as string })
})

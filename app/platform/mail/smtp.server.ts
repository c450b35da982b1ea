import type { Transport } from './outbox.server.ts'

/** Sends by SMTP (`smtp://user:password@host:587`); the message id is the mail's own, so that a repeated try is recognised. */
export async function smtpTransport(url: string, from: string): Promise<Transport> {
  const { createTransport } = await import('nodemailer')
  const transporter = createTransport(url)
  const host = from.split('@').at(-1) ?? 'opora'
  return {
    async send({ id, to, subject, body }) {
      await transporter.sendMail({ from, to, subject, text: body, messageId: `<${id}@${host}>` })
    },
  }
}

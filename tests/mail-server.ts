import { createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface MailServer {
  /** For SMTP_URL. */
  readonly url: string
  /** Mails as they came, each with its heading. */
  readonly mails: readonly string[]
  /** Turns mails away until told otherwise. */
  isBusy: boolean
  /** The address that it has no mailbox for. */
  knowsNot: string | undefined
}

/** A mail server that takes every mail and keeps it: as much of SMTP as a sender needs. */
export async function mailServer(): Promise<MailServer> {
  const mails: string[] = []
  const state: { -readonly [Key in keyof MailServer]: MailServer[Key] } = { url: '', mails, isBusy: false, knowsNot: undefined }
  const server = createServer((socket) => talk(socket, state, mails))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  state.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  return state
}

function talk(socket: Socket, state: Pick<MailServer, 'isBusy' | 'knowsNot'>, mails: string[]): void {
  let waiting = ''
  let isMail = false
  socket.on('error', () => socket.destroy())
  socket.write('220 here\r\n')
  socket.on('data', (chunk) => {
    waiting += chunk.toString()
    const end = isMail ? '\r\n.\r\n' : '\r\n'
    for (let at = waiting.indexOf(end); at >= 0; at = waiting.indexOf(end)) {
      const said = waiting.slice(0, at)
      waiting = waiting.slice(at + end.length)
      if (isMail) mails.push(said)
      const word = isMail ? 'KEPT' : said.slice(0, 4).toUpperCase()
      isMail = word === 'DATA'
      socket.write(isMail ? '354 go on\r\n' : word === 'MAIL' && state.isBusy ? '451 later\r\n' : word === 'RCPT' && state.knowsNot !== undefined && said.includes(state.knowsNot) ? '550 no such mailbox\r\n' : '250 well\r\n')
      if (word === 'QUIT') socket.end()
      if (isMail) break
    }
  })
}

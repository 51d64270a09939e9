import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Pool } from 'pg'
import { type Mail, writeMail } from './mail.ts'

/** A mail as it waits. */
interface Waiting {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly html: string | null
  readonly headers: Record<string, string> | null
  readonly calendar: string | null
  readonly job: string | null
}

/** What came of trying: sent, failed for now, refused for good, or nobody knows, since the whole mail went over and no word came back; with what the mail server said. */
export interface Tried {
  readonly is: 'sent' | 'failed' | 'refused' | 'unknown'
  readonly said?: string
}

export interface OutboxOptions {
  readonly pool: Pool
  /** smtp:// or smtps://, with user and password where the server asks for them. */
  readonly url: string
  readonly from: string
  readonly onTrouble: (error: unknown) => void
  /** Should the mail of a job still go? Asked at the last moment. */
  readonly isWanted?: (job: string) => Promise<boolean>
  /** Told what became of the mail of a job, each time that it was tried. `drop`: it is not tried again. */
  readonly onTried?: (job: string, outcome: Tried) => Promise<'keep' | 'drop'>
  /** Milliseconds between looks for mails that are due. */
  readonly lookEvery?: number
}

/** Milliseconds for one word of the mail server. */
const patience = 20_000
/** A mail that could not be sent for so long is given up: what it offers has ended by then. */
const givenUpAfter = '3 days'

/**
 * Mails wait in the database until the mail server has taken them, so that none is lost when either stops. Several nodes send side by
 * side, each mail once; sent ones leave nothing behind. The server may get one twice when a node dies at the very moment.
 */
export class Outbox {
  private readonly options: OutboxOptions
  private readonly transport: ReturnType<typeof createTransport>
  private readonly timer: NodeJS.Timeout
  private sending: Promise<void> = Promise.resolve()
  private isClosed = false
  /** Has the whole of the mail that is being sent gone over? One is sent at a time. */
  private isOver = false

  constructor(options: OutboxOptions) {
    this.options = options
    this.transport = createTransport({ url: options.url, disableFileAccess: true, disableUrlAccess: true, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience } as never, { from: options.from })
    // The mail is read once the server has asked for it, and read to its end before the server answers.
    this.transport.use('stream', (mail, done) => {
      mail.message.processFunc((input) => input.once('end', () => void (this.isOver = true)))
      done()
    })
    this.timer = setInterval(() => this.look(), options.lookEvery ?? 15_000).unref()
    this.look()
  }

  /** The address that mails come from, without the name before it. */
  get sender(): string {
    return /<([^<>]+)>\s*$/.exec(this.options.from)?.[1] ?? this.options.from.trim()
  }

  /** Puts a mail into the box; it is on its way when this resolves, sent or not. */
  async put(mail: Mail): Promise<void> {
    await writeMail(this.options.pool, mail)
    this.look()
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearInterval(this.timer)
    await this.sending
    this.transport.close()
  }

  /** Sends what is due, soon. */
  look(): void {
    this.sending = this.sending.then(() => this.sendDue()).catch(this.options.onTrouble)
  }

  private async sendDue(): Promise<void> {
    while (!this.isClosed && (await this.sendOne()));
  }

  /** Takes one that is due, for a while, so that no other node sends it meanwhile. False when none is. */
  private async sendOne(): Promise<boolean> {
    const { pool, onTrouble, isWanted = async () => true, onTried = async () => 'keep' as const } = this.options
    await pool.query(`delete from mail_outbox where made_at < now() - interval '${givenUpAfter}'`)
    const { rows } = await pool.query<Waiting>(
      `update mail_outbox set tries = tries + 1, next_try_at = now() + least(interval '1 minute' * power(2, tries), interval '6 hours')
       where id = (select id from mail_outbox where next_try_at <= now() order by next_try_at for update skip locked limit 1) returning id, recipient, subject, body, html, headers, calendar, job`,
    )
    const [mail] = rows
    if (mail === undefined) return false
    try {
      if (mail.job === null || (await isWanted(mail.job))) await this.send(mail, onTried)
      await pool.query('delete from mail_outbox where id = $1', [mail.id])
    } catch (error) {
      onTrouble(error)
    }
    return true
  }

  private async send(mail: Waiting, onTried: (job: string, outcome: Tried) => Promise<'keep' | 'drop'>): Promise<void> {
    this.isOver = false
    try {
      await this.transport.sendMail(asSent(mail))
    } catch (error) {
      if (mail.job === null || (await onTried(mail.job, whyNotSent(error, this.isOver))) === 'keep') throw error
      return this.options.onTrouble(error)
    }
    if (mail.job !== null) await onTried(mail.job, { is: 'sent' })
  }
}

/** Letters of a mail server's words that are kept. */
const mostSaid = 300

/** A server that turns a recipient or a mail away with a number of 500 or more means it for good (RFC 5321, 4.2.1). What it says of us, such as of a password, is no word on the mail. Where it says nothing once it has the whole mail it may have taken it. */
function whyNotSent(error: unknown, isOver: boolean): Tried {
  const { responseCode = 0, command = '', response, message = String(error) } = error as { readonly responseCode?: number; readonly command?: string; readonly response?: string; readonly message?: string }
  const isRefused = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
  return { is: isRefused ? 'refused' : isOver && responseCode === 0 ? 'unknown' : 'failed', said: (response ?? message).slice(0, mostSaid) }
}

function asSent({ recipient, subject, body, html, headers, calendar }: Waiting): SendMailOptions {
  const method = /^METHOD:(\w+)\r?$/m.exec(calendar ?? '')?.[1] ?? 'PUBLISH'
  return { to: { name: '', address: recipient }, subject, text: body, ...(html === null ? {} : { html }), ...(headers === null ? {} : { headers }), ...(calendar === null ? {} : { icalEvent: { method, content: calendar, filename: 'invitation.ics' } }) }
}

import type { ClientBase } from 'pg'

export interface Mail {
  readonly to: string
  readonly subject: string
  /** Plain text. */
  readonly body: string
  /** The same for whoever reads mails as pages. */
  readonly html?: string | undefined
  /** Headings beside the usual ones. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** A calendar file (RFC 5545) with the METHOD that it says. */
  readonly calendar?: string | undefined
  /** What the mail is for: one mail at most waits under it, and before it goes it is asked whether it still should. */
  readonly job?: string | undefined
}

/** Puts a mail into the box with whatever else is written by that connection; it goes with the next look, once that is kept. */
export async function writeMail(db: Pick<ClientBase, 'query'>, { to, subject, body, html, headers, calendar, job }: Mail): Promise<void> {
  await db.query('insert into mail_outbox (recipient, subject, body, html, headers, calendar, job) values ($1, $2, $3, $4, $5, $6, $7) on conflict (job) do nothing', [to, subject, body, html ?? null, headers === undefined ? null : JSON.stringify(headers), calendar ?? null, job ?? null])
}

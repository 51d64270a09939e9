import type { Mail } from '../mail/mail.ts'

/** The mail that opens a shared page, once. It names no company and no page: it may have been asked for by somebody else. */
export function shareLetter(to: string, address: string): Mail {
  return {
    to, subject: 'Your way to the page that was shared with you',
    body: `Somebody, probably you, wants to open a page that was shared with this address.\n\nThis opens it. It works once, and for half an hour:\n\n${address}\n\nIf it was not you, do nothing.\n`,
  }
}

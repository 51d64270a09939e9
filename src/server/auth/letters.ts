import type { Mail } from '../mail/mail.ts'

/** What the service writes to people. Plain text, and nothing of a workspace but its name. */
export const letters = {
  invitation: (to: string, { company, link }: { readonly company: string; readonly link: string }): Mail => ({
    to, subject: `You are invited to ${inLine(company)} on Throughline`,
    body: `You are invited to the roadmap of ${inLine(company)}.\n\nOpen this address to choose how you sign in. It works once, and for a week:\n\n${link}\n\nIf you did not expect this, do nothing: nothing happens without the address.\n`,
  }),
  reset: (to: string, { link }: { readonly link: string }): Mail => ({
    to, subject: 'Another password for Throughline',
    body: `Somebody, probably you, wants to set another password for Throughline.\n\nOpen this address to choose one. It works once, and for an hour:\n\n${link}\n\nIf it was not you, do nothing: your password stays as it is.\n`,
  }),
}

/** A name on one line, so that it cannot write headings of a mail. */
function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 100)
}

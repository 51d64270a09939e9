import type { SignInSearch } from './search.ts'

const whys: Readonly<Record<NonNullable<SignInSearch['why']>, string>> = {
  used: 'That address has been used, or is older than 15 minutes. In a terminal on the server, “throughline token sign-in” prints another.',
  company: 'Your company’s sign-in let you through, but nobody has invited you here yet. Ask a colleague for an invitation to the e-mail that your company knows you by.',
  ended: 'Your session has ended. What you had not saved here is kept in this browser.',
  reset: 'Your password is set, and every session has ended. Sign in with it now.',
}

/** Codes with which a company's sign-in let somebody through who has no place here. With all others it was itself that came to no end. */
const noPlace: ReadonlySet<string> = new Set(['not_invited', 'account_not_linked', 'INVALID_EMAIL_OR_PASSWORD'])

/** Why somebody ended at the sign-in page, as they are told; nothing where they came by themselves. */
export function toldWhy({ why, error }: SignInSearch): string | undefined {
  if (error === 'access_denied') return 'You turned back at your company’s sign-in, so nobody is signed in. Go there again, or come in another way.'
  if (error !== undefined && !noPlace.has(error)) return 'Your company’s sign-in came to no end: it took too long, or something failed on the way. Begin again.'
  return why === undefined ? undefined : whys[why]
}

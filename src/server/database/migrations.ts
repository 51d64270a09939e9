import { sql as log } from './migrations/0001-log.ts'
import { sql as packedBodies } from './migrations/0002-packed-bodies.ts'
import { sql as signIn } from './migrations/0003-sign-in.ts'
import { sql as tokenHolders } from './migrations/0004-token-holders.ts'
import { sql as importFiles } from './migrations/0005-import-files.ts'
import { sql as shareLinks } from './migrations/0006-share-links.ts'
import { sql as surveyAnswers } from './migrations/0007-survey-answers.ts'
import { sql as subscriptions } from './migrations/0008-subscriptions.ts'
import { sql as linkDownloads } from './migrations/0009-link-downloads.ts'
import { sql as publishings } from './migrations/0010-publishings.ts'
import { sql as workshops } from './migrations/0011-workshops.ts'
import { sql as mailCalendar } from './migrations/0012-mail-calendar.ts'
import { sql as reminders } from './migrations/0013-reminders.ts'
import { sql as unsent } from './migrations/0014-unsent.ts'

export interface SqlMigration {
  /** Counts from 1, without gaps. */
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** Every change of the tables, in order. One that was ever released stays as it is: the next change is the next number. */
export const migrations: readonly SqlMigration[] = [
  { number: 1, name: 'log', sql: log },
  { number: 2, name: 'packed bodies', sql: packedBodies },
  { number: 3, name: 'sign-in', sql: signIn },
  { number: 4, name: 'token holders', sql: tokenHolders },
  { number: 5, name: 'import files', sql: importFiles },
  { number: 6, name: 'share links', sql: shareLinks },
  { number: 7, name: 'survey answers', sql: surveyAnswers },
  { number: 8, name: 'subscriptions', sql: subscriptions },
  { number: 9, name: 'link downloads', sql: linkDownloads },
  { number: 10, name: 'publishings', sql: publishings },
  { number: 11, name: 'workshops', sql: workshops },
  { number: 12, name: 'mail calendar', sql: mailCalendar },
  { number: 13, name: 'reminders', sql: reminders },
  { number: 14, name: 'unsent mails', sql: unsent },
]

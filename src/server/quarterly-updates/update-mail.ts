import { updateWord } from '../../core/cadence/rhythms.ts'
import { shortWindow } from '../../core/metrics/metric-periods.ts'
import { headline } from '../../core/quarterly-updates/update-words.ts'
import { dateStyleOf } from '../../core/workspace/date-style.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { reminderJob } from '../cadence/reminder-job.ts'
import type { Mail } from '../mail/mail.ts'
import type { MadeUpdate } from './made-update.ts'

/** What the mail of an update to a person is kept under: one of each quarter. */
export function updateKey(quarter: string, person: string): string {
  return `${updateWord}/${quarter}/${person}`
}

export interface UpdateMailAsked {
  readonly made: MadeUpdate
  readonly workspace: string
  readonly key: string
  readonly to: string
  readonly address: string
  /** How a text names customers. */
  readonly tell: (text: string) => string
}

/** The update as a mail: each section in a person's words where somebody wrote some, else as it is drafted. */
export function updateMail({ made: { state, facts, sections }, workspace, key, to, address, tell }: UpdateMailAsked): Mail {
  const style = dateStyleOf(state)
  const told = sections.map(({ title, draft, own }) => ({ title, text: own ?? draft })).filter(({ text }) => text !== '')
  const name = settings.get(state, 'settings')?.name ?? ''
  return {
    to, job: reminderJob(workspace, key),
    subject: `Quarterly update of product marketing, ${shortWindow(facts.quarter, style)}`,
    body: `${[headline(facts, style), ...told.map(({ title, text }) => `${title}\n${tell(text)}`)].join('\n\n')}\n\nThe page, with its charts:\n${address}/${workspace}/goals/update?at=${facts.quarter.start}\n\nThis is for people inside alone: please do not pass it on.\n${name === '' ? '' : `\n${name}\n`}`,
  }
}

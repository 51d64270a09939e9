import type { Day } from '../../kernel/command.ts'
import type { State } from '../../kernel/state.ts'
import type { Roadmap } from '../../roadmap/roadmap.ts'
import { deferralStanding, outcomeSaid } from '../../stakeholders/deferral-words.ts'
import { movedSaid } from '../../stakeholders/moved-words.ts'
import type { MovedSince, StakeholderView } from '../../stakeholders/stakeholder-view.ts'
import { labelDays, type LabelStyle } from '../../time/label.ts'
import type { Words } from '../fit-text.ts'
import type { SlideDraft } from '../sheet.ts'
import type { Measure } from '../slide.ts'
import { capital, counted } from '../words.ts'
import { wordTableSlides } from './word-table.ts'

/** What a stakeholder group's deck is drawn of. */
export interface GroupFacts {
  readonly state: State
  readonly roadmap: Roadmap
  readonly seen: StakeholderView
  readonly moved: readonly MovedSince[]
  /** The day on which they saw it last. */
  readonly since: Day | undefined
  readonly today: Day
  readonly style: LabelStyle
  readonly tell: (text: string) => string
  readonly measure: Measure
}

/** What moved since they last saw it; nothing for whoever sees it first. */
export function movedSlides({ seen: { group }, moved, since, style, tell, measure }: GroupFacts): SlideDraft[] {
  if (since === undefined) return []
  const day = labelDays(since)
  return wordTableSlides({
    titles: moved.length === 0 ? [`Nothing that concerns you has moved since ${day}`] : [`${capital(counted(moved.length, 'thing'))} moved since you saw this on ${day}`, `What moved since ${day}`],
    runningHead: `What moved, for ${group.title}`, alt: `What moved since ${day}.`,
    columns: [{ head: 'What', share: 0.38 }, { head: 'Whose', share: 0.12 }, { head: 'What became of it', share: 0.5 }],
    rows: moved.map((one): Words[] => [[{ text: tell(one.title), bold: true }], one.collection === 'items' ? 'Yours' : 'Ours', capital(movedSaid(one, style))]),
  }, measure)
}

/** What they asked for and was put off, with the reason: the part that is defended. */
export function putOffSlides({ seen: { group, deferred }, today, style, tell, measure }: GroupFacts): SlideDraft[] {
  const open = deferred.filter(({ closed }) => closed === undefined)
  if (open.length === 0) return []
  return wordTableSlides({
    titles: [`${capital(counted(open.length, 'thing'))} that you asked for ${open.length === 1 ? 'was' : 'were'} put off, and why`], runningHead: `What was put off, for ${group.title}`, alt: 'What was put off, and why.',
    columns: [{ head: 'What', share: 0.3 }, { head: 'Why', share: 0.32 }, { head: 'What came first', share: 0.2 }, { head: 'When we look again', share: 0.18 }],
    rows: open.map((one): Words[] => {
      const { isDue } = deferralStanding(one, today)
      return [
        [{ text: tell(one.title), bold: true }, { text: `\n${capital(outcomeSaid(one, style))}` }], tell(one.reason),
        [one.displacedBy, one.stillOver === undefined ? undefined : `Over even so: ${one.stillOver}`].filter((said) => said !== undefined).map(tell).join('\n'),
        one.lookAgain === undefined ? 'No day said' : isDue ? [{ text: `Now: it was due on ${labelDays(one.lookAgain)}`, color: 'bad' }] : labelDays(one.lookAgain),
      ]
    }),
  }, measure)
}

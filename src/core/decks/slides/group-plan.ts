import type { Day } from '../../kernel/command.ts'
import type { State } from '../../kernel/state.ts'
import type { Roadmap } from '../../roadmap/roadmap.ts'
import { deferralStanding, outcomeSaid } from '../../stakeholders/deferral-words.ts'
import { meetingSaid, notHeldSaid } from '../../stakeholders/meeting-words.ts'
import { movedSaid } from '../../stakeholders/moved-words.ts'
import type { MovedSince, StakeholderView } from '../../stakeholders/stakeholder-view.ts'
import { labelDays, labelWindow, type LabelStyle } from '../../time/label.ts'
import type { Window } from '../../time/window.ts'
import { people } from '../../workspace/workspace.ts'
import type { Words } from '../fit-text.ts'
import type { SlideDraft } from '../sheet.ts'
import type { Measure } from '../slide.ts'
import { capital, counted, countWord, listedUpTo } from '../words.ts'
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

/** Their items and our activities, side by side. There whatever it says: it is what the deck is about. */
export function meetingSlides({ state, roadmap, seen: { group, connected, unconnected }, style, tell, measure }: GroupFacts): SlideDraft[] {
  const ours = new Set(connected.flatMap(({ connects }) => connects.map(({ activity }) => activity.id))).size
  const title = ours === 0 ? 'None of our activities is connected with an item of yours yet' : `${capital(counted(ours, 'activity', 'activities'))} of ours ${ours === 1 ? 'meets' : 'meet'} ${counted(connected.length, 'item')} of yours`
  const rows = connected.flatMap(({ item, connects }) => connects.map(({ connector, activity }): Words[] => {
    const broken = notHeldSaid(connector, activity, item)
    const owner = people.get(state, activity.owner)?.name
    return [
      [{ text: tell(item.title), bold: true }], when(item.window, style), tell(activity.title),
      broken === undefined ? meetingSaid(connector) : [{ text: meetingSaid(connector) }, { text: `: ${broken}`, color: 'bad' }],
      owner === undefined ? when(activity.window, style) : `${when(activity.window, style)}, ${owner}`,
    ]
  }))
  const after = unconnected.length === 0 ? undefined : `Nothing of ours is connected with ${unconnected.length === 1 ? 'this one' : `these ${countWord(unconnected.length)}`} of yours: ${listedUpTo(unconnected.map((item) => tell(item.title)), 8)}.`
  return wordTableSlides({
    titles: [title], runningHead: `${roadmap.title}, for ${group.title}`, rows, once: 2, after, alt: `Items of ${group.title}, and our activities that connect with them.`,
    columns: [{ head: 'Your item', share: 0.2 }, { head: 'When', share: 0.18 }, { head: 'Our activity', share: 0.2 }, { head: 'How they meet', share: 0.18 }, { head: 'When, and who', share: 0.24 }],
  }, measure)
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

function when(window: Window | undefined, style: LabelStyle): string {
  return window === undefined ? 'No date yet' : labelWindow(window, style)
}

import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Item, plans } from '../plans/plans.ts'
import { asks } from '../stakeholders/stakeholders.ts'
import { addDays, daysBetween } from '../time/days.ts'
import { dayAndMonth } from '../time/label.ts'
import { people } from '../workspace/workspace.ts'
import type { Window } from '../time/window.ts'
import { movedBy } from './shifted-activities.ts'
import type { AskLine } from './slip-lines.ts'
import { slipReachOf } from './slip-reach.ts'
import { sameDays } from './opening.ts'

/** Days before their own date by which others are asked, and the least that they are given. */
const askDays = { before: 14, least: 7 } as const

/** The lines of what other teams do towards a release: what begins before its new date is asked for, never moved. */
export function askLines(after: State, today: Day, item: Item, was: Window | undefined, now: Window | undefined): AskLine[] {
  const { marketing, partners } = slipReachOf(after, item.id)
  const days = was === undefined || now === undefined ? 0 : daysBetween(was.start, now.start)
  const line = (other: Item, of: AskLine['of']): AskLine => {
    const fits = now !== undefined && (other.window === undefined || other.window.start >= now.start || other.status === 'done')
    const owner = other.owner ?? plans.get(after, other.plan)?.owner
    const wanted = other.window === undefined || days === 0 ? undefined : movedBy(other.window, days)
    const by = byDay(other.window, today)
    const whom = people.get(after, owner)?.name ?? plans.get(after, other.plan)?.title ?? 'them'
    return {
      key: `item:${other.id}`, kind: 'ask', item: other.id, title: other.title, owner, of, was: other.window, now: wanted, by, fits, breaks: [],
      says: fits ? '' : now === undefined ? `Works towards ${item.title}, which has no date now; ask ${whom} by ${dayAndMonth(by)}` : `Begins before ${item.title} comes; ask ${whom} by ${dayAndMonth(by)}`,
      choices: fits ? [] : [
        { id: wanted === undefined ? 'ask' : `ask ${wanted.start} ${wanted.end}`, does: 'ask', label: `Ask ${whom}`, window: wanted },
        { id: 'leave', does: 'leave', label: 'Ask for nothing' },
      ],
    }
  }
  return [...marketing.map((other) => line(other, 'marketing')), ...partners.map((other) => line(other, 'partner'))]
}

/** Has it been asked for already, and is not answered? Then nobody is asked twice. */
export function isAskedFor(state: State, item: string, wanted: Window | undefined): boolean {
  return asks.list(state).some((ask) => ask.item === item && ask.answer === undefined && sameDays(ask.wanted, wanted))
}

function byDay(window: Window | undefined, today: Day): Day {
  const [usual, least] = [window === undefined ? today : addDays(window.start, -askDays.before), addDays(today, askDays.least)]
  return usual > least ? usual : least
}

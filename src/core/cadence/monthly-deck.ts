import { type Edition, editions } from '../editions/editions.ts'
import { audiences } from '../audiences/audiences.ts'
import type { Id } from '../kernel/change.ts'
import type { Day, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { addDays } from '../time/days.ts'
import { type FeatureToConfirm, featuresToConfirm, monthlyDeckOf } from './features-to-confirm.ts'
import { standOf, type Turn, turnsBetween, type TurnStand } from './turns.ts'

/** What one person is asked to confirm for the month's deck, and how that stands. */
export interface Confirmer {
  readonly person: Id
  readonly turn: Turn
  readonly stand: TurnStand
  readonly features: readonly FeatureToConfirm[]
}

export interface MonthlyDeck {
  /** The turn of the deck that is made next. */
  readonly turn: Turn
  /** Those who are late first, then by how much they are asked for. */
  readonly confirmers: readonly Confirmer[]
  /** What nobody stands by. */
  readonly unowned: readonly FeatureToConfirm[]
  /** The editions for inside that were made of it before, the latest first. */
  readonly made: readonly Edition[]
}

/** What waits comes first. */
const order: readonly TurnStand[] = ['late', 'due', 'done-late', 'done']

/** Days ahead in which the next turn of something monthly lies, also where it moves over a holiday. */
const ahead = 62

/** The deck of the month that is made next (row B4): when, what it tells, and who has confirmed theirs. None where nothing is due. */
export function monthlyDeck(state: State, today: Day, now: Instant): MonthlyDeck | undefined {
  const turns = turnsBetween(state, addDays(today, -ahead), addDays(today, ahead))
  const turn = turns.find(({ line, due }) => line.kind === 'roadmap-deck' && Date.parse(due) >= Date.parse(now))
  if (turn === undefined) return undefined
  const checks = turns.filter(({ line, day }) => line.kind === 'feature-check' && day <= turn.day)
  const last = checks.at(-1)?.day
  const features = featuresToConfirm(state, last ?? turn.day)
  const confirmers = checks.filter(({ day }) => day === last).flatMap((check): Confirmer[] => {
    const { person } = check
    return person === undefined ? [] : [{ person, turn: check, stand: standOf(check, now), features: features.filter((one) => one.person === person) }]
  })
  return { turn, confirmers: confirmers.sort((a, b) => order.indexOf(a.stand) - order.indexOf(b.stand) || b.features.length - a.features.length), unowned: features.filter(({ person }) => person === undefined), made: monthlyEditions(state) }
}

/** The editions for everyone inside of the deck that is made each month: its history, month over month. */
export function monthlyEditions(state: State): Edition[] {
  const [deck, inside] = [monthlyDeckOf(state), audiences.list(state).find(({ key }) => key === 'internal')]
  return editions.list(state).filter((one) => one.deck === deck?.id && one.audience === inside?.id).sort((a, b) => b.number - a.number)
}

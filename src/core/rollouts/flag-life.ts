import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { nextReleaseDays } from '../launches/release-rule.ts'
import { items } from '../plans/plans.ts'
import { addDays } from '../time/days.ts'
import { labelDays } from '../time/label.ts'
import { rollouts, type Rollout } from './rollouts.ts'

/** A flag from its first day in the code to its last (row D7). */
export interface FlagLife {
  readonly flag: string
  /** On by default since this day, or from it on. None while nobody has said, or its release has no day. */
  readonly onSince?: Day
  readonly isOn: boolean
  /** The first day on which it may be removed: the next release after it was on by default. */
  readonly mayGoFrom?: Day
  /** The release after that: it is gone by then. */
  readonly goneBy?: Day
  readonly goneOn?: Day
  readonly isOverdue: boolean
  /** How its life stands, with its days. */
  readonly sentence: string
}

/** The life of a rollout’s flag on a day (row D7, DOMAIN 1.7): it is kept at least one release cycle after it was on by default. None where there is no flag. */
export function flagLife(state: State, rollout: Rollout, today: Day): FlagLife | undefined {
  const { flag, flagGoneOn: goneOn } = rollout
  if (flag === undefined) return undefined
  const onSince = onByDefault(state, rollout)
  const isOn = onSince !== undefined && onSince <= today
  const [mayGoFrom, goneBy] = onSince === undefined ? [] : nextReleaseDays(state, addDays(onSince, 1), 2).map(({ release }) => release)
  const isOverdue = goneOn === undefined && goneBy !== undefined && goneBy < today
  const days = { ...(onSince === undefined ? {} : { onSince }), ...(mayGoFrom === undefined ? {} : { mayGoFrom }), ...(goneBy === undefined ? {} : { goneBy }), ...(goneOn === undefined ? {} : { goneOn }) }
  return { flag, isOn, isOverdue, ...days, sentence: inWords(state, rollout, { isOn, isOverdue, ...days }, today) }
}

/** Why a flag cannot be removed on a day, in a sentence; nothing when it can. */
export function whyFlagStays(state: State, rollout: Rollout, on: Day): string | undefined {
  const life = flagLife(state, rollout, on)
  if (life === undefined) return 'It has no flag: say its name in the code first.'
  if (life.goneOn !== undefined) return `It was removed on ${labelDays(life.goneOn)}.`
  if (life.onSince === undefined || life.mayGoFrom === undefined) return `“${life.flag}” is not on by default yet: say first since which release or day it is.`
  return on < life.mayGoFrom ? `“${life.flag}” is kept one release cycle after it was on by default: it may go from ${labelDays(life.mayGoFrom)} on.` : undefined
}

/** Flags that are still there two release cycles after they were on by default, the longest first. */
export function overdueFlags(state: State, today: Day): { readonly rollout: Rollout; readonly life: FlagLife }[] {
  const all = rollouts.list(state).flatMap((rollout) => {
    const life = flagLife(state, rollout, today)
    return life?.isOverdue === true ? [{ rollout, life }] : []
  })
  return all.sort((a, b) => ((a.life.goneBy ?? '') < (b.life.goneBy ?? '') ? -1 : 1))
}

/** A release that is not known to the day turns nothing on yet. */
function onByDefault(state: State, { flagOnIn, flagOnSince }: Rollout): Day | undefined {
  const window = items.get(state, flagOnIn)?.window
  return flagOnSince ?? (window?.precision === 'day' ? window.start : undefined)
}

function inWords(state: State, { flag = '', flagFrom, flagOnIn }: Rollout, { onSince, isOn, mayGoFrom, goneBy, goneOn, isOverdue }: Omit<FlagLife, 'flag' | 'sentence'>, today: Day): string {
  const begun = flagFrom === undefined ? `“${flag}” is in the code` : `“${flag}” is in the code since ${labelDays(flagFrom)}`
  const release = items.get(state, flagOnIn)?.title
  if (goneOn !== undefined) return `“${flag}” was removed on ${labelDays(goneOn)}${onSince === undefined ? '' : `, after it was on by default since ${labelDays(onSince)}`}.`
  if (onSince === undefined) return release === undefined ? `${begun}, and not on by default yet.` : `${begun}. It is to be on by default in ${release}, which has no day yet.`
  const on = `${begun}, and ${isOn ? 'on by default since' : 'is to be on by default from'} ${labelDays(onSince)}${release === undefined ? '' : ` (${release})`}${isOn ? '' : ' on'}.`
  if (mayGoFrom === undefined || goneBy === undefined) return on
  if (isOverdue) return `${on} It was to be gone by ${labelDays(goneBy)}, two releases later: remove it.`
  return today >= mayGoFrom ? `${on} It may go since ${labelDays(mayGoFrom)}, and is gone by ${labelDays(goneBy)}.` : `${on} It may go from ${labelDays(mayGoFrom)} on, one release later.`
}

import type { Id } from '../kernel/change.ts'
import type { Context, Day } from '../kernel/command.ts'
import type { Item } from '../plans/plans.ts'
import type { Window } from '../time/window.ts'
import type { LaunchFollows } from './launch-follows.ts'

/** What a choice does. */
export type Does = 'move' | 'stay' | 'keep-end' | 'defer' | 'ask' | 'correct' | 'tell' | 'leave'

/** One way to answer a line. */
export interface Choice {
  /** Says what it does and to which day, so that an answer to an older proposal is not taken for one to this: "move 2027-03-22". */
  readonly id: string
  readonly does: Does
  readonly label: string
  /** Where it puts the activity, or where we would have another's item. */
  readonly window?: Window | undefined
}

interface LineShape {
  /** The same thing has the same key in every slip: "activity:<id>". */
  readonly key: string
  readonly title: string
  /** Why it is here, or what breaks. */
  readonly says: string
  /** It asks for nothing: it holds with the new date too. */
  readonly fits: boolean
  /** What the first choice would break. Such a line is never taken unless somebody chooses. */
  readonly breaks: readonly string[]
  /** The first is what is proposed. */
  readonly choices: readonly Choice[]
  /** Answered already: with which choice, and the note that came with it. */
  readonly answer?: { readonly choice: string; readonly note?: string | undefined } | undefined
}

/** An activity of ours, moved with what it hangs on. */
export interface ActivityLine extends LineShape {
  readonly kind: 'activity'
  readonly activity: Id
  readonly owner?: Id | undefined
  readonly bucket?: Id | undefined
  readonly was: Window | undefined
  readonly now: Window | undefined
  readonly days: number
  /** Tasks of its own that have a day and move along. */
  readonly tasks: number
}

/** An item of another team: asked for, never moved. */
export interface AskLine extends LineShape {
  readonly kind: 'ask'
  readonly item: Id
  readonly owner?: Id | undefined
  /** Whose plan it stands in. */
  readonly of: 'marketing' | 'partner'
  readonly was: Window | undefined
  readonly now: Window | undefined
  readonly by: Day
}

/** An edition that was sent, and tells the item's date. corrects: the links that show whichever is current. */
export interface EditionLine extends LineShape {
  readonly kind: 'edition'
  readonly edition: Id
  readonly audience: string
  readonly stands: 'wrong' | 'corrects' | 'true'
  /** What it told, and what its audience would be told now. */
  readonly told: string
  readonly would: string
}

export type SlipLine = ActivityLine | AskLine | EditionLine

/** An item that slips, with all that it reaches. */
export interface SlipProposal {
  readonly item: Item
  readonly was: Window | undefined
  readonly now: Window | undefined
  /** Days by which it comes later; fewer than 0 for earlier. */
  readonly days: number
  readonly lines: readonly SlipLine[]
  /** Its launch, whose tasks follow by themselves. */
  readonly launch?: LaunchFollows
  /** How many were looked at, and are not reached. */
  readonly untouched: { readonly activities: number; readonly tasks: number; readonly editions: number }
}

/** A line that is answered, with the choice that was made of it. */
export interface Answered<Line extends SlipLine = SlipLine> {
  readonly line: Line
  readonly choice: Choice
  readonly note?: string | undefined
}

/** What accepting takes from a command. */
export type Accepting = Pick<Context, 'actor' | 'today' | 'now' | 'newId' | 'reason'>

/** Is something to be said of this line still? */
export function isAsked({ fits, answer }: SlipLine): boolean {
  return !fits && answer === undefined
}

/** Is it taken unless somebody says otherwise? What breaks something starts unticked. */
export function startsTicked(line: SlipLine): boolean {
  return isAsked(line) && line.breaks.length === 0
}

import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { dayAndMonth } from '../time/label.ts'
import { people } from '../workspace/workspace.ts'
import { type HandOver, handOvers, type ValueGroup, valueGroups } from './hand-overs.ts'

/** How far a hand-over is, whose turn it is, and what is next. Computed, never stored. */
export interface HandOverStanding {
  readonly step: 'waiting' | 'late' | 'sent-back' | 'acknowledged' | 'turned-into-value'
  /** Groups that nobody has written for yet, nor said that they need nothing. */
  readonly missing: readonly ValueGroup[]
  /** Somebody asked when they acknowledged it, and has no answer. */
  readonly hasQuestion: boolean
  /** Who does what is next; nobody once it is finished. */
  readonly next?: Id
  readonly sentence: string
}

/** Waiting until it is acknowledged, late after its day; then it is turned into value for sales, marketing and support, and finished with the last of them (row F4). */
export function standingOfHandOver(state: State, handOver: HandOver, today: Day): HandOverStanding {
  const { from, to, answerBy, acknowledged, returned, values = {} } = handOver
  const name = (person: Id) => people.get(state, person)?.name ?? 'Somebody'
  const missing = valueGroups.filter((group) => values[group] === undefined)
  const hasQuestion = acknowledged?.question !== undefined && acknowledged.answer === undefined
  const base = { missing, hasQuestion }
  if (returned !== undefined) return { ...base, step: 'sent-back', next: from, sentence: `${name(to)} sent it back: ${name(from)} adds what is missing and hands it over again.` }
  if (acknowledged === undefined) {
    return answerBy < today
      ? { ...base, step: 'late', next: to, sentence: `${name(to)} was to acknowledge it by ${dayAndMonth(answerBy)}.` }
      : { ...base, step: 'waiting', next: to, sentence: `${name(to)} acknowledges it by ${dayAndMonth(answerBy)}.` }
  }
  if (hasQuestion) return { ...base, step: 'acknowledged', next: from, sentence: `Acknowledged, with a question that ${name(from)} answers.` }
  if (missing.length > 0) return { ...base, step: 'acknowledged', next: to, sentence: `Acknowledged; ${name(to)} says what it is worth to ${inWords(missing)}.` }
  return { ...base, step: 'turned-into-value', sentence: 'Acknowledged, and turned into value for everybody.' }
}

export interface WaitingHandOver {
  readonly handOver: HandOver
  readonly standing: HandOverStanding
}

/** Every hand-over with how it stands: those that are late first, then by the day on which an answer is needed. */
export function handOversOn(state: State, today: Day): WaitingHandOver[] {
  const all = handOvers.list(state).map((handOver): WaitingHandOver => ({ handOver, standing: standingOfHandOver(state, handOver, today) }))
  const key = ({ handOver, standing }: WaitingHandOver) => `${standing.step === 'late' ? 0 : 1} ${handOver.answerBy} ${handOver.title} ${handOver.id}`
  return all.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Hand-overs in which it is a person's turn: to acknowledge, to answer, to hand over again, or to write what it is worth. */
export function handOversFor(state: State, person: Id | undefined, today: Day): WaitingHandOver[] {
  return person === undefined ? [] : handOversOn(state, today).filter(({ standing }) => standing.next === person)
}

function inWords(groups: readonly ValueGroup[]): string {
  return groups.length < 2 ? groups.join('') : `${groups.slice(0, -1).join(', ')} and ${groups.at(-1)}`
}

import type { Id } from '../kernel/change.ts'
import { type Band, bandsOf, whoId } from '../roadmap/capacity-load.ts'
import { capacityMissing, periodName, rounded } from '../roadmap/overload.ts'
import { bandsAfter } from './after.ts'
import { type Clash, clashTold } from './clash.ts'
import type { Ground } from './ground.ts'
import { type KeptAsIs, keptAsIs } from './kept.ts'
import { movesUnder } from './moves-told.ts'
import type { Choice, Problem } from './problem.ts'
import type { LoadChange, ProposedMove } from './proposed-move.ts'

/**
 * How a search ended. nothing-over: there was nothing to do. best: no fewer moves do it. found: the best by the time that it took. none: it cannot be
 * done. ran-out: nothing was found within the time, and nobody knows.
 */
export const proposalStatuses = ['nothing-over', 'best', 'found', 'none', 'ran-out'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

/** The fewest moves that end every overload, told. Nothing of it is saved until it is taken. */
export interface Proposal {
  readonly roadmap: Id
  readonly status: ProposalStatus
  readonly seconds: number
  /** Where it cannot be done: the moves that leave the least over. */
  readonly moves: readonly ProposedMove[]
  readonly bands: readonly { readonly person?: Id | undefined; readonly team?: Id | undefined; readonly name: string; readonly loads: readonly Omit<LoadChange, 'name' | 'person' | 'team'>[] }[]
  readonly kept: readonly KeptAsIs[]
  readonly clash?: Clash | undefined
  /** Whose time nobody has said, as sentences: nothing is moved there. */
  readonly missing: readonly string[]
}

/** What a search found: a choice, or what cannot hold together, as places among demands and limits. */
export interface Found {
  readonly status: ProposalStatus
  readonly seconds: number
  readonly choice?: Choice | undefined
  readonly clash?: { readonly demands: readonly number[]; readonly limits: readonly number[] } | undefined
}

export function proposalOf(ground: Ground, problem: Problem, { status, seconds, choice, clash }: Found): Proposal {
  const { state, roadmap } = ground
  const moves = choice === undefined ? [] : movesUnder(ground, problem, choice)
  return {
    roadmap: roadmap.id, status, seconds: rounded(seconds), moves, bands: bandsTold(bandsOf(state, roadmap), bandsAfter(state, roadmap, moves)), kept: keptAsIs(ground, problem),
    ...(clash === undefined ? {} : { clash: clashTold(ground, problem, clash) }), missing: capacityMissing(state, roadmap).map(({ sentence }) => sentence),
  }
}

function bandsTold(before: readonly Band[], after: readonly Band[]): Proposal['bands'] {
  const [was, is] = [byWho(before), byWho(after)]
  return [...new Map([...is, ...was]).values()].map(({ who, name, loads }) => ({
    ...who, name,
    loads: loads.map(({ period, there }, at) => ({
      period: period.start, label: periodName(period), before: loadAt(was.get(whoId(who)), at), after: loadAt(is.get(whoId(who)), at), there: there === undefined ? null : rounded(there),
    })),
  }))
}

function byWho(bands: readonly Band[]): Map<Id, Band> {
  return new Map(bands.map((band) => [whoId(band.who), band]))
}

function loadAt(band: Band | undefined, at: number): number {
  return rounded(band?.loads[at]?.load ?? 0)
}

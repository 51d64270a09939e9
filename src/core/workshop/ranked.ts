import { z } from 'zod'
import { isRank, rankBetween } from '../../lib/rank.ts'
import type { Id } from '../kernel/change.ts'

/** A place among siblings, in arguments. */
export const rankArg = z.string().max(200).refine(isRank, 'must be a rank key')

/** Ranks for some things that are put at a place, one after another: the first has that rank, the others stand between it and what follows it there. */
export function ranksFrom(rank: string, moved: readonly Id[], others: readonly { readonly id: Id; readonly rank?: string | undefined }[]): Map<Id, string> {
  const those = new Set(moved)
  const following = others.filter((one) => one.rank !== undefined && one.rank > rank && !those.has(one.id)).map((one) => one.rank as string)
  const end = following.length === 0 ? undefined : following.reduce((least, one) => (one < least ? one : least))
  let last = rank
  return new Map(moved.map((id, at) => [id, at === 0 ? rank : (last = rankBetween(last, end))]))
}

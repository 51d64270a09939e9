import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type BuyIn, buyIns, stakeholderGroups } from './stakeholders.ts'

/** Where the stakeholder groups stand to a roadmap and its activities (row I4). */
export interface Support {
  /** Has any group said anything of the roadmap yet? Before that, nothing follows from silence. */
  readonly isSaid: boolean
  /** A group stands by what it last said of the activity, else of the roadmap as a whole. An objection is over when it was met. */
  of(activity: Id): { readonly agrees: readonly Id[]; readonly objections: readonly BuyIn[] }
}

/** Goes once through what was said. */
export function supportOf(state: State, roadmap: Id): Support {
  const said = lastSaid(state, roadmap)
  const groups = stakeholderGroups.list(state).map(({ id }) => id)
  return {
    isSaid: said.size > 0,
    of(activity) {
      const stands = groups.flatMap((group) => said.get(`${group} ${activity}`) ?? said.get(`${group} `) ?? [])
      return { agrees: stands.filter(({ stand }) => stand === 'agrees').map(({ group }) => group), objections: stands.filter(isOpenObjection) }
    },
  }
}

/** Objections to a roadmap or to its activities that nobody has met and that the group has not taken back by agreeing since. */
export function openObjections(state: State, roadmap: Id): BuyIn[] {
  return [...lastSaid(state, roadmap).values()].filter(isOpenObjection)
}

function isOpenObjection({ stand, met }: BuyIn): boolean {
  return stand === 'objects' && met === undefined
}

/** What each group said last, of each activity and of the whole. */
function lastSaid(state: State, roadmap: Id): ReadonlyMap<string, BuyIn> {
  const said = new Map<string, BuyIn>()
  for (const one of buyIns.list(state)) {
    const of = `${one.group} ${one.activity ?? ''}`
    if (one.roadmap === roadmap && (said.get(of)?.on ?? '') <= one.on) said.set(of, one)
  }
  return said
}

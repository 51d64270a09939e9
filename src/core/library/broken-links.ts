import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type LinkLook, linkLooks, linkStanding } from '../links/link-looks.ts'
import { linksHere, type Pointing } from './links-here.ts'

/** An address that was not there on two days, with what points at it. */
export interface BrokenLink {
  readonly address: string
  readonly look: LinkLook
  readonly of: readonly Pointing[]
}

/** Every link that is broken, the longest first (row E6). */
export function brokenLinks(state: State): BrokenLink[] {
  const broken = linkLooks.list(state).filter((look) => linkStanding(look) === 'broken')
  // Mostly there is none, and then nobody looks through all that points somewhere.
  if (broken.length === 0) return []
  const here = linksHere(state)
  return broken.flatMap((look): BrokenLink[] => {
    const of = here.get(look.address)
    return of === undefined ? [] : [{ address: look.address, look, of }]
  }).sort((a, b) => compare(a.look.failingSince ?? '', b.look.failingSince ?? '') || compare(a.address, b.address))
}

/** What of a broken link is somebody's to mend: what they own of all that points at it. */
export function brokenOf({ of }: BrokenLink, person: Id): readonly Pointing[] {
  return of.filter(({ owner }) => owner === person)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

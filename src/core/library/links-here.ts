import type { Id, Name } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { isDueForLook, looksByAddress, whyNeverLooked } from '../links/link-looks.ts'
import { featuresOf } from '../product-data/features.ts'
import { assets } from './assets.ts'
import { trainings } from './trainings.ts'

/** Something that points at an address. */
export interface Pointing {
  readonly collection: Name
  readonly id: Id
  readonly title: string
  /** Who sees to it that the address is right. */
  readonly owner?: Id
}

/** Every address that people here are led to, with what points at it: assets, trainings, and the pages that say how features work (row E6). */
export function linksHere(state: State): ReadonlyMap<string, readonly Pointing[]> {
  const found = new Map<string, Pointing[]>()
  const add = (at: string | undefined, pointing: Pointing) => {
    if (at === undefined) return
    const there = found.get(at)
    if (there === undefined) found.set(at, [pointing])
    else there.push(pointing)
  }
  for (const { id, title, address, owner } of assets.list(state)) add(address, { collection: 'assets', id, title, ...owned(owner) })
  for (const { id, title, address, owner } of trainings.list(state)) add(address, { collection: 'trainings', id, title, ...owned(owner) })
  for (const { id, title, documentationLink, owner } of featuresOf(state)) add(documentationLink, { collection: 'items', id, title, ...owned(owner) })
  return found
}

/** The addresses to look at on a day: those that nobody has looked at first, then those whose last look is longest ago. */
export function linksDue(state: State, today: Day): string[] {
  const looks = looksByAddress(state)
  const due = [...linksHere(state).keys()].filter((at) => whyNeverLooked(at) === undefined && isDueForLook(looks.get(at), today))
  return due.sort((a, b) => compare(looks.get(a)?.lookedOn ?? '', looks.get(b)?.lookedOn ?? '') || compare(a, b))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function owned(owner: Id | undefined): Pick<Pointing, 'owner'> {
  return owner === undefined ? {} : { owner }
}

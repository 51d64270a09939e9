import type { Id } from '../kernel/change.ts'
import { people, teams } from '../workspace/workspace.ts'
import type { Dated, Ground } from './ground.ts'

/** Who stands in a team's record. */
const seats = ['productManager', 'productMarketer', 'engineeringManager', 'designer'] as const

/**
 * Who else could do an activity: whoever owns something in the same bucket already, does something for its team, or stands in a team beside its owner.
 * An activity that nobody owns is handed to nobody: that is a question of its own.
 */
export function handsFor(ground: Ground, { owner, bucket, team }: Dated): Id[] {
  if (owner === undefined) return []
  const { owners, beside } = handsOf(ground)
  const found = new Set<Id>([...(bucket === undefined ? [] : (owners.get(bucket) ?? [])), ...(team === undefined ? [] : (owners.get(team) ?? [])), ...(beside.get(owner) ?? [])])
  return [...found].filter((id) => id !== owner && isThere(ground, id)).sort()
}

function isThere({ state }: Ground, id: Id): boolean {
  const person = people.get(state, id)
  return person !== undefined && person.erased !== true
}

interface Hands {
  /** Who owns something, by bucket and by team. */
  readonly owners: ReadonlyMap<Id, ReadonlySet<Id>>
  /** Who stands in the same team. */
  readonly beside: ReadonlyMap<Id, ReadonlySet<Id>>
}

const known = new WeakMap<Ground, Hands>()

function handsOf(ground: Ground): Hands {
  const there = known.get(ground)
  if (there !== undefined) return there
  const [owners, beside] = [new Map<Id, Set<Id>>(), new Map<Id, Set<Id>>()]
  for (const { owner, bucket, team } of ground.work) for (const under of [bucket, team]) if (owner !== undefined && under !== undefined) put(owners, under, owner)
  for (const team of teams.list(ground.state)) {
    const seated = seats.flatMap((seat) => team[seat] ?? [])
    for (const one of seated) for (const other of seated) if (one !== other) put(beside, one, other)
  }
  const made = { owners, beside }
  known.set(ground, made)
  return made
}

function put(under: Map<Id, Set<Id>>, key: Id, one: Id): void {
  under.set(key, (under.get(key) ?? new Set<Id>()).add(one))
}

import type { Id, Name } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { type Message, messages, type Persona, personas } from './market.ts'

/** Where a record of the market is used, and through which other one where it is not named there itself. */
export interface MarketUse {
  readonly collection: Name
  readonly id: Id
  readonly title: string
  readonly through?: string
}

/** The personas, messages and items that use a record of the market; briefs stand below (launches/briefs-using.ts). Rows F2, J3. */
export function usedIn(state: State, id: Id): MarketUse[] {
  const naming = namingIn(state).get(id)
  const inPersonas = byTitle(naming?.personas ?? [])
  const itself = messages.get(state, id)
  const about = byTitle([...(naming?.messages ?? []), ...(itself === undefined ? [] : [itself])])
  return [
    ...inPersonas.map(({ id: which, title }) => ({ collection: 'personas', id: which, title })),
    ...about.filter((one) => one.id !== id).map(({ id: which, title }) => ({ collection: 'messages', id: which, title })),
    ...about.flatMap((message) => itemsOf(state, message).map((use) => (message.id === id ? use : { ...use, through: message.title }))),
  ]
}

/** Who names a segment or a persona. */
interface Naming {
  readonly personas: Persona[]
  readonly messages: Message[]
}

/** Every record of a list is asked about in one state: what names which is sorted out once. */
const known = new WeakMap<State, ReadonlyMap<Id, Naming>>()

function namingIn(state: State): ReadonlyMap<Id, Naming> {
  let naming = known.get(state)
  if (naming === undefined) known.set(state, (naming = namingOf(state)))
  return naming
}

function namingOf(state: State): ReadonlyMap<Id, Naming> {
  const found = new Map<Id, Naming>()
  const of = (id: Id): Naming => {
    const there = found.get(id) ?? { personas: [], messages: [] }
    found.set(id, there)
    return there
  }
  for (const persona of personas.list(state)) for (const id of new Set(persona.segments)) of(id).personas.push(persona)
  for (const message of messages.list(state)) for (const id of new Set([...(message.personas ?? []), ...(message.segments ?? [])])) of(id).messages.push(message)
  return found
}

/** Is a message for this persona or segment? */
export function isFor({ personas: people = [], segments = [] }: Message, id: Id): boolean {
  return people.includes(id) || segments.includes(id)
}

/** The messages about an item of the plans, with those for the whole release that it comes in (row J3). */
export function messagesOf(state: State, item: Id): Message[] {
  const release = items.get(state, item)?.release
  return byTitle(messages.list(state).filter(({ items: about = [] }) => about.includes(item) || (release !== undefined && about.includes(release))))
}

function itemsOf(state: State, { items: about = [] }: Message): MarketUse[] {
  return about.flatMap((id) => {
    const item = items.get(state, id)
    return item === undefined ? [] : [{ collection: 'items', id, title: item.title }]
  })
}

/** The same whatever the order of writing. */
function byTitle<T extends { readonly id: Id; readonly title: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1))
}

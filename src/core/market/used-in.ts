import type { Id, Name } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { type Message, messages, personas } from './market.ts'

/** Where a record of the market is used, and through which other one where it is not named there itself. */
export interface MarketUse {
  readonly collection: Name
  readonly id: Id
  readonly title: string
  readonly through?: string
}

/** The personas, messages and items that use a record of the market; briefs stand below (launches/briefs-using.ts). Rows F2, J3. */
export function usedIn(state: State, id: Id): MarketUse[] {
  const inPersonas = byTitle(personas.list(state).filter(({ segments = [] }) => segments.includes(id)))
  const about = byTitle(messages.list(state).filter((one) => one.id === id || isFor(one, id)))
  return [
    ...inPersonas.map(({ id: which, title }) => ({ collection: 'personas', id: which, title })),
    ...about.filter((one) => one.id !== id).map(({ id: which, title }) => ({ collection: 'messages', id: which, title })),
    ...about.flatMap((message) => itemsOf(state, message).map((use) => (message.id === id ? use : { ...use, through: message.title }))),
  ]
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

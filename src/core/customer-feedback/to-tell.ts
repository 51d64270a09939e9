import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items } from '../plans/plans.ts'
import { type CustomerFeedback, customerFeedback } from './customer-feedback.ts'
import { itemsOf } from './asked-for.ts'

/** That somebody who asked for an item was told that it is there: by whom, and when. A customer is told once, whoever there asked and however often. */
export const shipTold = defineRecord({
  collection: 'ship-told', word: 'word that it shipped', class: 'internal', readers: members, inNoView: true,
  fields: {
    item: { type: z.string(), to: 'items' },
    /** The customer, and what they said then; of somebody who is none, what they said. */
    account: { type: z.string().optional(), to: 'accounts', class: 'restricted' }, entry: { type: z.string().optional(), to: 'customer-feedback' },
    by: { type: z.string().optional(), to: 'people' }, at: { type: z.iso.datetime() },
    how: { type: z.string().trim().max(2_000).optional() },
    /** The mail that tells them, as the service sends it. */
    mail: { type: z.strictObject({ to: z.string().min(3).max(254), subject: z.string().trim().min(1).max(400), text: z.string().trim().min(1).max(20_000) }).optional(), personal: true, class: 'restricted' },
    /** When it came out that its mail had not arrived, or had not gone: they are still to be told. */
    lostAt: { type: z.iso.datetime().optional() },
    /** Its mail went as what they said was erased. */
    erased: { type: z.literal(true).optional(), lasting: { value: true, why: 'What was told has been erased, for good.' } },
  },
  takenBackBy: ({ mail, erased }): string | true => (mail === undefined && erased !== true ? true : 'That mail may have been sent: it is not taken back.'),
  invariant: ({ id, item, account, entry, mail, erased }, state): string | undefined => {
    if (erased === true && mail !== undefined) return 'What was told has been erased: nothing of it is kept again.'
    if (account === undefined && entry === undefined) return 'Either a customer was told, or whoever said something.'
    return shipTold.list(state).some((one) => one.id !== id && one.item === item && (account === undefined ? one.entry === entry : one.account === account)) ? 'They were told of it already.' : undefined
  },
})
export type ShipTold = TypeOf<typeof shipTold>

/** Somebody who asked for an item that is there now. */
export interface Asker {
  readonly account?: Id
  /** What they said, the first first. */
  readonly entries: readonly CustomerFeedback[]
  readonly told?: ShipTold
  /** The mail that was to tell them, where it did not arrive. */
  readonly lost?: ShipTold
}

/** An item that has come out, and who asked for it. */
export interface ToTell {
  readonly item: Item
  readonly askers: readonly Asker[]
  readonly waiting: number
}

/** Is an item out? It is done itself, or the release that it ships in is. */
export function isOut(state: State, item: Item): boolean {
  if (item.status === 'dropped' || item.status === 'deferred') return false
  return item.status === 'done' || items.get(state, item.release)?.status === 'done'
}

/** Everybody who asked for something that is out by now, item by item, what has somebody left to tell first. */
export function toTell(state: State): readonly ToTell[] {
  const asked = new Map<Id, CustomerFeedback[]>()
  for (const entry of customerFeedback.list(state)) {
    if (entry.erased === true) continue
    for (const item of itemsOf(state, entry)) pushTo(asked, item, entry)
  }
  const told = toldBy(state)
  const all = [...asked].flatMap(([id, entries]): ToTell[] => {
    const item = items.get(state, id)
    if (item === undefined || !isOut(state, item)) return []
    const askers = askersOf(entries).map((asker): Asker => {
      // Somebody who was told while we knew no customer behind them, or another, is not told again once we do.
      const word = told.get(`${id} account ${asker.account ?? ''}`) ?? asker.entries.map((entry) => told.get(`${id} entry ${entry.id}`)).find((one) => one !== undefined)
      return word === undefined ? asker : word.lostAt === undefined ? { ...asker, told: word } : { ...asker, lost: word }
    })
    return [{ item, askers, waiting: askers.filter((one) => one.told === undefined).length }]
  })
  return all.toSorted((a, b) => b.waiting - a.waiting || (a.item.title < b.item.title ? -1 : 1))
}

/** What was told, by its item with the customer who was told and with what they had said. */
function toldBy(state: State): ReadonlyMap<string, ShipTold> {
  return new Map(shipTold.list(state).flatMap((one): (readonly [string, ShipTold])[] => [
    ...(one.account === undefined ? [] : [[`${one.item} account ${one.account}`, one] as const]), ...(one.entry === undefined ? [] : [[`${one.item} entry ${one.entry}`, one] as const]),
  ]))
}

/** Each customer once, and each record of nobody whom we know. */
function askersOf(entries: readonly CustomerFeedback[]): readonly Asker[] {
  const inOrder = entries.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
  const byAccount = new Map<Id, CustomerFeedback[]>()
  for (const entry of inOrder) if (entry.account !== undefined) pushTo(byAccount, entry.account, entry)
  return [...[...byAccount].map(([account, said]) => ({ account, entries: said })), ...inOrder.filter(({ account }) => account === undefined).map((entry) => ({ entries: [entry] }))]
}

function pushTo<T>(lists: Map<Id, T[]>, key: Id, one: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [one])
  else list.push(one)
}

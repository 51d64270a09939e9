import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { type Asker, toTell } from './to-tell.ts'

/** That something came out for which somebody had asked, told to the one person inside who is to tell them. Made by itself as it comes out; one for each item and asker, however often it is taken back and ships again. */
export const shipNotices = defineRecord({
  collection: 'ship-notices', word: 'notice that it shipped', class: 'internal', readers: members, inNoView: true,
  fields: {
    item: { type: z.string(), to: 'items' },
    /** What they said first. */
    entry: { type: z.string(), to: 'customer-feedback' },
    /** Who is to tell them; unset where nobody inside holds what they said. */
    person: { type: z.string().optional(), to: 'people' },
    /** When it came out, the last time. */
    at: { type: z.iso.datetime() },
  },
  invariant: ({ id, item, entry }, state): string | undefined => (shipNotices.list(state).some((one) => one.id !== id && one.item === item && one.entry === entry) ? 'There is a notice of that already.' : undefined),
})
export type ShipNotice = TypeOf<typeof shipNotices>

/** The notices that still ask for something: what they tell of is out, and whoever asked was not told. */
export function openNotices(state: State): readonly { readonly notice: ShipNotice; readonly asker: Asker }[] {
  const notices = shipNotices.list(state)
  if (notices.length === 0) return []
  const waiting = new Map(toTell(state).map(({ item, askers }) => [item.id, askers.filter(({ told }) => told === undefined)]))
  return notices.flatMap((notice) => {
    const asker = waiting.get(notice.item)?.find(({ entries }) => entries.some(({ id }) => id === notice.entry))
    return asker === undefined ? [] : [{ notice, asker }]
  })
}

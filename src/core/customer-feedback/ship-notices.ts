import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { holderOf, insideOf } from './ship-holder.ts'
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

/** A notice that still asks for something, and who is to tell them now. */
export interface OpenNotice {
  readonly notice: ShipNotice
  readonly asker: Asker
  /** Whom the notice names, or the next one who holds what they said where that one may read it no more. */
  readonly person?: Id
}

/** The notices that still ask for something on a day: what they tell of is out, and whoever asked was not told. One for each who asked, however many they had before it was known who they are. */
export function openNotices(state: State, day: Day): readonly OpenNotice[] {
  const notices = shipNotices.list(state)
  if (notices.length === 0) return []
  const waiting = new Map(toTell(state).map(({ item, askers }) => [item.id, new Map(askers.filter(({ told }) => told === undefined).flatMap((asker) => asker.entries.map(({ id }) => [id, asker] as const)))]))
  const inside = insideOf(state)
  const seen = new Set<Asker>()
  return notices.toSorted((a, b) => Number(a.person === undefined) - Number(b.person === undefined)).flatMap((notice): OpenNotice[] => {
    const asker = waiting.get(notice.item)?.get(notice.entry)
    if (asker === undefined || seen.has(asker)) return []
    seen.add(asker)
    const person = notice.person !== undefined && inside.has(notice.person) ? notice.person : holderOf(state, asker.entries, day)
    return [{ notice, asker, ...(person === undefined ? {} : { person }) }]
  })
}

import type { Command } from '../kernel/command.ts'
import { Refusal } from '../kernel/refusal.ts'
import { changeOf, type DriftOffer } from './drift-offers.ts'
import { rewritten } from './rewritten.ts'

/**
 * The commands by which edited words are taken to the fields that they are offered to, one a field and all of them one undo where they are sent as one group. Two
 * texts of one field are taken one after the other. Each expects that the field says what the person saw. Refuses (`conflict`) two texts
 * that ask the same field for different words.
 */
export function takeDrift(taken: readonly DriftOffer[]): Pick<Command, 'name' | 'args' | 'expects'>[] {
  const fields = new Map<string, { readonly offer: DriftOffer; readonly says: string }>()
  for (const offer of taken) {
    const { words } = offer
    const key = JSON.stringify([offer.collection, offer.id, offer.field])
    const before = fields.get(key)
    const says = before === undefined ? offer.becomes : before.says === offer.becomes ? before.says : words && rewritten(before.says, words.was, words.now)
    if (says === undefined) throw new Refusal('conflict', `Two texts of the deck ask for other words in the ${offer.field} of "${offer.title}". Take one of them.`)
    fields.set(key, { offer, says })
  }
  return [...fields.values()].map(({ offer: { collection, id, field, says: saw }, says }) => ({
    name: changeOf(collection), args: { id, [field]: says }, expects: [{ collection, id, field, value: saw ?? null }],
  }))
}

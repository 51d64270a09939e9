import type { Command } from '../kernel/command.ts'
import { Refusal } from '../kernel/refusal.ts'
import { changeOf, type DriftOffer, wholeOf } from './drift-offers.ts'
import { rewritten } from './rewritten.ts'

/** A field that words are taken to, with what each part of it would say; the only one under ''. */
interface TakingField {
  readonly offer: DriftOffer
  readonly texts: Record<string, string>
}

/**
 * The commands by which edited words are taken to the fields that they are offered to, one a field and all of them one undo where they are
 * sent as one group. Two texts of one field are taken one after the other. Each expects that the field says what the person saw. Refuses
 * (`conflict`) two texts that ask the same field for different words.
 */
export function takeDrift(taken: readonly DriftOffer[]): Pick<Command, 'name' | 'args' | 'expects'>[] {
  const fields = new Map<string, TakingField>()
  for (const offer of taken) {
    const key = JSON.stringify([offer.collection, offer.id, offer.field])
    const texts = fields.get(key)?.texts ?? {}
    const { part = '', becomes, words } = offer
    const before = texts[part]
    const says = before === undefined || before === becomes ? becomes : words && rewritten(before, words.was, words.now)
    if (says === undefined) throw new Refusal('conflict', `Two texts of the deck ask for other words in the ${offer.field} of "${offer.title}". Take one of them.`)
    texts[part] = says
    fields.set(key, { offer, texts })
  }
  return [...fields.values()].map(({ offer, texts }) => {
    const { collection, id, field, says, part, holds } = offer
    return { name: changeOf(collection), args: { id, [field]: wholeOf(offer, texts) }, expects: [{ collection, id, field, value: (part === undefined ? says : holds) ?? null }] }
  })
}

import type { AudienceRules } from '../audiences/audiences.ts'
import { outsideIdMaker } from '../audiences/outside-ids.ts'
import { redact, type RedactOptions } from '../audiences/redact.ts'
import { hitFinder } from '../audiences/words/hits.ts'
import type { Id, StoredRecord } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { coverage, items } from '../plans/plans.ts'

/** Something that readers of an edition were told of items. */
export interface ToldOfItems {
  /** Outside ids of all items that it names, the first the one that it is about. */
  readonly about: readonly Id[]
  readonly texts: readonly string[]
  /** It says that the item left the plan, which is still true of one that was removed since. */
  readonly hasLeft?: boolean
}

/**
 * What was frozen with an edition is asked for again and again by programs that follow a plan: this says what of it may still be told to
 * its audience. Not what names an item that is not for outside any more, or by words that were since replaced for outside, nor what
 * holds a word that must not leave since. That an item was dropped, left out or is gone silences nothing: readers know of it.
 */
export function stillTold(state: State, audience: AudienceRules, options: RedactOptions): (told: ToldOfItems) => boolean {
  const outside = new Set(redact(withNothingOff(state), audience, options).list('items').map(({ id }) => id))
  const outsideId = outsideIdMaker(options.key)
  const records = new Map(items.list(state).map((item) => [outsideId(items.collection, item.id), item]))
  const hits = hitFinder([state], audience)
  return ({ about, texts, hasLeft }) => {
    const isOutside = (id: Id, at: number) => (records.has(id) ? outside.has(id) : hasLeft === true && at === 0)
    const replaced = about.flatMap((id) => {
      const { title, outsideTitle } = records.get(id) ?? {}
      return title === undefined || outsideTitle === undefined || outsideTitle.includes(title) ? [] : [title]
    })
    return about.length > 0 && about.every(isOutside) && texts.every((text) => !replaced.some((title) => text.includes(title)) && hits(text).length === 0)
  }
}

/** The state as if nothing had been dropped, left out or gone: what decides over telling is how far a record may go. */
function withNothingOff(state: State): State {
  const all = state.list(items.collection).map((record) => {
    const { goneOn: _gone, status, ...rest } = record as StoredRecord & { readonly goneOn?: unknown; readonly status?: unknown }
    return (status === 'dropped' || status === undefined ? rest : { ...rest, status }) as StoredRecord
  })
  return state.withCollection(items.collection, all).withCollection(coverage.collection, state.list(coverage.collection).filter((one) => one['decision'] !== 'left-out'))
}

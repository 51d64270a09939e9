import type { AudienceRules } from '../audiences/audiences.ts'
import { outsideIdMaker } from '../audiences/outside-ids.ts'
import { redact, type RedactOptions } from '../audiences/redact.ts'
import { hitFinder } from '../audiences/words/hits.ts'
import type { Id, StoredRecord } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items } from '../plans/plans.ts'
import type { PageChange, PageChanges } from './page/page-story.ts'
import { recordTypes } from '../root.ts'

/** Something that readers of an edition were told of items. */
export interface ToldOfItems {
  /** Outside ids of all items that it names, the first the one that it is about. */
  readonly about: readonly Id[]
  readonly texts: readonly string[]
  /** It says that the item left the plan, which is still true of one that was removed since. */
  readonly hasLeft?: boolean
}

/** What an edition's changes tell of items, by the change. */
export function toldIn(changes: PageChanges | undefined): Map<PageChange, ToldOfItems> {
  return new Map((changes?.groups ?? []).flatMap(({ group, lines }) => lines.map((line) => [line, { about: line.about ?? [], texts: [line.sentence, line.reason], hasLeft: group === 'left' }] as const)))
}

export interface StillToldOptions extends RedactOptions {
  /** Outside ids of items by their own, where whoever asks remembers them. */
  readonly idOf?: ((item: Id) => Id) | undefined
}

/**
 * What was frozen with an edition is asked for again and again by programs that follow a plan: this says what of it may still be told to
 * its audience. Not what names an item that is not for outside any more, or by words that were since replaced for outside, nor what
 * holds a word that must not leave since. That an item was dropped, left out or is gone silences nothing: readers know of it.
 */
export function stillTold(state: State, audience: AudienceRules, { today, key, idOf }: StillToldOptions, told: readonly ToldOfItems[]): boolean[] {
  const named = new Set(told.flatMap(({ about }) => about))
  const outsideId = outsideIdMaker(key)
  const records = new Map<Id, Item>()
  for (const item of items.list(state)) {
    const id = idOf?.(item.id) ?? outsideId(items.collection, item.id)
    if (named.has(id)) records.set(id, item)
  }
  const outside = new Set(redact(withThese(state, [...records.values()]), audience, { today, key }).list('items').map(({ id }) => id))
  const hits = hitFinder([state], audience)
  return told.map(({ about, texts, hasLeft }) => {
    const isOutside = (id: Id, at: number) => (records.has(id) ? outside.has(id) : hasLeft === true && at === 0)
    const replaced = about.flatMap((id) => {
      const { title, outsideTitle } = records.get(id) ?? {}
      return title === undefined || outsideTitle === undefined || outsideTitle.includes(title) ? [] : [title]
    })
    return about.length > 0 && about.every(isOutside) && texts.every((text) => !replaced.some((title) => text.includes(title)) && hits(text).length === 0)
  })
}

/**
 * The state with these items alone and what they refer to, as if none of them had been dropped, left out or gone: what decides over
 * telling is how far a record may go. What only refers to items tells nothing of that, and there may be much of it.
 */
function withThese(state: State, wanted: readonly Item[]): State {
  const references = Object.entries(items.definition.fields).flatMap(([name, field]) => ('to' in field ? [[name, field.to] as const] : []))
  const kept = new Map<Id, StoredRecord>()
  const keep = (record: StoredRecord | undefined) => {
    if (record === undefined || kept.has(record.id)) return
    kept.set(record.id, withNothingOff(record))
    for (const [name, to] of references) if (to === items.collection) for (const id of [record[name]].flat()) if (typeof id === 'string') keep(state.get(items.collection, id))
  }
  for (const { id } of wanted) keep(state.get(items.collection, id))
  const needed = new Set<string>(references.map(([, to]) => to))
  let fewer = state.withCollection(items.collection, [...kept.values()])
  for (const { collection, definition } of recordTypes.values()) {
    if (!needed.has(collection) && collection !== items.collection && Object.values(definition.fields).some(({ to }) => to === items.collection)) fewer = fewer.withCollection(collection, [])
  }
  return fewer
}

function withNothingOff(record: StoredRecord): StoredRecord {
  const { goneOn: _gone, status, ...rest } = record as StoredRecord & { readonly status?: unknown }
  return (status === 'dropped' || status === undefined ? rest : { ...rest, status }) as StoredRecord
}

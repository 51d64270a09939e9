import { expect, test } from 'vitest'
import { foundWords } from '../../src/core/audiences/words/found-words.ts'
import { hitFinder } from '../../src/core/audiences/words/hits.ts'
import type { StoredRecord } from '../../src/core/kernel/change.ts'
import type { State } from '../../src/core/kernel/state.ts'
import { pairOf, pairSeedOf } from '../../src/testing/second-world.ts'
import { shown, type World } from '../../src/testing/world.ts'
import { madeSurfaces, searchedTexts } from './made-surfaces.ts'
import { readingsOf } from './readings.ts'

const name = 'Coffin Office'
/** As it may stand in a text: split, accented, with a ligature, with signs that nobody sees. */
const spellings = ['Coﬃn\u00a0Oﬃce', 'cóffin office', 'Coffin\nOffice', 'Cof\u00adfin\u200b Office', 'CoffinOffice', 'COFFIN_OFFICE']

/** Outward fields of each kind, and the reason that may leave. */
const places = ['items.title', 'items.value', 'items.problem', 'items.cost', 'items.product', 'items.outsideTitle', 'stage-targets.said', 'settings.name', 'decks.title', 'decks.disclaimer', 'use-cases.title', 'product-areas.title', 'reason'] as const

/** What leaves of a deck and of a View. What is frozen is kept inside. */
const ofDeck = ['deck as HTML', 'slides as data', 'releases as a calendar', 'feeds of changes', 'page of an edition', 'mail and message of an edition', 'deck as PPTX', 'deck as PDF']
const ofView = ['View', 'View as a file of JSON', 'View as CSV', 'View as XLSX']
/** Bytes cost more, so that only some worlds are read out of them. */
const files = new Set(['deck as PPTX', 'deck as PDF'])

/** Worlds that are read in any case; then more, of the kinds of file alone that held no planted name yet: which records a world has is drawn. */
const [worlds, mostWorlds] = [4, 256]

function planted({ now, acts, ...world }: World, place: (typeof places)[number], spelled: string): World {
  const named = now.withCollection('accounts', [...now.each('accounts'), { id: 'planted', number: 901, name }])
  if (place === 'reason') return { ...world, now: named, acts: acts.map((act) => (act.outsideReason === undefined ? act : { ...act, outsideReason: `We do it for ${spelled}.` })) }
  const [collection = '', field = ''] = place.split('.')
  return { ...world, acts, now: withField(named, collection, field, `For ${spelled}, first`) }
}

function withField(state: State, collection: string, field: string, text: string): State {
  const records = state.list(collection).map((record): StoredRecord => (record.id === shown.audience ? record : { ...record, [field]: text }))
  return state.withCollection(collection, records)
}

function lazily<T>(work: () => T): () => T {
  let made: { readonly of: T } | undefined
  return () => (made ??= { of: work() }).of
}

test('[LK12] a name that is planted in any kind of outward text, split or accented, is found before it leaves in any kind of file', async () => {
  const [read, stood] = [new Set<string>(), new Set<string>()]
  const unread = () => [...ofDeck, ...ofView].filter((one) => !read.has(one))
  for (let seed = 1; seed <= worlds || (seed <= mostWorlds && unread().length > 0); seed++) {
    const drawn = pairOf(pairSeedOf(seed)).one
    for (const [at, place] of places.entries()) {
      const world = planted(drawn, place, spellings[(seed + at) % spellings.length] ?? name)
      const finder = hitFinder([world.now], world.audience)
      const hitsIn = (text: string) => finder(text).filter(({ word }) => word === name)
      // Worked out once something was read: most worlds that are drawn for a rare kind of file hold nothing.
      const isFound = lazily(() => {
        const searched = searchedTexts(world)
        return { View: foundWords(searched.View, hitsIn).length > 0, deck: foundWords(searched.deck, hitsIn).length > 0 }
      })
      for (const surface of madeSurfaces) {
        const of = ofDeck.includes(surface.name) ? 'deck' : ofView.includes(surface.name) ? 'View' : undefined
        if (of === undefined || (files.has(surface.name) && seed > 2) || (seed > worlds && read.has(surface.name))) continue
        const isRead = Object.values(await surface.make(world)).some((part) => readingsOf(part).some((text) => hitsIn(text).length > 0))
        if (!isRead) continue
        read.add(surface.name)
        stood.add(place)
        expect([seed, place, surface.name, isFound()[of]]).toEqual([seed, place, surface.name, true])
      }
    }
  }
  expect(unread()).toEqual([])
  expect(stood.size).toBeGreaterThan(8)
})

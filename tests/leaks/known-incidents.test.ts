import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { builtInAudience } from '../../src/core/audiences/built-in.ts'
import { underBothRules } from '../../src/core/audiences/both-rules.ts'
import { redact } from '../../src/core/audiences/redact.ts'
import { changeOutline } from '../../src/core/editions/change-outline.ts'
import { makeDeck } from '../../src/core/editions/make-deck.ts'
import type { State } from '../../src/core/kernel/state.ts'
import { fontMeasure } from '../../src/exports/fonts/measure.ts'
import { toHtml } from '../../src/exports/html.ts'
import { toPptx } from '../../src/exports/pptx.ts'
import { viewCsv } from '../../src/exports/view-csv.ts'
import { changed, givenRecords, made, madeItem } from '../../src/testing/record-changes.ts'
import { partsOf } from './parts-of.ts'
import { foundIn } from './readings.ts'

const customers = builtInAudience('customers')
const today = '2026-05-04'
const window = { start: '2026-06-01', end: '2026-06-30', precision: 'month' } as const

/** A plan with a release that customers are shown, and beside it what must stay inside: each with a word of its own. */
const given = givenRecords(
  made('settings', 'settings', { name: 'Fernhill', zone: 'UTC' }),
  made('people', 'editor', { name: 'Kanarie Editor', email: 'kanarie-editor@fernhill.example' }),
  made('decks', 'deck', { key: 'roadmap', title: 'Product roadmap', kind: 'product-roadmap', months: 6, presenterTips: 'Say nothing of kanarie-tips.' }),
  madeItem('release', { kind: 'release', title: 'Relay 4', window, owner: 'editor', people: ['editor'], value: 'Faster.' }),
  madeItem('search', { release: 'release', value: 'Find it at once.', summary: 'kanarie-summary', budget: 918_273_645, maturity: 'beta', measure: { what: 'Time to find', before: '10 s', after: '1 s', share: 0.1 } }),
  madeItem('private', { title: 'Kanarie acquisition', mark: 'internal', release: 'release', parent: 'search' }),
)
const deckOf = (state: State, presenter = false) => makeDeck(state, 'roadmap', { audience: customers, today, key: 'key', measure: fontMeasure(), presenter }).slides
const words = ['kanarie', '918273645', 'fernhill.example']

test('[LK9] speaker notes in a public PPT: the copy that is shown has no notes in any part, though the presenter’s has', () => {
  const shown = partsOf('deck', toPptx(deckOf(given), { notes: false }))
  expect(Object.keys(shown).filter((name) => /notes/i.test(name))).toEqual([])
  expect(foundIn(shown, words)).toEqual([])
  // Even the presenter's slides, drawn as the copy that is shown, bring none along.
  expect(foundIn(partsOf('deck', toPptx(deckOf(given, true), { notes: false })), ['kanarie-tips'])).toEqual([])
  expect(foundIn(partsOf('deck', toPptx(deckOf(given, true), { notes: true })), ['kanarie-tips'])).not.toEqual([])
})

test('[LK9] hidden columns in the workbook of a chart: a public deck holds no workbook, nor any part that no slide shows', () => {
  const parts = Object.keys(partsOf('deck', toPptx(deckOf(given), { notes: false })))
  expect(parts.filter((name) => /embeddings|charts|comments|customXml|\.bin|\.xlsx/i.test(name))).toEqual([])
  // Were there one, it would be looked into.
  expect(foundIn(partsOf('deck', zipSync({ 'ppt/embeddings/a.xlsx': zipSync({ 'xl/sheet1.xml': new TextEncoder().encode('<v>918273645</v>') }) })), words)).not.toEqual([])
})

test('[LK9] editors’ e-mails on public pages: nobody who works on a plan is in the page or the properties of a file', () => {
  expect(foundIn({ page: toHtml(deckOf(given)), ...partsOf('deck', toPptx(deckOf(given), { notes: false })) }, words)).toEqual([])
})

test('[LK9] literal wildcards: what looks like a placeholder, a formula or a pattern is told as it stands and draws nothing in', () => {
  const tokens = ['{{owner.email}}', '${item.summary}', '%OWNER%', '*', '[[private]]', '$1', '{account:0}']
  for (const token of tokens) {
    const state = changed(changed(given, 'items', 'search', { value: token }), 'items', 'release', { title: `Relay ${token}` })
    expect(foundIn({ page: toHtml(deckOf(state)), csv: viewCsv(redact(state, customers, { today, key: 'key' })) }, words)).toEqual([])
  }
  const listed = changed(given, 'settings', 'settings', { neverOutside: ['.*', '[a-z]+', '%'] })
  expect(toHtml(deckOf(listed))).toBe(toHtml(deckOf(given)))
})

test('[LK9] private titles in back-links: what is shown does not tell of what points at it', () => {
  const without = given.apply([{ kind: 'remove', collection: 'items', id: 'private', before: {} }])
  expect(toHtml(deckOf(given))).toBe(toHtml(deckOf(without)))
})

test('[LK9] page data beyond what is shown: a page has no script, no comment and no data of its own', () => {
  const page = toHtml(deckOf(given))
  expect(page).not.toMatch(/<script|<!--|\sdata-|<template|<input|<noscript/i)
})

const outline = (was: State, is: State) => changeOutline(redact(underBothRules(was, is), customers, { today, key: 'key' }), redact(is, customers, { today, key: 'key' }))

test('[LK10] an item that is made public shows none of its internal past', () => {
  const open = changed(given, 'items', 'private', { mark: null, title: 'Shared search', parent: null })
  const fresh = given.apply([{ kind: 'remove', collection: 'items', id: 'private', before: {} }])
  expect(JSON.stringify(outline(given, open))).toBe(JSON.stringify(outline(fresh, open)))
  expect(JSON.stringify(outline(given, open))).not.toMatch(/kanarie/i)
  expect(outline(given, open).lines.map(({ group, title }) => [group, title])).toEqual([['new', 'Shared search']])
})

test('[LK10] an item that is made internal again is gone, and the past does not tell of it either', () => {
  const open = changed(given, 'items', 'private', { mark: null, title: 'Shared search' })
  const closed = changed(open, 'items', 'private', { mark: 'internal' })
  for (const view of [redact(closed, customers, { today, key: 'key' }), redact(underBothRules(open, closed), customers, { today, key: 'key' })]) expect(JSON.stringify(view.data())).not.toMatch(/shared search/i)
  expect(JSON.stringify(outline(open, closed))).not.toMatch(/shared search/i)
})

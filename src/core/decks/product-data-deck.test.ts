import { expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { must } from '../../lib/must.ts'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { geometryFaults, textsOf } from '../../testing/slide-checks.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { State } from '../kernel/state.ts'
import { codeHosts, coverage, items, plans } from '../plans/plans.ts'
import { matrixOf } from '../product-data/matrix.ts'
import { orgs, people, teams } from '../workspace/workspace.ts'
import { buildDeck } from './build-deck.ts'
import { slidesOf } from './deck-slides.ts'
import { productDataDeck } from './product-data-deck.ts'
import type { SlideDeck } from './slide.ts'

const many = 90
const levels = ['ga', 'beta', 'experimental', 'not_implemented'] as const
const company = State.empty.apply([
  plans.create('plan', { title: 'Product', kind: 'product' }), people.create('rasa', { name: 'Rasa Quillfeather' }), orgs.create('org', { title: 'Org of Relay', director: 'rasa' }),
  ...Array.from({ length: 34 }, (_, at) => teams.create(`team ${at}`, { title: `Team ${at}.`, ...(at % 2 === 0 ? { org: 'org', productManager: 'rasa' } : {}) })),
  codeHosts.create('one', { title: 'GitHub.com', sourceKey: 'github' }), codeHosts.create('two', { title: 'Gerrit', sourceKey: 'gerrit' }),
  // A release with a day, so that slides for plans without dates would not come by themselves.
  items.create('release', { plan: 'plan', kind: 'release', title: 'Relay 4', window: { start: '2026-06-01', end: '2026-06-01', precision: 'day' } }),
  ...Array.from({ length: many }, (_, at) => items.create(`feature ${at}`, {
    plan: 'plan', kind: 'feature', title: `Feature-${at}.`, maturity: levels[at % levels.length] ?? 'ga', compatibility: at % 3 === 0 ? { github: true, gerrit: false } : { github: true, gerrit: true }, ...(at < 80 ? { teams: [`team ${at % 30}`] } : {}), ...(at === 5 ? { mark: 'internal' as const } : {}),
  })),
])
const state = after(company, 'deck.for-product-data', {})
const deck = must(productDataDeck(state))
const deckFor = (audience: string, of = state): SlideDeck => buildDeck(redact(of, builtInAudience(audience), { today: '2026-05-01', key: 'key' }), { key: deck.key, title: deck.title, months: deck.months, slides: slidesOf(state, deck) } as never, { measure: fontMeasure() })
const of = (made: SlideDeck, head: string) => made.slides.filter(({ shapes }) => JSON.stringify(shapes).includes(head))
const teamRows = (made: SlideDeck) => made.slides.flatMap(({ shapes }) => shapes).flatMap((shape) => (shape.kind === 'table' && shape.alt?.startsWith('Product teams') === true ? shape.rows.slice(shape.headerRows).map((row) => row.cells.map((cell) => cell.text.paragraphs.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.map(({ text }) => text))).join(' '))) : []))

test('[PD16] the deck of product data is made once, with the matrices and the teams as slides', () => {
  expect(deck).toMatchObject({ key: 'product-data', kind: 'product-roadmap' })
  expect(slidesOf(state, deck).map(({ kind }) => kind)).toEqual(['cover', 'what-to-expect', 'maturity', 'compatibility', 'product-teams', 'changes', 'closing'])
  expect(refusalOf(() => changesFor(state, 'deck.for-product-data', {})).code).toBe('exists')
})

test('[PD16] inside, every feature is told by its level and by what it works with, and each team counts its own, over as many slides as that takes', () => {
  const made = deckFor('internal')
  const told = made.slides.map((slide) => textsOf(slide).join('\n'))
  const times = (text: string) => told.reduce((sum, slide) => sum + slide.split(text).length - 1, 0)
  // Once by its level, once by what it works with.
  for (let at = 0; at < many; at += 1) expect([at, times(`Feature-${at}.`)]).toEqual([at, 2])
  const rows = teamRows(made)
  expect(rows).toHaveLength(35)
  expect(rows[0]).toEqual(['Team 0.', 'Org of Relay', 'Rasa Quillfeather', 'Nobody yet', '3'])
  expect(rows.find(([team]) => team === 'Team 33.')).toEqual(['Team 33.', 'In no org', 'Nobody yet', 'Nobody yet', '0'])
  expect(rows.at(-1)).toEqual(['In no team', '', '', '', '10'])
  expect(rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(many)
  const { groups } = matrixOf(state, { by: 'maturity' })
  for (const { title, rows: own } of groups.filter(({ kind }) => kind === 'team')) expect([title, rows.find(([team]) => team === title)?.at(-1)]).toEqual([title, String(own.length)])
  expect(of(made, 'Product marketing').length).toBeGreaterThan(1)
  expect(geometryFaults(made, fontMeasure())).toEqual([])
})

test('[PD16] customers are told the features that may be told, and no team, nobody, and nothing of what is inside', () => {
  const made = deckFor('customers')
  const told = JSON.stringify(made)
  for (let at = 0; at < many; at += 1) expect([at, told.includes(`Feature-${at}.`)]).toEqual([at, at !== 5])
  expect(told).not.toMatch(/Team \d|Quillfeather|Org of Relay/)
  expect(teamRows(made)).toEqual([])
})

test('[PD16] what a roadmap leaves out on purpose is a row of product data inside, and is not told outside; the deck speaks of levels, and of no months ahead', () => {
  const left = state.apply([coverage.create('left', { item: 'feature 4', decision: 'left-out', reason: 'Two customers use it.' })])
  const told = (audience: string) => deckFor(audience, left).slides.map((slide) => textsOf(slide).join('\n'))
  expect([told('internal').join().includes('Feature-4.'), told('customers').join().includes('Feature-4.')]).toEqual([true, false])
  expect(told('internal')[0]).toContain('How far along each feature is')
  expect(told('internal').slice(0, 2).join()).not.toMatch(/next six months|expected between|not cover/)
})

import { describe, expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { fernhill, item, months } from '../../testing/fernhill-plan.ts'
import { type Rows, stateOf } from '../../testing/plan-arbitrary.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import type { Outline } from '../audiences/outline.ts'
import { redact } from '../audiences/redact.ts'
import { beforePublishing } from './before-publishing.ts'
import { buildDeck } from './build-deck.ts'
import { coverageOfDeck } from './coverage-of-deck.ts'

const today = '2026-09-14'
const measure = fontMeasure()
const rows: Rows = [
  ...fernhill,
  ['coverage', { id: 'c1', item: 'relay-4.2', decision: 'included' }],
  ['coverage', { id: 'c2', item: 'relay-4.3', decision: 'left-out', reason: 'Legal asks us to wait.' }],
]
const deck = { title: 'Roadmap', months: 6 }
const outline = (reason?: string): Outline => ({
  since: '2026-08-17', empty: false, headline: 'One date slips', sentence: '',
  lines: [{ group: 'moved', collection: 'items', id: 'canvas-7', title: 'Canvas 7', sentence: 'Canvas 7 now comes in Nov.', parts: [{ group: 'moved', sentence: 'Canvas 7 now comes in Nov.', ...(reason === undefined ? {} : { reason }) }] }],
})
const before = (given: Rows = rows, since?: Outline) => {
  const state = stateOf(given)
  const view = redact(state, builtInAudience('internal'), { today, key: 'key' })
  return beforePublishing({ view, deck, kind: 'product-roadmap', slides: buildDeck(view, deck, { measure }), outline: since, coverage: coverageOfDeck(state, deck, today) })
}
const sentences = (code: string, found = before()) => found.filter((one) => one.code === code).map(({ sentence }) => sentence)

describe('before publishing', () => {
  test('[DK45] missing value texts, what has no date, and slides cut short or split are told with their item or page', () => {
    expect(before()).toContainEqual({ code: 'undated', sentence: 'Relay 5 has no date, so it is on no timeline.', item: 'relay-5' })
    const silent = before([...rows, item('relay-6', 'release', 'Relay 6', { product: 'Relay', window: months('2026-12') })])
    expect(silent[0]).toEqual({ code: 'missing-value', sentence: 'Relay 6 has no value text.', item: 'relay-6' })
    const many = before([...rows, ...Array.from({ length: 3 }, (_, at) => item(`t${at}`, 'theme', `Theme ${at}`, { problem: 'P', cost: 'C', value: 'V' }))])
    expect(sentences('slides', many)).toContain('The plan has 6 problems; three stand on a slide, so they take 2.')
  })

  test('[DK45] a move without a reason that may leave is told, and one with a reason is not', () => {
    expect(sentences('moved-without-reason', before(rows, outline()))).toEqual(['Canvas 7 moved, and no reason that may leave stands with it.'])
    expect(sentences('moved-without-reason', before(rows, outline('The beta was slow.')))).toEqual([])
  })

  test('[DK46] what is in the months is included, left out with its reason, or forgotten', () => {
    const state = stateOf(rows)
    const { included, leftOut, undecided } = coverageOfDeck(state, { months: 6 }, today)
    const names = (of: typeof included) => of.map((one) => one.item.title)
    expect(names(included)).toEqual(['Relay 4.2'])
    expect(leftOut.map(({ item: { title }, reason }) => [title, reason])).toEqual([['Relay 4.3', 'Legal asks us to wait.']])
    expect(names(undecided)).toEqual(['Source library', 'Canvas 7', 'Live figures', 'Change history', 'Alerts on a threshold', 'Canvas 7.1'])
    expect(sentences('undecided')).toEqual(['Six items in these months have no decision, and are told.'])
    expect(sentences('left-out')).toEqual(['Relay 4.3 is left out on purpose: Legal asks us to wait.'])
  })
})

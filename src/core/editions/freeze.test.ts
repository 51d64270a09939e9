import { expect, test } from 'vitest'
import { changed, givenRecords, madeItem } from '../../testing/record-changes.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import type { SlideDeck } from '../decks/slide.ts'
import { freeze } from './freeze.ts'

const customers = builtInAudience('customers')
const options = { today: '2026-09-14', key: 'the key of the workspace' }
const deck: SlideDeck = { title: 'Roadmap', company: 'Fernhill', language: 'en', day: '2026-09-14', slides: [], findings: [] }
const made = { theme: { accent: '2863AB', paper: 'FCFAF7' }, maker: '0.1.0' }

test('[ED13] the same content freezes to the same digest, whatever the order of keys and of inside facts', () => {
  const state = givenRecords(madeItem('one', { value: 'worth' }), madeItem('two'))
  const frozen = freeze(redact(state, customers, options), deck, made)
  expect(frozen.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.parse(frozen.text)).toEqual(frozen.edition)
  const turned = { findings: [], slides: [], day: '2026-09-14', language: 'en', company: 'Fernhill', title: 'Roadmap' } satisfies SlideDeck
  expect(freeze(redact(state, customers, options), turned, { theme: { paper: 'FCFAF7', accent: '2863AB' }, maker: '0.1.0' }).digest).toBe(frozen.digest)
  expect(freeze(redact(changed(state, 'items', 'one', { summary: 'inside' }), customers, options), deck, made).digest).toBe(frozen.digest)
  expect(freeze(redact(changed(state, 'items', 'one', { value: 'more' }), customers, options), deck, made).digest).not.toBe(frozen.digest)
  expect(freeze(redact(state, customers, options), deck, { ...made, maker: '0.1.1' }).digest).not.toBe(frozen.digest)
})

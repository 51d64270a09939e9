import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { compared, textsAt, versionsOf, type WrittenEntry } from './versions.ts'

const style = { labels: 'fiscal', fiscalYearStart: 2 } as const
const entry = (position: number, changes: WrittenEntry['changes'], more: Partial<WrittenEntry> = {}): WrittenEntry => ({ position, at: `2026-11-0${position}T10:00:00Z`, actor: 'mara', group: `g${position}`, changes, ...more })
const made = (id: string, section: string, text: string, page = 'page') => ({ kind: 'create', collection: 'strategy-sections', id, after: { page, section, text, writtenOn: '2026-11-01' } })
const set = (id: string, after: { readonly [field: string]: unknown }) => ({ kind: 'update', collection: 'strategy-sections', id, before: {}, after })

test('[SY4] each text that was kept is a version with who, when and why; one go of one person is one, and a mark is none', () => {
  const entries = [
    entry(4, [set('m', { mark: 'public' })]), entry(1, [made('m', 'mission', 'One copy.'), made('x', 'mission', 'Elsewhere.', 'other')], { reason: 'We begin.' }),
    entry(2, [set('m', { text: 'One true copy.' })], { actor: 'olek' }), entry(3, [made('n', 'next', 'Relay 5.')], { actor: 'olek', group: 'g2' }),
    entry(5, [set('n', { text: null, notNow: null })]), entry(6, [{ kind: 'update', collection: 'items', id: 'm', before: {}, after: { text: 'Not ours.' } }, set('x', { text: 'Neither.' })]),
    entry(7, [made('o', 'not-now', '')], {}), entry(8, [set('o', { notNow: [{ what: 'Mobile', why: 'Few ask.', likely: { start: '2026-11-01', end: '2027-01-31', precision: 'quarter' } }] })]),
  ]
  const versions = versionsOf([...entries, must(entries[1])], 'page', style)
  expect(versions.map(({ position, actor, reason, changed }) => [position, actor, reason, changed.map(({ section, text }) => `${section}: ${text}`)])).toEqual([
    [1, 'mara', 'We begin.', ['mission: One copy.']], [3, 'olek', undefined, ['mission: One true copy.', 'next: Relay 5.']], [5, 'mara', undefined, ['next: ']],
    [8, 'mara', undefined, ['not-now: - Mobile: Few ask. Likely in Q4 FY27 (Nov 2026–Jan 2027).']],
  ])
  expect([...textsAt(versions, 3)]).toEqual([['mission', 'One true copy.'], ['next', 'Relay 5.']])
  expect([...textsAt(versions, 0)]).toEqual([])
})

const lines = (was: string, is: string) => compared(new Map([['mission', was]]), new Map([['mission', is]]))[0]?.lines.map(({ is: how, text }) => `${{ same: ' ', gone: '-', new: '+' }[how]}${text}`)

test('[SY5] two versions are held against each other line by line, in the order of the template', () => {
  expect(lines('one\ntwo\nthree', 'one\n2\nthree\nfour')).toEqual([' one', '-two', '+2', ' three', '+four'])
  expect(compared(new Map([['next', 'a'], ['mission', 'a']]), new Map([['mission', 'b'], ['next', 'a'], ['goals', 'c']])).map(({ section }) => section)).toEqual(['mission', 'goals'])
})

test('[SY5] nothing of either is left out', () => {
  const text = fc.array(fc.constantFrom('one', 'two', 'three', ''), { maxLength: 12 }).map((lines) => lines.join('\n'))
  fc.assert(fc.property(text, text, (was, is) => {
    const lines = compared(new Map([['now', was]]), new Map([['now', is]]))[0]?.lines ?? []
    if (was === is) {
      expect(lines).toEqual([])
      return
    }
    const of = (left: string) => lines.filter((one) => one.is !== left).map((one) => one.text).join('\n')
    expect([of('new'), of('gone')]).toEqual([was, is])
  }), { numRuns: 200 })
})


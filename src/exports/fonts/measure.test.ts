import { expect, test } from 'vitest'
import { handMadeDeck, textBlock, textShape } from '../../testing/hand-made-deck.ts'
import { fontMeasure } from './measure.ts'
import { missingGlyphs } from './missing-glyphs.ts'

const measure = fontMeasure()
const arial = { face: 'text', bold: false, size: 2048 } as const
const bold = { ...arial, bold: true }
const georgia = { ...arial, face: 'title' } as const

test('[EX2] widths are the advance widths of Arial, Arial Bold and Georgia', () => {
  expect(measure('A', arial)).toBe(1366)
  expect(measure(' ', arial)).toBe(569)
  expect(measure('A', bold)).toBe(1479)
  expect(measure('A', georgia)).toBe(1374)
})

test('[EX2] nothing is kerned: a pair is as wide as its two letters', () => {
  expect(measure('AV', arial)).toBe(measure('A', arial) + measure('V', arial))
  expect(measure('To', georgia)).toBe(measure('T', georgia) + measure('o', georgia))
})

test('[EX2] letters outside the Latin file are looked for in the files of their script', () => {
  expect(measure('Ł', arial)).toBe(1139)
  expect(measure('Ж', arial)).toBe(1891)
  expect(measure('Ω', arial)).toBe(1531)
  expect(measure('א', arial)).toBe(1286)
  expect(measure('ạ', georgia)).toBeGreaterThan(900)
})

test('[EX2] a width grows with the size alone, and an empty text has none', () => {
  expect(measure('Live figures', { ...arial, size: 24 })).toBeCloseTo(2 * measure('Live figures', { ...arial, size: 12 }), 9)
  expect(measure('', arial)).toBe(0)
})

test('[EX2] ideographs are one em wide, marks of direction and joiners have no width', () => {
  expect(measure('日本', arial)).toBe(2 * 2048)
  expect(measure('𠀋', georgia)).toBe(2048)
  expect(measure('\u200d\u202e\u2066\ufe0f\u00ad', arial)).toBe(0)
})

test('[EX3] a character no font has counts wider than any letter, half a surrogate pair too', () => {
  for (const character of ['✓', '𝔘', '\ud83d', '🚀']) expect(measure(character, arial)).toBeGreaterThan(measure('W', arial))
})

test('[EX3] characters no font has are reported with their slide, once, and stay in the text', () => {
  const shapes = [textShape('A', { x: 0, y: 0, w: 5, h: 1 }, textBlock('body', ['Done ✓✓ 日', 'Łódź → Ω']))]
  const deck = { ...handMadeDeck, slides: [...handMadeDeck.slides, { layout: 'table' as const, internal: false, title: '', shapes }] }
  expect(missingGlyphs(handMadeDeck)).toEqual([])
  expect(missingGlyphs(deck)).toEqual([{ slide: 6, character: '✓' }, { slide: 6, character: '日' }])
})

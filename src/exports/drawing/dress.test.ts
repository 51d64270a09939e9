import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, leastOfText } from '../../core/decks/contrast.ts'
import { handMadeDeck } from '../../testing/hand-made-deck.ts'
import { toPdf } from '../pdf.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { hex } from '../theme.ts'
import { dressOf } from './dress.ts'

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).toUpperCase().padStart(6, '0'))
const reads = (one: string, on: string) => contrast(one, on) >= leastOfText
/** Colours that a theme may have: those whose text can be read on its paper. */
const colors = fc.record({ paper: color, ink: color, 'ink-2': color, accent: color, hues: fc.array(color, { maxLength: 5 }) }).map((one) => {
  const dark = contrast('FFFFFF', one.paper) >= contrast('000000', one.paper)
  const readable = (text: string) => (reads(text, one.paper) ? text : dark ? 'FFFFFF' : '000000')
  return { ...one, ink: readable(one.ink), 'ink-2': readable(one['ink-2']), accent: readable(one.accent) }
})

test('[EX30] in a company’s colours, whatever they are, every text can be read on what it stands on', () => {
  fc.assert(
    fc.property(colors, (theme) => {
      const { hex: of } = dressOf({ colors: theme, fonts: { title: 'Georgia', text: 'Arial' } })
      const pairs = [['ink', 'paper'], ['ink-2', 'paper'], ['accent', 'paper'], ['ink', 'sunken'], ['ink-2', 'sunken'], ['paper', 'ink'], ['good', 'paper'], ['warn', 'paper'], ['bad', 'paper']] as const
      for (const [text, ground] of pairs) expect(reads(of(text), of(ground)), `${text} on ${ground}`).toBe(true)
      for (const hue of [1, 3, 5, 12] as const) {
        const deep = of(`b${hue}-deep`)
        for (const ground of ['paper', `b${hue}-wash`] as const) expect(reads(deep, of(ground))).toBe(true)
        expect(reads(of('white'), deep)).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})

test('[EX30] the hues of problems are the company’s, in their order, and titles take the nearer of our faces', () => {
  const theme = { colors: { paper: 'FFFFFF', ink: '111111', 'ink-2': '444444', accent: '0B3D91', hues: ['AA0000', '00AA00'] }, fonts: { title: 'Montserrat', text: 'Arial' } }
  const { hex: of, titles } = dressOf(theme)
  expect([of('b5-mark'), of('b3-mark'), of('b4-mark'), titles]).toEqual(['AA0000', '00AA00', hex('b4-mark'), 'text'])
  const read = readPdf(toPdf(handMadeDeck, { notes: false, theme }))
  expect(read.pages.map(({ texts }) => texts)).toEqual(readPdf(toPdf(handMadeDeck, { notes: false })).pages.map(({ texts }) => texts))
  expect(read.everything).toContain('0.043 0.239 0.569 rg')
  expect(read.everything).not.toContain('Gelasio')
})

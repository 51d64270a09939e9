import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { prose, title } from '../../testing/plan-arbitrary.ts'
import { balanceTitle, breakText, fitText, plain, widthOf } from './fit-text.ts'
import { px } from './grid.ts'
import type { TextLine } from './slide.ts'

const measure = fontMeasure()
const texts = (lines: readonly TextLine[]) => lines.map((line) => plain(line.runs))
const titled = (words: string) => texts(balanceTitle(words, px(1054), 'title', measure, 2))
const bare = (text: string) => text.replace(/[\s\p{Cc}]+/gu, '')

describe('breaking text', () => {
  test('[DK4] breaks stand at spaces, and never at a no-break space, which is drawn as a plain one', () => {
    const lines = texts(breakText('Relay 4.2 arrives in Sep\u00a02026', 1.35, 'body', measure))
    expect(lines.join(' ')).toBe('Relay 4.2 arrives in Sep 2026')
    expect(lines.filter((line) => /Sep$|^2026/.test(line))).toEqual([])
  })

  test('[DK4] a word wider than its line is broken, after a hyphen or slash where that leaves a fair line', () => {
    const lines = texts(breakText('https://example.com/a/very/long/address', 1.5, 'body', measure))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe('https://example.com/a/very/long/address')
    expect(lines.slice(0, -1).every((line) => /[-/._:]$/.test(line))).toBe(true)
  })

  test('[DK4] the weight, colour and address of words go with them over a break', () => {
    const lines = breakText([{ text: 'Live figures', bold: true }, { text: ' becomes generally available in Oct.' }], 2, 'body', measure)
    expect(lines[0]?.runs[0]).toEqual({ text: 'Live figures ', bold: true })
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.slice(1).every((line) => line.runs.every((run) => run.bold === undefined))).toBe(true)
  })

  test('[DK4] whatever the text and width, no line is wider than asked and no character but space is lost', () => {
    fc.assert(
      fc.property(prose, fc.double({ min: 0.4, max: 12, noNaN: true }), (text, width) => {
        const lines = breakText(text, width, 'body', measure)
        for (const line of lines) expect(widthOf(line.runs, 'body', measure) <= width + 1e-9 || [...plain(line.runs)].length <= 2).toBe(true)
        expect(bare(texts(lines).join(' '))).toBe(bare(text))
      }),
      { numRuns: 200 },
    )
  })
})

describe('fitting text', () => {
  test('[DK5] what does not fit ends with an ellipsis and is said to be cut; what fits is whole', () => {
    const long = fitText('A report refreshes itself while it is open, and says when it did so.', 2, 2, 'body', measure)
    expect(long.cut).toBe(true)
    expect(texts(long.lines)).toHaveLength(2)
    expect(texts(long.lines)[1]).toMatch(/…$/)
    expect(fitText('Short.', 2, 2, 'body', measure)).toEqual({ cut: false, lines: [{ runs: [{ text: 'Short.' }] }] })
  })

  test('[DK5] a cut text keeps to its width and its number of lines, whatever it is', () => {
    fc.assert(
      fc.property(title, fc.double({ min: 0.5, max: 6, noNaN: true }), fc.integer({ min: 1, max: 3 }), (text, width, most) => {
        const { lines } = fitText(text, width, most, 'lead', measure)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(widthOf(line.runs, 'lead', measure) <= width + 1e-9 || [...plain(line.runs)].length <= 2).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

test('[DK6] a title of two lines is broken after a comma or near the middle, and never leaves a small word behind', () => {
  expect(titled('This is a plan, not a promise, and it says how sure we are')).toEqual(['This is a plan, not a promise,', 'and it says how sure we are'])
  expect(titled('Tell us what would make this plan better for you')).toEqual(['Tell us what would make', 'this plan better for you'])
  expect(titled('What we plan')).toEqual(['What we plan'])
  expect(titled('v1.34 arrives on 27\u00a0Aug\u00a02025 with 22 changes, nine of them stable')).toEqual(['v1.34 arrives on 27 Aug 2025 with 22 changes,', 'nine of them stable'])
})

import { expect, test } from 'vitest'
import { breakText } from '../core/decks/fit-text.ts'
import { fontMeasure } from './fonts/measure.ts'
import { breaksOf } from './line-breaks.ts'

const measure = fontMeasure()
const asText = (text: string, width: number) => written(breakText(text, width, 'body', measure), width)
const written = (lines: ReturnType<typeof breakText>, width: number) =>
  breaksOf({ lines }, 'body', width).map((piece) => (piece === 'break' ? '|' : piece.text)).join('')

test('[EX4] a paragraph whose lines end where any program would end them is one flowing text', () => {
  const text = 'Reports with many charts opened slowly in the beta, and we want that fixed first before anybody sees it again.'
  expect(breakText(text, 3.3, 'body', measure).length).toBeGreaterThan(2)
  expect(asText(text, 3.3)).toBe(text)
})

test('[EX4] a line that was ended early, such as half of a balanced title, ends in a break', () => {
  const lines = [{ runs: [{ text: 'Tell us what would make' }] }, { runs: [{ text: 'this plan better' }] }]
  expect(written(lines, 9)).toBe('Tell us what would make|this plan better')
})

test('[EX4] words bound by a no-break space stay together', () => {
  const lines = breakText('It is planned for the month of Sep\u00a02026', 2.85, 'body', measure)
  expect(lines.map((line) => line.runs.map((run) => run.text).join(''))).toEqual(['It is planned for the month of', 'Sep 2026'])
  expect(written(lines, 2.85)).toBe('It is planned for the month of|Sep 2026')
})

test('[EX4] a word that was cut gets no space between its halves', () => {
  const address = `https://example.org/${'abcdefghij'.repeat(8)}`
  const text = asText(`See ${address} now`, 2)
  expect(text.replaceAll('|', '')).toContain(address)
})

test('[EX4] the space between two lines is not struck out and not part of a link', () => {
  const lines = [{ runs: [{ text: 'the quick brown fox', link: 'https://a.example' }] }, { runs: [{ text: 'jumps over' }] }]
  expect(breaksOf({ lines }, 'body', 1.6)).toEqual([{ text: 'the quick brown fox', link: 'https://a.example' }, { text: ' jumps over' }])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakText } from '../core/decks/fit-text.ts'
import { fontMeasure } from './fonts/measure.ts'
import { breaksOf } from './line-breaks.ts'

const measure = fontMeasure()

/** What an office program does with a flowing text: as many words as fit stand on a line, which may end at a space or behind a hyphen. */
function flow(text: string, room: number): string[] {
  return text.split('|').flatMap((part) => {
    const lines: string[] = []
    for (const piece of part.match(/[^ -]*-+|[^ -]+| +/g) ?? []) {
      const last = lines.at(-1)
      if (last === undefined || (measure((last + piece).trimEnd(), { face: 'text', bold: false, size: 12 }) > room && piece.trim() !== '')) lines.push(piece)
      else lines[lines.length - 1] = last + piece
    }
    return lines.map((line) => line.trim())
  })
}

test('[EX4] a program that fills lines by itself ends every line where it was measured', () => {
  const word = fc.stringMatching(/^[A-Za-z]{1,9}(-[a-z]{1,5})?[,.]?$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.double({ min: 1.4, max: 9, noNaN: true }), (words, width) => {
      const lines = breakText(words.join(' '), width, 'body', measure)
      const text = breaksOf({ lines }, 'body', width).map((piece) => (piece === 'break' ? '|' : piece.text)).join('')
      expect(flow(text, width * 72)).toEqual(lines.map((line) => line.runs.map((run) => run.text).join('')))
    }),
  )
})

import { expect, test } from 'vitest'
import { handMadeDeck, textBlock, textShape } from '../../testing/hand-made-deck.ts'
import type { Slide } from '../../core/decks/slide.ts'
import type { Mark } from './drawing.ts'
import { drawnWidth } from './letters.ts'
import { marksOf, slideDrawing, slidePage } from './slide-drawing.ts'

const slideOf = (...shapes: Slide['shapes']): Slide => ({ layout: 'table', internal: false, title: 'One', shapes })
const textsIn = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))

test('[EX28] nothing of a slide stands outside it', () => {
  for (const slide of handMadeDeck.slides)
    for (const mark of textsIn(marksOf(slideDrawing(slide)))) {
      expect(mark.x).toBeGreaterThanOrEqual(0)
      expect(mark.x + drawnWidth({ ...mark, text: mark.text.trimEnd() })).toBeLessThanOrEqual(slidePage.width)
      expect(mark.y).toBeLessThanOrEqual(slidePage.height)
    }
})

test('[EX28] lines are as far apart as their role says, centred in their height, and stand where their alignment says', () => {
  const box = { x: 1, y: 2, w: 4, h: 1 }
  const marks = textsIn(marksOf(slideDrawing(slideOf(textShape('A', box, textBlock('body', ['One', 'Two'], { align: 'right', inset: 0.1 }))))))
  expect(marks.map(({ y }) => Math.round(y * 100) / 100)).toEqual([157.16, 175.16])
  expect(marks.map((mark) => mark.x + drawnWidth({ ...mark, text: mark.text.trimEnd() }))).toEqual([352.8, 352.8].map((x) => expect.closeTo(x, 6)))
})

test('[EX28] an outline lies inside its block, and what is struck out or a link has its line', () => {
  const block = { kind: 'block', geometry: 'round', name: 'B', box: { x: 1, y: 1, w: 1, h: 1 }, radius: 0.1, stroke: { color: 'ink', width: 2, dashed: true } } as const
  expect(marksOf(slideDrawing(slideOf(block))).at(-1)).toMatchObject({ kind: 'rect', x: 73, y: 73, width: 70, height: 70, radius: expect.closeTo(6.2, 6), outline: { width: 2, dash: [6, 4] } })
  const text = textBlock('body', [[{ text: 'was', strike: true }, { text: 'here', link: 'example.org' }]])
  expect(marksOf(slideDrawing(slideOf(textShape('A', { x: 1, y: 1, w: 3, h: 1 }, text)))).map(({ kind }) => kind)).toEqual(['rect', 'text', 'path', 'text', 'path'])
})

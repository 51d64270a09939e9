import type { Box, Color, Shape } from '../../core/decks/slide.ts'
import { figureWords } from '../../core/metrics/figures.ts'
import { type Dress, ownDress } from '../dress.ts'
import { lineMark, type Mark } from './drawing.ts'
import { paragraphMarks } from './text-lines.ts'

type ChartShape = Extract<Shape, { kind: 'chart' }>

/** Inches: for the figures at the left, the words below and the legend above. */
const [left, below, above] = [0.85, 0.34, 0.32]
const labelHeight = 15 / 72
/** Least inches from one word below to the next. */
const leastApart = 1.05

/** A chart as it is drawn where no office program draws it: ticks, lines or columns, words below, and a legend for more than one series. */
export function chartMarks({ box, chart }: ChartShape, dress: Dress = ownDress): Mark[] {
  const { as, categories, series, ticks, unit } = chart
  const hasLegend = series.length > 1
  const plot = { x: box.x + left, y: box.y + (hasLegend ? above : 0.1), w: Math.max(0.1, box.w - left), h: Math.max(0.1, box.h - below - (hasLegend ? above : 0.1)) }
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const y = (value: number) => (plot.y + plot.h - ((value - low) / (high - low || 1)) * plot.h) * 72
  const step = plot.w / Math.max(1, categories.length)
  const x = (at: number) => (plot.x + (at + 0.5) * step) * 72
  const every = Math.max(1, Math.ceil(leastApart / step))
  const marks: Mark[] = ticks.flatMap((tick) => [
    lineMark(plot.x * 72, y(tick), (plot.x + plot.w) * 72, y(tick), { color: tick === 0 ? 'line-strong' : 'line', width: 0.75 }),
    ...label(figureWords(tick, unit === '%' ? unit : ''), { x: box.x, y: y(tick) / 72 - labelHeight / 2, w: left - 0.1, h: labelHeight }, 'right', 'ink-2', dress),
  ])
  for (const [at, { values, color }] of series.entries()) marks.push(...(as === 'column' ? columns(values, at, series.length, color, { x, y, step: step * 72 }) : lines(values, color, x, y)))
  for (const [at, text] of categories.entries()) if ((categories.length - 1 - at) % every === 0) marks.push(...label(text, { x: x(at) / 72 - (step * every) / 2, y: plot.y + plot.h + 0.08, w: step * every, h: labelHeight }, 'center', 'ink-2', dress))
  if (hasLegend) for (const [at, { name, color }] of series.entries()) {
    const from = plot.x + (at * plot.w) / series.length
    marks.push({ kind: 'rect', x: from * 72, y: (box.y + 0.06) * 72, width: 8, height: 8, fill: color }, ...label(name, { x: from + 0.18, y: box.y, w: plot.w / series.length - 0.2, h: labelHeight }, 'left', 'ink', dress))
  }
  return marks
}

function label(text: string, box: Box, align: 'left' | 'center' | 'right', color: Color, dress: Dress): Mark[] {
  return paragraphMarks({ role: 'label', color, paragraphs: [{ lines: [{ runs: [{ text }] }], align }] }, box, dress).flat()
}

function columns(values: readonly (number | undefined)[], series: number, of: number, color: Color, { x, y, step }: { readonly x: (at: number) => number; readonly y: (value: number) => number; readonly step: number }): Mark[] {
  const wide = (step * 0.6) / of
  return values.flatMap((value, at): Mark[] => {
    if (value === undefined) return []
    const [top, foot] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))]
    return [{ kind: 'rect', x: x(at) - (wide * of) / 2 + series * wide, y: top, width: wide, height: Math.max(0.5, foot - top), fill: color }]
  })
}

/** A gap breaks the line; each figure has its dot, so that one alone is seen. */
function lines(values: readonly (number | undefined)[], color: Color, x: (at: number) => number, y: (value: number) => number): Mark[] {
  const runs: (readonly [number, number])[][] = [[]]
  for (const [at, value] of values.entries()) {
    if (value === undefined) runs.push([])
    else runs.at(-1)?.push([x(at), y(value)])
  }
  return [
    ...runs.filter((run) => run.length > 1).map((points): Mark => ({ kind: 'path', points, closed: false, outline: { color, width: 2.25 } })),
    ...runs.flat().map(([cx, cy]): Mark => ({ kind: 'ellipse', x: cx - 2.5, y: cy - 2.5, width: 5, height: 5, fill: color })),
  ]
}

import { figureWords } from '../../metrics/figures.ts'
import { periodWords } from '../../metrics/metric-periods.ts'
import { chartedOf, pointsOf } from '../../metrics/metric-series.ts'
import { type Counted, countedWords } from '../../metrics/metrics.ts'
import { countedLines } from '../../quarterly-updates/update-words.ts'
import { ticksFor } from '../chart-scale.ts'
import { contentWidth, internalBody, internalPartBoxes, margin, px } from '../grid.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import type { UpdateTold } from './update-plan.ts'

/** Periods that the chart shows. */
const shown = 16
const words = { x: margin + contentWidth * 0.66, w: contentWidth * 0.34 } as const

/** Revenue or adoption: the first metric of it with values as a chart, and beside it each in words. Where there is no data, it says so (row F9). */
export function countedSlide({ state, facts, style, tell, measure }: UpdateTold, counts: Exclude<Counted, 'other'>): SlideDraft {
  const sheet = new Sheet(measure)
  const lines = facts.metrics[counts]
  const charted = chartedOf(state, counts, facts.quarter.end)
  const better = lines.filter(({ step }) => step !== undefined && step.isGood).length
  const title = sheet.title(internalPartBoxes.title, [
    lines.length === 0 ? `${countedWords[counts]}: no metric counts to it yet` : lines.every(({ now }) => now.have === 0) ? `${countedWords[counts]}: nothing is known of this quarter` : `${countedWords[counts]}: ${better} of ${lines.length} ${lines.length === 1 ? 'metric' : 'metrics'} better than the quarter before`,
    countedWords[counts],
  ], 'title-internal', 1)
  let y: number = internalBody.top
  for (const line of countedLines(state, facts, counts, style)) {
    if (y > internalBody.bottom - px(60)) break
    y += sheet.text('Figures', { x: charted === undefined ? margin : words.x, y, w: charted === undefined ? contentWidth * 0.7 : words.w }, tell(line), 'body', { lines: 6, what: `What is said of ${counts}` }) + px(14)
  }
  if (charted !== undefined) {
    const metric = charted
    const points = pointsOf(state, metric, shown, facts.quarter.end)
    const w = contentWidth * 0.62
    const head = sheet.text('Chart title', { x: margin, y: internalBody.top, w }, [{ text: metric.title, bold: true }, { text: metric.unit === undefined || metric.unit === '%' ? '' : `, ${metric.unit}` }], 'body', { lines: 1 })
    const top = internalBody.top + head + px(8)
    const told = points.map((point) => periodWords(metric.every, point, style).replace(/^week of /, ''))
    // Of weeks, the year is told where it begins: so many stand side by side that each must be short.
    const categories = told.map((text, at) => (metric.every === 'week' && at > 0 && text.slice(-5) === told[at - 1]?.slice(-5) ? text.slice(0, -5) : text))
    sheet.chart({ x: margin, y: top, w, h: Math.min(internalBody.bottom - top, px(400)) }, {
      as: points.length > 8 ? 'line' : 'column', categories, ticks: ticksFor(points.map(({ value }) => value)), ...(metric.unit === undefined ? {} : { unit: metric.unit }),
      series: [{ name: metric.title, color: 'accent', values: points.map(({ value }) => value) }],
    }, `${metric.title}: ${points.map(({ value }, at) => `${told[at]} ${value === undefined ? 'not known' : figureWords(value, metric.unit)}`).join(', ')}.`)
  }
  return { layout: 'table', title, runningHead: countedWords[counts], shapes: sheet.shapes, findings: sheet.findings, notes: [], compact: true }
}

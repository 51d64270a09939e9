import type { PageBlock, PageLane, PageLevel, PagePlan, PageRow } from '../../core/editions/page/page-story.ts'
import type { MaturityMark } from '../../core/plans/maturity.ts'
import { escapeText } from '../markup.ts'
import { mostColumns } from './page-style.ts'

const drawn: Readonly<Record<MaturityMark, string>> = { experimental: 'exp', beta: 'beta', ga: 'ga', leaving: 'off', none: 'plain' }
const meaning: Readonly<Record<MaturityMark, string>> = { experimental: 'may change a lot', beta: 'ready for real work', ga: 'fully supported', leaving: 'on its way out', none: 'not there yet' }

/** The plan as lists: read top to bottom on a phone, and set on its months where there is room. The lists are its text for who sees no picture. */
export function planSection({ heading, columns, levels, lanes, undated }: PagePlan): string {
  const count = Math.min(columns.length, mostColumns)
  const months = columns.map(({ label, year }) => `<span>${escapeText(label)}${year === '' ? '' : ` <em>${escapeText(year)}</em>`}</span>`).join('')
  return `<section id="plan"><h2>${escapeText(heading)}</h2>
<p class="intro">A block spans the months in which we expect something, and says a day that is known where it has room: the wider it is, the less certain the date. The line after it means it is yours to use.</p>
${levels.length === 0 ? '' : `<ul class="legend">${levels.map((level) => `<li>${levelChip(level, 'neutral')} ${meaning[level.mark]}</li>`).join('')}</ul>\n`}<div class="plan c${count}">
<div class="months" aria-hidden="true">${months}</div>
${lanes.map(laneHtml).join('\n')}
</div>${undated === '' ? '' : `\n<p class="undated"><b>No date yet.</b> ${escapeText(undated)}</p>`}</section>`
}

/** A level as a small label, in the hue of a problem or in none. */
export function levelChip({ label, mark }: PageLevel, tone: string): string {
  return `<span class="m ${drawn[mark]} ${tone}">${escapeText(label)}</span>`
}

function laneHtml({ title, tone, rows }: PageLane): string {
  const hue = tone === undefined ? 'of-releases' : tone === 'neutral' ? 'neutral' : `t${tone}`
  return `<h3 class="lane ${hue}">${escapeText(title)}</h3>\n<ul class="${hue}${tone === undefined ? '' : ' used'}">${rows.map((row) => rowHtml(row, tone !== undefined)).join('\n')}</ul>`
}

function rowHtml({ name, before, blocks }: PageRow, isFeature: boolean): string {
  const placed = inRows(blocks)
  const [first] = blocks
  const from = before === '' ? (first?.from ?? 0) : 0
  const since = before === '' ? '' : `<li class="since u${first?.from ?? 0}${first?.from === 0 ? ' covered' : ''}">${escapeText(before)}</li>`
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1))
  return `<li class="row"><span class="name">${escapeText(name)}</span><ol class="n${Math.min(8, rows)}${isFeature ? ` s${from}` : ''}">${since}${placed.map(({ block, row }) => blockHtml(block, row)).join('')}</ol></li>`
}

/** Blocks that would stand on one another take rows of their own. */
function inRows(blocks: readonly PageBlock[]): { readonly block: PageBlock; readonly row: number }[] {
  const ends: number[] = []
  return blocks.map((block) => {
    const free = ends.findIndex((end) => end <= block.from)
    const row = Math.min(7, free < 0 ? ends.length : free)
    ends[row] = block.to
    return { block, row }
  })
}

function blockHtml({ label, mark, when, day, from, to, beyond }: PageBlock, row: number): string {
  const classes = [mark === undefined ? 'rel' : `m ${drawn[mark]}`, `f${from}`, `u${to}`, ...(row === 0 ? [] : [`l${row}`]), ...(beyond === '' ? [] : ['on'])].join(' ')
  const beside = day ?? (beyond === '' ? '' : `to ${beyond}`)
  return `<li class="${classes}"><b>${escapeText(label)}</b>${beside === '' ? '' : `<span class="until" aria-hidden="true">, ${escapeText(beside)}</span>`} <time>${escapeText(when)}</time></li>`
}

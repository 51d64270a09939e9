import type { Maturity } from '../../plans/maturity.ts'
import { maturityWords } from '../../plans/maturity.ts'
import { type DeckContext, horizonWords } from '../deck-context.ts'
import { monthAndYear } from '../dates.ts'
import { productDataKey } from '../deck-facts.ts'
import { usable } from '../deck-plan.ts'
import { breakText } from '../fit-text.ts'
import { body, columnsWidth, contentWidth, margin, partBoxes, px } from '../grid.ts'
import { blockHeight, labelWidth, maturityBlock, maturityLabel } from '../marks.ts'
import { releaseAbout, releaseName, releaseTime } from '../release-words.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import { figure, listedUpTo } from '../words.ts'
import { shown } from './closing.ts'

const textX = px(456)
const textWidth = px(664)

/** The second slide: what is in the deck, how to read it, and that it is a plan and no promise (rows A3, A9). */
export function whatToExpectSlide(context: DeckContext): SlideDraft {
  const sheet = new Sheet(context.measure)
  const title = sheet.title(partBoxes.title, [titleOf(context)], 'title', 2)
  const levels = levelsTold(context)
  const rows: Row[] = [
    { label: 'What is in it', height: px(108), draw: (y) => void sheet.text('What is in it', { x: textX, y, w: textWidth }, contents(context), 'body', { lines: 3, what: 'What is in the deck' }) },
    ...(context.plan.dated ? [{ label: 'How to read a date', height: px(108), draw: (y: number) => (context.dates.labels === 'now-next-later' ? drawHorizons(sheet, y) : drawDates(sheet, y)) }] : []),
    ...(levels.length > 0 ? [{ label: 'What the labels mean', height: px(levels.length > 3 ? 160 : 136), draw: (y: number) => drawLabels(sheet, y, levels) }] : []),
    { label: 'How it stays true', height: px(116), draw: (y) => void sheet.text('How it stays true', { x: textX, y, w: textWidth }, upkeep(context), 'body', { lines: 3, what: 'How the deck stays true' }) },
  ]
  // Fewer rows than four share the room of the missing ones.
  const air = Math.min(px(36), (body.bottom - body.top - rows.reduce((sum, row) => sum + row.height, 0)) / rows.length)
  let y: number = body.top
  for (const row of rows) {
    sheet.hairline('Row line', margin, y, contentWidth)
    sheet.text('Row label', { x: margin, y: y + px(20), w: columnsWidth(3) + px(24) }, row.label, 'row-title')
    row.draw(y + px(20))
    y += row.height + Math.max(0, air)
  }
  return { layout: 'statement-list', title, runningHead: 'What to expect', shapes: sheet.shapes, findings: sheet.findings, notes: notesOf(context) }
}

function titleOf({ plan }: DeckContext): string {
  if (plan.dated) return 'This is a plan, not a promise, and it says how sure we are'
  if (usable(plan)) return 'This is how far along we are, and a plan is not a promise'
  return plan.lastDay === undefined ? 'This is what we work on, and nothing of it has a date' : 'This is what was planned, and nothing of it is ahead'
}

interface Row {
  readonly label: string
  readonly height: number
  readonly draw: (y: number) => void
}

function contents(context: DeckContext): string {
  const { deck, plan } = context
  const own = deck.whatToExpect?.trim() ?? ''
  if (own !== '') return /not cover every/i.test(own) ? own : `${own}\nIt does not cover every release.`
  const about = releaseAbout(context)
  if (about !== undefined) return `${releaseName(about)}, ${releaseTime(context, about)}, and what ships in it.\nNothing else that we work on is in it.`
  if (!plan.dated) return `${figure(plan.features.length, 'feature')}${usable(plan) ? ', by how far along each of them is,' : ''} as of ${context.dates.day(plan.today)}.\n${context.deck.key === productDataKey && context.inside ? 'Every feature is in it.' : 'It does not cover everything we work on.'}`
  const of = plan.products.length > 0 && plan.products.length <= 4 ? ` of ${listedUpTo(plan.products, 4)}` : ''
  return `Selected releases${of}, expected between ${monthAndYear(plan.window.start)} and ${monthAndYear(plan.window.end)}.\nIt does not cover every release.`
}

function upkeep(context: DeckContext): string {
  const parts: string[] = []
  if (context.pages.changes !== undefined) parts.push(`Page ${context.pages.changes} lists what changed since ${context.since?.label ?? 'the last edition'}${context.since?.outline.lines.some(({ reason }) => reason !== undefined) === true ? ', and why' : ''}.`)
  parts.push(context.deck.currentAddress === undefined ? `It speaks for ${context.dates.day(context.plan.today)}. Ask for the current edition before you rely on it.` : `The current edition is always at ${shown(context.deck.currentAddress)}.`)
  return parts.join('\n')
}

function drawDates(sheet: Sheet, y: number): void {
  sheet.text('How to read a date', { x: textX, y, w: px(460) }, 'Each block spans the whole time in which we expect something. The wider the block, the less certain the date.', 'body', { lines: 3 })
  maturityBlock(sheet, 'Example, one month', { x: px(946), y: y + px(4), w: px(82), h: px(28) }, 'beta', 'neutral', 'Oct')
  maturityBlock(sheet, 'Example, two months', { x: px(1040), y: y + px(4), w: px(176), h: px(28) }, 'beta', 'neutral', 'Oct–Nov')
}

function drawHorizons(sheet: Sheet, y: number): void {
  sheet.text('How to read a date', { x: textX, y, w: textWidth }, 'Now is this quarter, next is the quarter after it, and later is what follows.\nWe tell no nearer date than that.', 'body', { lines: 3 })
}

const meanings: Readonly<Record<Maturity, string>> = {
  not_implemented: 'Not built yet.\nNothing to use so far.',
  experimental: 'Yours to try.\nIt may change a lot, or stop.',
  alpha: 'Yours to try, once you turn it on. It may change, or stop.',
  beta: 'Ready for real work.\nSmall changes still to come.',
  partial_ga: 'Available in part.\nFully supported there.',
  ga: 'Generally available.\nFully supported.',
  stable: 'Here to stay.\nFully supported.',
  deprecated: 'Still works.\nPlan to move away.',
  disabled: 'Switched off.\nStill in the product.',
  removed: 'No longer\nin the product.',
}

/** The levels that the deck shows, least mature first. */
function levelsTold(context: DeckContext): Maturity[] {
  const { plan } = context
  const told = new Set<Maturity>()
  for (const release of [...plan.releases, ...plan.recent]) for (const { level } of release.features) if (level !== undefined) told.add(level)
  if (!plan.dated) for (const feature of plan.features) if (feature.item.maturity !== undefined) told.add(feature.item.maturity)
  return [...told].sort((a, b) => maturityWords[a].rank - maturityWords[b].rank)
}

/** Up to four labels stand side by side; of more, the usual ones do, since the rest say what they mean. */
function drawLabels(sheet: Sheet, y: number, all: readonly Maturity[]): void {
  const levels = all.length <= 4 ? all : all.filter((level) => ['experimental', 'beta', 'ga'].includes(maturityWords[level].mark)).slice(0, 4)
  if (levels.length < all.length) sheet.report('summarised', `“What to expect” explains ${levels.length} of the ${all.length} labels that the deck uses; the others say what they mean.`)
  const step = px(784) / Math.max(3, levels.length)
  const w = Math.max(px(120), ...levels.map((level) => labelWidth(sheet, maturityLabel(level)) + 0.06))
  for (const [index, level] of levels.entries()) {
    const x = textX + index * step
    const label = maturityLabel(level)
    maturityBlock(sheet, `Label ${label}`, { x, y: y + px(2), w, h: px(28) }, level, 'neutral', label)
    const words = meanings[level]
    const lines = breakText(words, step - px(24), 'body', sheet.measure)
    sheet.lines(`Meaning of ${label}`, { x, y: y + px(2) + blockHeight + px(14), w: step - px(24) }, lines.slice(0, 3), 'body', { color: 'ink-2' })
  }
}

function notesOf(context: DeckContext): string[] {
  const { plan } = context
  if (!plan.dated) return ['The plan has no dated release, so the deck has no timeline.']
  return [
    `Window: ${context.dates.day(plan.window.start)} to ${context.dates.day(plan.window.end)} (${horizonWords(plan.months)}).`,
    `${figure(plan.releases.length, 'release')} in the window, ${plan.recent.length} recently launched.`,
  ]
}

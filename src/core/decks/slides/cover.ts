import { overlaps } from '../../time/window.ts'
import { Axis } from '../axis.ts'
import { type DeckContext, editionWords, horizonWords } from '../deck-context.ts'
import { monthAndYear, monthInTitle } from '../dates.ts'
import { productDataKey } from '../deck-facts.ts'
import { type Feature, usable } from '../deck-plan.ts'
import { balanceTitle } from '../fit-text.ts'
import { columnsWidth, margin, px, slideEdge } from '../grid.ts'
import { markColor, maturityBlock, releaseBlock, toneAt, type Tone } from '../marks.ts'
import { maturityWords } from '../../plans/maturity.ts'
import { pointer } from '../parts.ts'
import { releaseAbout, releaseName, releaseTime } from '../release-words.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import { stageGroups } from '../stage-columns.ts'
import { capital, listedUpTo } from '../words.ts'

const artX = px(456)
const artTop = px(412)

/** The cover: who, what, when, which edition, and as its picture the edition's own timeline without words. */
export function coverSlide(context: DeckContext): SlideDraft {
  const { plan, deck } = context
  const sheet = new Sheet(context.measure)
  drawArt(sheet, context)
  sheet.text('Company', { x: margin, y: px(40), w: px(858) }, context.company === '' ? capital(deck.title) : context.company, 'row-title', { lines: 1, isWordmark: true, what: 'The company’s name' })
  const box = { x: margin, y: px(140), w: px(1000), h: px(156) }
  const words = titleOf(context)
  const lines = Math.min(2, balanceTitle(words, box.w, 'cover-title', context.measure, 2).length)
  const title = sheet.title({ ...box, h: px(78 * lines) }, [words], 'cover-title', 2)
  sheet.text('Subtitle', { x: margin, y: px(140 + 78 * lines + 36), w: px(858) }, subtitleOf(context), 'lead', { color: 'ink-2', lines: 2, placeholder: 'subtitle', what: 'The subtitle' })
  const edition = editionWords(context)
  if (edition !== undefined) sheet.text('Edition', { x: margin, y: px(628), w: columnsWidth(3) }, [{ text: edition, bold: true }], 'label', { placeholder: 'footer' })
  sheet.text('Date', { x: margin, y: px(652), w: columnsWidth(3) }, context.dates.day(plan.today), 'label', { color: 'ink-2', placeholder: 'date' })
  sheet.text('Disclaimer pointer', { x: margin, y: px(676), w: px(368) }, context.inside ? 'Internal' : pointer(context.pages.closing), 'label', { color: 'ink-2', placeholder: 'pointer' })
  return { layout: 'cover', title, shapes: sheet.shapes, findings: sheet.findings, notes: [] }
}

/** Says only what the plan bears out: what is ahead, what one can use, what was planned, or that nothing has a date. */
function titleOf(context: DeckContext): string {
  const { plan, since } = context
  const about = releaseAbout(context)
  if (about !== undefined) return `${releaseName(about)} and what it brings`
  if (context.deck.key === productDataKey) return 'How far along each feature is'
  if (plan.dated) return `What we plan for the next ${horizonWords(plan.months)}`
  const changed = since !== undefined && since.outline.lines.length > 0
  if (usable(plan)) return changed ? 'What you can use today, and what has changed' : 'What you can use today'
  if (plan.lastDay !== undefined) return `What was planned until ${monthInTitle(plan.lastDay, plan.today)}`
  return changed ? 'What we work on, and what has changed' : 'What we work on, without dates yet'
}

function subtitleOf(context: DeckContext): string {
  const { deck, plan } = context
  if (deck.subtitle !== undefined && deck.subtitle.toLowerCase() !== titleOf(context).toLowerCase()) return deck.subtitle
  const about = releaseAbout(context)
  if (about !== undefined) return capital(releaseTime(context, about))
  const time = plan.dated ? `${monthAndYear(plan.window.start)} to ${monthAndYear(plan.window.end)}` : `as of ${context.dates.day(plan.today)}`
  if (plan.products.length > 0 && plan.products.length <= 3) return `${listedUpTo(plan.products, 3)}, ${time}`
  return context.company === '' ? capital(time) : `${capital(deck.title)}, ${time}`
}

function drawArt(sheet: Sheet, context: DeckContext): void {
  if (context.plan.dated) drawTimelineArt(sheet, context)
  else drawMaturityArt(sheet, context)
}

/** Months as lines, and each feature's way through them; releases on top where there are few features. */
function drawTimelineArt(sheet: Sheet, context: DeckContext): void {
  const { plan } = context
  const axis = new Axis(plan.window, artX, slideEdge - artX)
  for (const column of axis.columns(px(60))) sheet.line('Art month', { x: column.x, y: artTop }, { h: px(308) }, 'line')
  const rows = artRows(context, axis)
  if (rows.length === 0) return
  const step = Math.min(px(32), px(276) / rows.length)
  const h = Math.min(px(18), step * 0.56)
  let y = artTop + px(24)
  for (const row of rows) {
    drawArtRow(sheet, row, y, h, axis)
    y += step
  }
}

interface ArtRow {
  readonly tone: Tone
  readonly feature?: Feature
  readonly release?: { readonly start: string; readonly end: string }
}

/** At most 24 rows: beyond, every so many is left out evenly, since the picture tells a shape and no numbers. */
function artRows(context: DeckContext, axis: Axis): ArtRow[] {
  const { plan } = context
  const tones = new Map(plan.themes.map((theme) => [theme.id, theme.tone]))
  const moving = plan.features.filter((feature) => feature.steps.some((step) => step.window !== undefined && overlaps(step.window, plan.window)))
  const order = (feature: Feature) => plan.themes.findIndex((theme) => theme.id === feature.theme)
  const releaseOf = (feature: Feature) => plan.releases.findIndex((release) => feature.steps.some((step) => step.release === release.id))
  const sorted = [...moving].sort((a, b) => (order(a) < 0 ? 99 : order(a)) - (order(b) < 0 ? 99 : order(b)) || releaseOf(a) - releaseOf(b) || rankOf(b, axis) - rankOf(a, axis))
  const features: ArtRow[] = sorted.map((feature) => ({ feature, tone: tones.get(feature.theme ?? '') ?? (plan.themes.length === 0 ? toneAt(Math.max(0, releaseOf(feature))) : 'neutral') }))
  const releases: ArtRow[] = features.length > 3 ? [] : plan.releases.flatMap((release) => (release.window === undefined ? [] : [{ tone: 'neutral' as const, release: release.window }]))
  const all = [...releases, ...features]
  const every = Math.ceil(all.length / 24)
  return all.filter((_, index) => index % every === 0)
}

function rankOf(feature: Feature, axis: Axis): number {
  const step = feature.steps.find((one) => one.window !== undefined && overlaps(one.window, axis))
  return step?.level === undefined ? 0 : maturityWords[step.level].rank
}

function drawArtRow(sheet: Sheet, row: ArtRow, y: number, h: number, axis: Axis): void {
  const windows = row.release === undefined ? (row.feature?.steps ?? []).flatMap((step) => (step.window === undefined ? [] : [{ window: step.window, level: step.level }])) : [{ window: row.release, level: undefined }]
  const boxes = windows
    .filter(({ window }) => overlaps(window, axis))
    .map(({ window, level }) => {
      const span = axis.span(window)
      // A window of the last days keeps a sliver on the slide.
      const left = Math.min(Math.max(axis.x, span.left + px(4)), slideEdge - px(6))
      return { x: left, y, w: Math.min(slideEdge - left, Math.max(px(14), span.right - px(4) - left)), h, level }
    })
  const [first] = boxes
  const before = windows.some(({ window }) => window.end < axis.start)
  if (first !== undefined && row.release === undefined) {
    const x = before ? axis.x : first.x
    sheet.line('Art line', { x, y: y + h / 2 }, { w: slideEdge - x }, markColor(row.tone), 1.1)
  }
  for (const { level, ...box } of boxes) {
    if (row.release !== undefined || level === undefined) releaseBlock(sheet, 'Art', box)
    else maturityBlock(sheet, 'Art', box, level, row.tone)
  }
}

/** Where nothing has a date: a block for each feature, furthest along first. */
function drawMaturityArt(sheet: Sheet, context: DeckContext): void {
  const levels = stageGroups(context.plan.features.map((feature) => ({ name: feature.title, level: feature.item.maturity }))).flatMap((group) => group.entries.map(() => group.level))
  const columns = 8
  const rows = Math.max(1, Math.min(9, Math.ceil(levels.length / columns)))
  const stepX = (slideEdge - artX + px(48)) / columns
  const stepY = Math.min(px(44), px(300) / rows)
  for (const [index, level] of levels.slice(0, columns * rows).entries()) {
    const x = artX + (index % columns) * stepX
    const box = { x, y: artTop + px(8) + Math.floor(index / columns) * stepY, w: Math.min(stepX - px(10), slideEdge - x), h: stepY - px(12) }
    maturityBlock(sheet, 'Art', box, level ?? 'not_implemented', level === undefined ? 'neutral' : toneAt(0))
  }
}

import type { Maturity } from '../../plans/maturity.ts'
import type { Window } from '../../time/window.ts'
import type { DeckContext } from '../deck-context.ts'
import { monthInTitle } from '../dates.ts'
import { standing, type Feature } from '../deck-plan.ts'
import { breakText, fitText } from '../fit-text.ts'
import { body, columnsWidth, contentWidth, partBoxes, px } from '../grid.ts'
import { blockHeight, labelWidth, maturityBlock, maturityChip, maturityLabel, maturityPhrase } from '../marks.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import { stageGroups } from '../stage-columns.ts'
import type { Box } from '../slide.ts'
import { linesHeight, linesIn } from '../type.ts'
import { isRecent } from '../window.ts'
import { bound, capital, counted, countWord, figure, listedUpTo } from '../words.ts'

/** Something that is out: a feature at a level, or a release that names no features. */
interface Launched {
  readonly title: string
  readonly value?: string | undefined
  readonly level?: Maturity | undefined
  readonly from: string
  readonly window: Window
  /** The level that comes after it, and when. */
  readonly next?: string | undefined
}

const panel = { x: px(64), y: px(196), w: px(540), h: px(436) } as const
const listX = px(652)
const listWidth = px(564)

/** What came out in the last 90 days: one thing told at length, the others listed; nothing when there was none. */
export function recentlyLaunchedSlides(context: DeckContext): SlideDraft[] {
  const launched = launchedOf(context)
  if (launched.length === 0) return []
  const sheet = new Sheet(context.measure)
  const title = sheet.title(partBoxes.title, titles(context, launched), 'title', 2)
  if (launched.length <= 5) drawFew(sheet, launched)
  else drawMany(sheet, context, launched)
  return [{
    layout: 'lead-list', title, runningHead: 'Recently launched', shapes: sheet.shapes, findings: sheet.findings,
    notes: launched.slice(0, 12).map((one) => `${one.title}${one.level === undefined ? '' : ` (${maturityLabel(one.level)})`}: ${one.from}.`),
  }]
}

function launchedOf(context: DeckContext): Launched[] {
  const { plan, dates } = context
  const found: Launched[] = plan.recent.flatMap((release) => {
    if (release.window === undefined) return []
    const window = release.window
    const from = `${release.title}, ${dates.label(window)}`
    if (release.features.length === 0) return [{ title: release.title, value: release.item.value, from: dates.label(window), window }]
    return release.features.map(({ feature, level }) => ({ title: feature.title, value: feature.item.value, level, from, window, next: nextOf(context, feature) }))
  })
  const told = new Set(plan.recent.map((release) => release.id))
  for (const feature of plan.features) {
    const step = lastRecent(feature, plan.today, told)
    if (step?.window !== undefined) found.push({ title: feature.title, value: feature.item.value, level: step.level, from: dates.label(step.window), window: step.window, next: nextOf(context, feature) })
  }
  return found.sort((a, b) => standing(b.level) - standing(a.level) || (a.window.end < b.window.end ? 1 : a.window.end > b.window.end ? -1 : 0))
}

/** The next level of a feature within what the plan tells: "Generally available in Nov 2026, with Relay 4.3". */
function nextOf({ plan, dates }: DeckContext, feature: Feature): string | undefined {
  const step = feature.steps.find((one) => one.window !== undefined && one.window.end >= plan.today && one.level !== undefined)
  if (step?.window === undefined || step.level === undefined) return undefined
  const release = plan.releases.find((one) => one.id === step.release)
  return `${capital(maturityPhrase(step.level))} ${dates.phrase(step.window)}${release === undefined ? '' : `, with ${release.title}`}.`
}

/** A level reached in the last 90 days with no release of its own. */
function lastRecent(feature: Feature, today: string, releases: ReadonlySet<string>) {
  return feature.steps.findLast((step) => step.window !== undefined && isRecent(step.window, today) && !releases.has(step.release ?? ''))
}

function titles(context: DeckContext, launched: readonly Launched[]): string[] {
  const { plan, dates } = context
  const top = launched[0]?.level
  const same = launched.filter((one) => one.level === top).length
  const level = top === undefined ? undefined : maturityPhrase(top)
  const tail = level === undefined ? '' : `, ${same === launched.length ? 'all of them' : `${countWord(same)} of them`} ${level}`
  const [release, other] = plan.recent
  const [one, second] = launched
  if (one !== undefined && second === undefined) {
    return [`${one.title} ${level === undefined ? 'is out' : `is ${level}`} since ${dates.label(one.window)}`, `${one.title} is out`, `One thing is new since ${monthInTitle(one.window.end, plan.today)}`]
  }
  if (release?.window !== undefined && other === undefined && release.features.length === launched.length) {
    const name = bound(release.title)
    const changes = counted(launched.length, 'change')
    return [`${name} has been out since ${dates.label(release.window)}, with ${changes}${tail}`, `${name} is out, with ${changes}${tail}`, `${name} is out`]
  }
  const since = monthInTitle(launched.reduce((least, { window }) => (window.end < least ? window.end : least), plan.today), plan.today)
  if (plan.recent.every((release) => release.features.length === 0) && plan.recent.length === launched.length) return [`${capital(counted(launched.length, 'release'))} have come out since ${since}`]
  return [`${capital(counted(launched.length, 'thing'))} you could not use before ${since}${tail}`, `${capital(counted(launched.length, 'thing'))} are new since ${since}`]
}

/** One told in the panel, up to four in the list. The panel has the one with the most to say, and what comes next for it. */
function drawFew(sheet: Sheet, launched: readonly Launched[]): void {
  const lead = [...launched].sort((a, b) => (b.value?.length ?? 0) - (a.value?.length ?? 0))[0]
  if (lead === undefined) return
  const others = launched.filter((other) => other !== lead)
  drawLead(sheet, lead, others.length)
  let top: number = body.top
  for (const one of others) {
    sheet.hairline('List line', listX, top, listWidth)
    if (one.level !== undefined) maturityChip(sheet, `${one.title} label`, { x: listX + listWidth, y: top + px(22), least: px(64), right: true }, one.level, 'neutral')
    sheet.text('From', { x: listX, y: top + px(20), w: px(420) }, one.from, 'label', { color: 'ink-2', lines: 1, what: `The release of ${one.title}` })
    sheet.text('Launched', { x: listX, y: top + px(42), w: px(430) }, [{ text: one.title, bold: true }], 'lead', { lines: 1, what: `The name “${one.title}”` })
    if (one.value !== undefined) sheet.text('Launched value', { x: listX, y: top + px(72), w: listWidth }, one.value, 'body', { color: 'ink-2', lines: 1, what: `The value text of ${one.title}` })
    top += px(112)
  }
}

function drawLead(sheet: Sheet, lead: Launched, others: number): void {
  const w = others === 0 ? contentWidth : panel.w
  const x = panel.x + px(32)
  const textWidth = Math.min(w - px(64), px(760))
  const title = fitText(lead.title, textWidth, 3, 'column-title', sheet.measure)
  const valueTop = px(266) + linesHeight('column-title', title.lines.length) + px(14)
  const value = fitText(lead.value ?? 'No value text yet.', textWidth, 9, 'lead', sheet.measure)
  const nextHeight = lead.next === undefined ? 0 : px(72)
  const content = valueTop + linesHeight('lead', value.lines.length) + px(32) + nextHeight - panel.y
  const h = Math.min(panel.h, Math.max(content, others * px(112) - px(12)))
  drawPanel(sheet, { ...panel, w, h })
  const chip = lead.level === undefined ? 0 : maturityChip(sheet, `${lead.title} label`, { x: panel.x + w - px(32), y: px(222), least: px(64), right: true }, lead.level, 'neutral')
  sheet.text('Lead from', { x, y: px(225), w: w - px(64) - chip - px(16) }, lead.from, 'label', { color: 'ink-2', lines: 1, what: `The release of ${lead.title}` })
  sheet.lines('Lead', { x, y: px(266), w: textWidth }, title.lines, 'column-title')
  const room = linesIn(panel.y + panel.h - px(24) - nextHeight - valueTop, 'lead')
  sheet.lines('Lead value', { x, y: valueTop, w: textWidth }, value.lines.slice(0, room), 'lead', lead.value === undefined ? { color: 'ink-2' } : {})
  if (title.cut || value.cut || value.lines.length > room) sheet.report('summarised', `What is said of ${lead.title} is longer than its place on the slide, which shows its beginning.`)
  if (lead.value === undefined) sheet.report('missing-value', `${lead.title} is out and has no value text.`)
  if (lead.next === undefined) return
  const y = panel.y + h - nextHeight - px(12)
  sheet.hairline('Next line', x, y, w - px(64), 'line-strong')
  sheet.text('Next label', { x, y: y + px(14), w: w - px(64) }, 'What comes next', 'label', { color: 'ink-2' })
  sheet.text('Next', { x, y: y + px(36), w: w - px(64) }, lead.next, 'body', { lines: 1, what: `What comes next for ${lead.title}` })
}

function drawPanel(sheet: Sheet, box: Box = panel): void {
  sheet.block('Panel', box, { geometry: 'round', radius: 0.0625, fill: 'sunken' })
}

/** Counts by level in the panel; the furthest along by name in the list, as many as there is room for. */
function drawMany(sheet: Sheet, context: DeckContext, launched: readonly Launched[]): void {
  const { plan, dates } = context
  const [release] = plan.recent
  drawPanel(sheet)
  const x = panel.x + px(32)
  const w = panel.w - px(64)
  const single = plan.recent.length === 1 && release?.window !== undefined
  sheet.text('Lead from', { x, y: px(220), w }, single && release?.window !== undefined ? `Out since ${dates.label(release.window)}` : 'In the last 90 days', 'label', { color: 'ink-2' })
  let y = px(246)
  y += sheet.text('Lead', { x, y, w }, plan.recent.length === 0 ? capital(counted(launched.length, 'feature')) : listedUpTo(plan.recent.map((one) => one.title), 4), 'column-title', { lines: 2, what: 'The names of the releases' }) + px(10)
  const values = plan.recent.map((one) => one.item.value).filter((value) => value !== undefined)
  if (single && release !== undefined && values.length === 0) {
    sheet.report('missing-value', `${release.title} is out and has no value text.`)
    y += sheet.text('Lead value', { x, y, w }, 'No value text yet.', 'body', { color: 'ink-2' })
  } else y += sheet.text('Lead value', { x, y, w }, values.join('\n'), 'body', { lines: 6, what: 'The value text of what is out' })
  drawCounts(sheet, launched, { x, w, bottom: panel.y + panel.h - px(24), top: y + px(16) })
  drawNames(sheet, launched)
}

function drawCounts(sheet: Sheet, launched: readonly Launched[], room: { x: number; w: number; top: number; bottom: number }): void {
  const groups = stageGroups(launched.map((one) => ({ name: one.title, level: one.level })))
  const step = px(44)
  const shown = groups.slice(0, Math.max(1, Math.floor((room.bottom - room.top) / step)))
  let y = room.bottom - shown.length * step
  const w = Math.max(px(120), ...shown.map(({ level }) => (level === undefined ? 0 : labelWidth(sheet, maturityLabel(level)))))
  for (const { level, entries } of shown) {
    sheet.hairline('Count line', room.x, y, room.w)
    if (level !== undefined) maturityBlock(sheet, `${maturityLabel(level)} label`, { x: room.x, y: y + px(9), w, h: blockHeight }, level, 'neutral', maturityLabel(level))
    sheet.text('Count', { x: room.x + w + px(20), y: y + px(10), w: room.w - w - px(20) }, figure(entries.length, 'feature'), 'body')
    y += step
  }
}

function drawNames(sheet: Sheet, launched: readonly Launched[]): void {
  const limit = panel.y + panel.h
  let y: number = body.top
  let named = 0
  let level: Maturity | undefined | 'none' = 'none'
  sheet.hairline('List line', listX, y, listWidth)
  y += px(12)
  for (const one of launched) {
    const head = one.level !== level
    const lines = breakText(one.title, listWidth, 'body', sheet.measure).slice(0, 2)
    const need = linesHeight('body', lines.length) + px(4) + (head ? px(30) + (named > 0 ? px(12) : 0) : 0)
    if (y + need > limit - (named + 1 < launched.length ? px(26) : 0)) break
    if (head) {
      if (named > 0) y += px(12)
      sheet.text('List head', { x: listX, y, w: columnsWidth(6) }, [{ text: one.level === undefined ? 'Also out' : maturityLabel(one.level), bold: true }], 'label', { color: 'ink-2' })
      y += px(30)
      level = one.level
    }
    y += sheet.lines('Launched', { x: listX, y, w: listWidth }, lines, 'body') + px(4)
    named++
  }
  if (named === launched.length) return
  sheet.text('Rest', { x: listX, y: y + px(6), w: listWidth }, `and ${launched.length - named} more`, 'label', { color: 'ink-2' })
  sheet.report('summarised', `${figure(launched.length, 'feature')} came out in the last 90 days; the slide names ${named} of them, furthest along first.`)
}

import { maturityWords, type Maturity } from '../../plans/maturity.ts'
import type { Window } from '../../time/window.ts'
import { type DeckContext, noValueWords } from '../deck-context.ts'
import { monthInTitle } from '../dates.ts'
import { standing, type Feature } from '../deck-plan.ts'
import { breakText, fitText } from '../fit-text.ts'
import { body, columnsWidth, contentWidth, margin, partBoxes, px } from '../grid.ts'
import { maturityChip, maturityLabel, maturityPhrase } from '../marks.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import { nextFromToday } from '../next-step.ts'
import { drawStagePage, stageGroups, stagePages } from '../stage-columns.ts'
import type { Box, TextRole } from '../slide.ts'
import { linesHeight, linesIn } from '../type.ts'
import { isRecent } from '../window.ts'
import { bound, capital, counted, countWord, figure, listed } from '../words.ts'

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
const footX = px(260)
const footWidth = px(956)
const bandWidth = px(858)
/** Up to so many, one is told at length and each has its value. */
const few = 5
const listX = px(652)
const listWidth = px(564)

/** What came out in the last 90 days: one thing told at length and the others listed, or many by level; nothing when there was none. */
export function recentlyLaunchedSlides(context: DeckContext): SlideDraft[] {
  const launched = launchedOf(context)
  if (launched.length === 0) return []
  return launched.length <= few ? [fewSlide(context, launched)] : manySlides(context, launched)
}

function fewSlide(context: DeckContext, launched: readonly Launched[]): SlideDraft {
  const sheet = new Sheet(context.measure)
  const title = sheet.title(partBoxes.title, titles(context, launched), 'title', 2)
  drawFew(sheet, context, launched)
  return { layout: 'lead-list', title, runningHead: 'Recently launched', shapes: sheet.shapes, findings: sheet.findings, notes: notesOf(launched) }
}

function notesOf(launched: readonly Launched[]): string[] {
  return launched.slice(0, 12).map((one) => `${one.title}${one.level === undefined ? '' : ` (${maturityLabel(one.level)})`}: ${one.from}.${one.next === undefined ? '' : ` Then ${one.next}`}`)
}

/** What is on its way out is told, but is no launch. */
function isLeaving({ level }: { readonly level?: Maturity | undefined }): boolean {
  return level !== undefined && maturityWords[level].mark === 'leaving'
}

function launchedOf(context: DeckContext): Launched[] {
  const { plan, dates } = context
  const found: Launched[] = plan.recent.flatMap((release) => {
    if (release.window === undefined) return []
    const window = release.window
    const from = `${release.title}, ${dates.label(window)}`
    if (release.features.length === 0) return [{ title: release.title, value: release.item.value, from: dates.label(window), window }]
    return release.features.map(({ feature, level }) => ({ title: feature.title, value: feature.item.value, level, from, window, next: nextFromToday(context, feature) }))
  })
  const told = new Set(plan.recent.map((release) => release.id))
  for (const feature of plan.features) {
    const step = lastRecent(feature, plan.today, told)
    if (step?.window !== undefined) found.push({ title: feature.title, value: feature.item.value, level: step.level, from: dates.label(step.window), window: step.window, next: nextFromToday(context, feature) })
  }
  return found.sort((a, b) => standing(b.level) - standing(a.level) || (a.window.end < b.window.end ? 1 : a.window.end > b.window.end ? -1 : 0))
}

/** A level reached in the last 90 days with no release of its own. */
function lastRecent(feature: Feature, today: string, releases: ReadonlySet<string>) {
  return feature.steps.findLast((step) => step.window !== undefined && isRecent(step.window, today) && !releases.has(step.release ?? ''))
}

/** Counts what one can use now; what leaves the product counts only where there is nothing else. */
function titles(context: DeckContext, all: readonly Launched[]): string[] {
  const { plan, dates } = context
  const launched = all.filter((one) => !isLeaving(one))
  if (launched.length === 0) return [`${capital(counted(all.length, 'thing'))} ${all.length === 1 ? 'is' : 'are'} on the way out`]
  const top = launched[0]?.level
  const same = launched.filter((one) => one.level === top).length
  const level = top === undefined ? undefined : maturityPhrase(top)
  const tail = level === undefined ? '' : `, ${same === launched.length ? 'all of them' : `${countWord(same)} of them`} ${level}`
  const [release, other] = plan.recent
  const [one, second] = launched
  if (one !== undefined && second === undefined && all.length === 1) {
    return [`${one.title} ${level === undefined ? 'is out' : `is ${level}`} since ${dates.label(one.window)}`, `${one.title} is out`, `One thing is new since ${monthInTitle(one.window.end, plan.today)}`]
  }
  if (release?.window !== undefined && other === undefined && release.features.length === all.length) {
    const name = bound(release.title)
    const changes = counted(launched.length, 'change')
    return [`${name} has been out since ${dates.label(release.window)}, with ${changes}${tail}`, `${name} is out, with ${changes}${tail}`, `${name} is out`]
  }
  const since = monthInTitle(launched.reduce((least, { window }) => (window.end < least ? window.end : least), plan.today), plan.today)
  if (plan.recent.every((release) => release.features.length === 0) && plan.recent.length === all.length) return [`${capital(counted(launched.length, 'release'))} have come out since ${since}`]
  return [`${capital(counted(launched.length, 'thing'))} you could not use before ${since}${tail}`, `${capital(counted(launched.length, 'thing'))} are new since ${since}`]
}

/** One told in the panel, up to four in the list. The panel has the one with the most to say, and what comes next for it. */
function drawFew(sheet: Sheet, context: DeckContext, launched: readonly Launched[]): void {
  const lead = [...launched].sort((a, b) => (b.value?.length ?? 0) - (a.value?.length ?? 0))[0]
  if (lead === undefined) return
  const others = launched.filter((other) => other !== lead)
  drawLead(sheet, context, lead, others.length)
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

function drawLead(sheet: Sheet, context: DeckContext, lead: Launched, others: number): void {
  const w = others === 0 ? contentWidth : panel.w
  const x = panel.x + px(32)
  const textWidth = Math.min(w - px(64), px(760))
  const title = fitText(lead.title, textWidth, 3, 'column-title', sheet.measure)
  const valueTop = px(266) + linesHeight('column-title', title.lines.length) + px(14)
  const value = fitText(lead.value ?? noValueWords(context), textWidth, 9, lead.value === undefined ? 'label' : 'lead', sheet.measure)
  const nextHeight = lead.next === undefined ? 0 : px(72)
  const content = valueTop + linesHeight('lead', value.lines.length) + px(32) + nextHeight - panel.y
  const h = Math.min(panel.h, Math.max(content, others * px(112) - px(12)))
  drawPanel(sheet, { ...panel, w, h })
  const chip = lead.level === undefined ? 0 : maturityChip(sheet, `${lead.title} label`, { x: panel.x + w - px(32), y: px(222), least: px(64), right: true }, lead.level, 'neutral')
  sheet.text('Lead from', { x, y: px(225), w: w - px(64) - chip - px(16) }, lead.from, 'label', { color: 'ink-2', lines: 1, what: `The release of ${lead.title}` })
  sheet.lines('Lead', { x, y: px(266), w: textWidth }, title.lines, 'column-title')
  const room = linesIn(panel.y + panel.h - px(24) - nextHeight - valueTop, 'lead')
  sheet.lines('Lead value', { x, y: valueTop, w: textWidth }, value.lines.slice(0, room), lead.value === undefined ? 'label' : 'lead', lead.value === undefined ? { color: 'ink-2' } : {})
  if (title.cut || value.cut || value.lines.length > room) sheet.report('summarised', `What is said of ${lead.title} is longer than its place on the slide, which shows its beginning.`)
  if (lead.value === undefined) sheet.report('missing-value', `${lead.title} is out and has no value text.`)
  if (lead.next === undefined) return
  const y = panel.y + h - nextHeight - px(12)
  sheet.hairline('Next line', x, y, w - px(64), 'line-strong')
  sheet.text('Next label', { x, y: y + px(14), w: w - px(64) }, 'What comes next', 'label', { color: 'ink-2' })
  sheet.text('Next', { x, y: y + px(36), w: w - px(64) }, capital(lead.next), 'body', { lines: 1, what: `What comes next for ${lead.title}` })
}

function drawPanel(sheet: Sheet, box: Box = panel): void {
  sheet.block('Panel', box, { geometry: 'round', radius: 0.0625, fill: 'sunken' })
}

/** All of them by name under their level, in three columns; what leaves the product last, as a row at the foot where it is short. */
function manySlides(context: DeckContext, launched: readonly Launched[]): SlideDraft[] {
  const leaving = launched.filter(isLeaving)
  const words = leavingWords(leaving)
  const footLines = breakText(words, footWidth, 'label', context.measure).length
  const foot = leaving.length > 0 && leaving.length < launched.length && footLines <= 2
  const groups = stageGroups((foot ? launched.filter((one) => !isLeaving(one)) : launched).map(({ title, value, level }) => ({ name: title, value, level })))
  const value = valueOf(context)
  const top = value === undefined ? body.top : px(208) + linesHeight(value.role, breakText(value.words, bandWidth, value.role, context.measure).slice(0, 3).length) + px(16)
  const bottom = foot ? body.bottom - footHeight(footLines) : body.bottom
  const pages = stagePages(groups, bottom - top, context.measure)
  return pages.map((page, index) => {
    const sheet = new Sheet(context.measure)
    const part = pages.length === 1 ? '' : `, ${index + 1} of ${pages.length}`
    const title = sheet.title(partBoxes.title, titles(context, launched), 'title', 2)
    if (value !== undefined) {
      sheet.hairline('Value line', margin, body.top, contentWidth)
      sheet.text('Value', { x: margin, y: px(208), w: bandWidth }, value.words, value.role, { lines: 3, what: 'The value text of what is out', ...(value.missing === undefined ? {} : { color: 'ink-2' }) })
      if (index === 0 && value.missing !== undefined) sheet.report('missing-value', `${value.missing} is out and has no value text.`)
    }
    drawStagePage(sheet, page, top, 'neutral')
    if (foot && index === pages.length - 1) drawLeaving(sheet, words, bottom)
    if (index === 0 && pages.length > 1) sheet.report('split', `${figure(launched.length, 'feature')} came out in the last 90 days and take ${pages.length} slides.`)
    return { layout: 'lead-list', title: `${title}${part}`, runningHead: `Recently launched${part}`, shapes: sheet.shapes, findings: sheet.findings, notes: index === 0 ? notesOf(launched) : [] }
  })
}

/** The value texts of the releases that are out; where the only one has none, words that say so. */
function valueOf(context: DeckContext): { readonly words: string; readonly role: TextRole; readonly missing?: string } | undefined {
  const { recent } = context.plan
  const values = recent.map((one) => one.item.value).filter((value) => value !== undefined)
  if (values.length > 0) return { words: values.join('\n'), role: 'lead' }
  const [release] = recent
  return release === undefined || recent.length > 1 ? undefined : { words: noValueWords(context), role: 'label', missing: release.title }
}

function leavingWords(leaving: readonly Launched[]): string {
  return `${listed(leaving.map(({ title, level }) => (level === undefined ? title : `${title} (${maturityLabel(level).toLowerCase()})`)))}.`
}

function footHeight(lines: number): number {
  return px(12) + linesHeight('label', lines) + px(6)
}

function drawLeaving(sheet: Sheet, words: string, y: number): void {
  sheet.hairline('Leaving line', margin, y, contentWidth)
  sheet.text('Leaving label', { x: margin, y: y + px(12), w: columnsWidth(2) }, [{ text: 'On the way out', bold: true }], 'label')
  sheet.text('Leaving', { x: footX, y: y + px(12), w: footWidth }, words, 'label', { lines: 2 })
}

import type { OutlineLine, OutlineGroup } from '../../audiences/outline.ts'
import { outlineGroups } from '../../audiences/outline.ts'
import type { Window } from '../../time/window.ts'
import { Axis } from '../axis.ts'
import type { DeckContext } from '../deck-context.ts'
import { breakText, fitText, type Words } from '../fit-text.ts'
import { body, columnsWidth, contentWidth, margin, partBoxes, px, round } from '../grid.ts'
import { maturityBlock, releaseBlock, type Tone } from '../marks.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import type { Run, TextLine } from '../slide.ts'
import { linesHeight } from '../type.ts'
import { figure } from '../words.ts'

const sentenceX = px(358)
const sentenceWidth = px(626)
const miniX = px(1044)
const miniWidth = px(172)
/** Sentences on one slide. */
const most = 5
const groupWidth = columnsWidth(3)

interface SizedLine {
  readonly line: OutlineLine
  readonly text: readonly TextLine[]
  readonly cut: boolean
  readonly height: number
}

/** What changed since another edition or day, told like a note from a colleague (row A7); more than one slide when much has. */
export function changeSlides(context: DeckContext): SlideDraft[] {
  if (context.since === undefined) return []
  const { outline, label } = context.since
  if (outline.lines.length === 0) return [drawNothing(context, label, outline.sentence)]
  const pages = paged(context, outline.lines)
  return pages.map((page, index) => drawPage(context, page, pages.length === 1 ? undefined : `${index + 1} of ${pages.length}`, index === 0 ? pages.length : 0))
}

function paged(context: DeckContext, lines: readonly OutlineLine[]): SizedLine[][] {
  const pages: SizedLine[][] = [[]]
  let y = px(216)
  let group: OutlineGroup | undefined
  for (const line of lines) {
    const sized = size(context, line)
    const page = pages.at(-1) ?? []
    const extra = page.length > 0 && line.group !== group ? px(20) : 0
    if (page.length > 0 && (page.length >= most || y + extra + sized.height > body.bottom)) {
      pages.push([sized])
      y = px(216) + sized.height
    } else {
      page.push(sized)
      y += extra + sized.height
    }
    group = line.group
  }
  return pages
}

function size(context: DeckContext, line: OutlineLine): SizedLine {
  const words = sentenceOf(line)
  const { lines, cut } = fitText(words, sentenceWidth, 6, 'body', context.measure)
  return { line, text: lines, cut, height: Math.max(px(70), linesHeight('body', lines.length) + px(22)) }
}

/** The sentence with the name of what it speaks of in bold, and the reason after it. */
function sentenceOf(line: OutlineLine): Words {
  const reason = line.reason !== undefined && !line.sentence.includes(line.reason) ? ` ${closed(line.reason)}` : ''
  const at = line.sentence.indexOf(line.title)
  if (at < 0 || line.title === '') return `${line.sentence}${reason}`
  const runs: Run[] = [
    { text: line.sentence.slice(0, at) },
    { text: line.title, bold: true },
    { text: `${line.sentence.slice(at + line.title.length)}${reason}` },
  ]
  return runs.filter((run) => run.text !== '')
}

function closed(reason: string): string {
  const text = reason.trim()
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function drawPage(context: DeckContext, lines: readonly SizedLine[], part: string | undefined, pages: number): SlideDraft {
  const sheet = new Sheet(context.measure)
  const { outline, label } = context.since ?? { outline: { headline: '', lines: [] }, label: '' }
  const title = sheet.title(partBoxes.title, [outline.headline], 'title', 2)
  let y: number = body.top
  let group: OutlineGroup | undefined
  let dated = false
  for (const [index, sized] of lines.entries()) {
    const { line } = sized
    if (line.group !== group) {
      if (index > 0) y += px(-2)
      sheet.hairline('Group line', margin, y, contentWidth)
      sheet.text('Group', { x: margin, y: y + px(16), w: groupWidth }, outlineGroups[line.group], 'row-title', { lines: 1, what: 'The name of a group' })
      y += px(20)
      group = line.group
    }
    if (sized.cut) sheet.report('summarised', `What changed about ${line.title} is longer than its place on the slide.`)
    sheet.lines('Sentence', { x: sentenceX, y, w: sentenceWidth }, sized.text, 'body')
    dated = drawBeforeAfter(sheet, context, line, y) || dated
    y += sized.height
  }
  if (pages > 1) sheet.report('split', `${figure(outline.lines.length, 'change')} are told on ${pages} slides.`)
  return {
    layout: 'change-note', title: part === undefined ? title : `${title}, ${part}`, runningHead: `What changed since ${label}${part === undefined ? '' : `, ${part}`}`,
    ...(dated ? { key: 'Above the line: now. Below, in grey: before.' } : {}),
    shapes: sheet.shapes, findings: sheet.findings, notes: lines.map(({ line }) => line.sentence),
  }
}

function drawNothing(context: DeckContext, label: string, sentence: string): SlideDraft {
  const sheet = new Sheet(context.measure)
  const title = sheet.title(partBoxes.title, [sentence.replace(/\.$/, ''), 'Nothing has changed for you'], 'title', 2)
  sheet.hairline('Group line', margin, body.top, contentWidth)
  sheet.text('Group', { x: margin, y: px(212), w: groupWidth }, 'What we checked', 'row-title')
  sheet.text('Sentence', { x: sentenceX, y: px(216), w: sentenceWidth }, 'What is in the plan, its dates, how far along each part is, what it works with, and where it is written down.', 'body', { lines: 3 })
  return { layout: 'change-note', title, runningHead: `What changed since ${label}`, shapes: sheet.shapes, findings: sheet.findings, notes: [sentence] }
}

/** A small axis for what moved in time, else the two values in words. Answers whether the axis was drawn. */
function drawBeforeAfter(sheet: Sheet, context: DeckContext, line: OutlineLine, y: number): boolean {
  const { before, after } = line.windows ?? {}
  const span = context.plan.window
  const within = (window: Window | undefined) => window !== undefined && window.end >= `${span.start.slice(0, 8)}01` && window.start <= span.end
  const axis = within(before) || within(after)
  if (axis) drawMiniAxis(sheet, context, line, y)
  const words = wordsOf(line)
  if (words === '') return axis
  const top = axis ? y + px(28) : y + px(2)
  const most = axis ? 1 : Math.max(2, Math.floor(px(64) / px(20)))
  const shown = axis && breakText(words, miniWidth, 'label', sheet.measure).length > 1 && line.after !== undefined ? line.after : words
  sheet.text('Before and after', { x: miniX, y: top, w: miniWidth }, shown, 'label', { color: 'ink-2', lines: most, what: `Before and after of ${line.title}` })
  return axis
}

function wordsOf(line: OutlineLine): string {
  const before = line.before?.replaceAll(' ', '\u00a0')
  const after = line.after?.replaceAll(' ', '\u00a0')
  if (before !== undefined && after !== undefined) return before.length + after.length > 60 ? '' : `${before} to ${after}`
  if (after !== undefined) return after.length > 60 ? '' : after
  return before === undefined || before.length > 60 ? '' : `Was ${before}`
}

function drawMiniAxis(sheet: Sheet, context: DeckContext, line: OutlineLine, y: number): void {
  const axis = new Axis(context.plan.window, miniX, miniWidth)
  const middle = y + px(11.5)
  sheet.hairline('Axis', miniX, middle, miniWidth, 'line-strong')
  for (const x of [...axis.columns(px(20)).map((column) => column.x), axis.right]) sheet.line('Axis stroke', { x: round(x), y: y + px(6) }, { h: px(12) }, 'line-strong')
  const box = (window: Window, top: number, h: number) => {
    const { left, right } = axis.span(window)
    const x = Math.min(Math.max(left, axis.x) + px(1), axis.right - px(6))
    return { x, y: top, w: Math.max(px(5), Math.min(right, axis.right) - x), h }
  }
  const { before, after } = line.windows ?? {}
  const shown = (window: Window | undefined): window is Window => window !== undefined && window.end >= axis.start && window.start <= axis.end
  if (shown(before)) sheet.block(`${line.title}, before`, box(before, y + px(15), px(7)), { geometry: 'round', radius: 0.02, fill: 'line-strong' })
  if (!shown(after)) return
  const subject = subjectOf(context, line)
  if (subject.level === undefined) releaseBlock(sheet, `${line.title}, now`, box(after, y + px(1), px(11)))
  else maturityBlock(sheet, `${line.title}, now`, box(after, y + px(1), px(11)), subject.level, subject.tone)
}

/** How the thing of a line is drawn: a feature in its problem's hue and next level, a release in white. */
function subjectOf(context: DeckContext, line: OutlineLine): { readonly level?: NonNullable<DeckContext['plan']['features'][number]['steps'][number]['level']>; readonly tone: Tone } {
  const { plan } = context
  const feature = plan.features.find((one) => one.id === line.id)
  const step = feature?.steps.find((one) => one.window !== undefined && one.window.start === line.windows?.after?.start) ?? feature?.steps.at(-1)
  const tone = plan.themes.find((theme) => theme.id === feature?.theme)?.tone ?? 'neutral'
  return step?.level === undefined ? { tone } : { level: step.level, tone }
}

import { type DeckContext, noValueWords } from '../deck-context.ts'
import type { Release, Theme } from '../deck-plan.ts'
import { breakText } from '../fit-text.ts'
import { body, columnX, columnsWidth, partBoxes, px } from '../grid.ts'
import { deepColor, markColor } from '../marks.ts'
import { type Drawn, Sheet, type SlideDraft } from '../sheet.ts'
import type { DeckFinding } from '../slide.ts'
import { capital, counted, countWord, listedUpTo } from '../words.ts'

/** The problems that the deck leads with, three a slide: what it costs, what changes, and the releases that bring it (row A2). */
export function problemSlides(context: DeckContext): Drawn {
  const { themes } = context.plan
  if (themes.length === 0) {
    return { slides: [], findings: [{ code: 'missing-problem', sentence: 'No item of the plan is a theme, so the deck has no slide on the problems it solves.' }] }
  }
  const count = Math.ceil(themes.length / 3)
  const slides = Array.from({ length: count }, (_, index) => drawProblems(context, themes.slice(index * 3, index * 3 + 3), index, count))
  const findings: DeckFinding[] = count > 1 ? [{ code: 'split', sentence: `The plan has ${themes.length} problems; three stand on a slide, so they take ${count}.` }] : []
  return { slides, findings }
}

function drawProblems(context: DeckContext, themes: readonly Theme[], index: number, count: number): SlideDraft {
  const sheet = new Sheet(context.measure)
  const all = context.plan.themes.length
  const title = sheet.title(partBoxes.title, titles(all), 'title', 2)
  const part = count === 1 ? '' : `, ${index + 1} of ${count}`
  // Fewer than three share the width, so that a slide with two does not look like one with a hole.
  const span = themes.length === 1 && count === 1 ? 8 : themes.length === 2 && count === 1 ? 6 : 4
  for (const [column, theme] of themes.entries()) drawProblem(sheet, context, theme, columnX(1 + column * span), columnsWidth(span))
  return {
    layout: 'three-columns', title: `${title}${part}`, runningHead: `${all === 1 ? 'The problem we are solving' : 'The problems we are solving'}${part}`,
    shapes: sheet.shapes, findings: sheet.findings,
    notes: themes.map((theme) => `${theme.title}: ${listedUpTo(releasesOf(context, theme).map((release) => release.title), 6) || 'no release in the window'}.`),
  }
}

function titles(count: number): string[] {
  if (count === 1) return ['One problem stands behind this plan, and this is what we do about it']
  return [`${capital(counted(count, 'problem'))} stand behind this plan, and this is what we do about ${count === 2 ? 'both' : 'them'}`, `${capital(countWord(count))} problems stand behind this plan`]
}

function drawProblem(sheet: Sheet, context: DeckContext, theme: Theme, x: number, w: number): void {
  const { measure } = context
  const { problem, cost, value } = theme.item
  const textWidth = Math.min(w - px(16), px(560))
  const short = problem !== undefined && breakText(problem, textWidth, 'column-title', measure).length <= 2
  sheet.block('Problem line', { x, y: body.top, w, h: px(3) }, { fill: markColor(theme.tone) })
  sheet.heading('Problem', { x, y: px(218), w: textWidth }, short ? problem : theme.title, 'column-title', { what: `The name “${theme.title}”` })
  const costs = [short ? undefined : problem, cost].filter((text) => text !== undefined).join(' ')
  if (costs !== '') sheet.text('Cost', { x, y: px(316), w: textWidth }, costs, 'body', { color: 'ink-2', lines: 3, what: `What “${theme.title}” costs` })
  if (problem === undefined) sheet.report('missing-problem', `The theme “${theme.title}” does not say which problem it solves; its slide shows the theme’s own name.`)
  sheet.hairline('Column line', x, px(404), w)
  sheet.text('Change label', { x, y: px(420), w: textWidth }, context.inside ? 'What changes for customers' : 'What changes for you', 'label', { color: 'ink-2' })
  if (value === undefined) {
    sheet.report('missing-value', `The theme “${theme.title}” has no value text: its slide says so.`)
    sheet.text('Change', { x, y: px(446), w: textWidth }, noValueWords(context, true), 'label', { color: 'ink-2' })
  } else sheet.text('Change', { x, y: px(446), w: textWidth }, value, 'lead', { color: deepColor(theme.tone), lines: 3, what: `The value text of “${theme.title}”` })
  sheet.hairline('Column line', x, px(546), w)
  sheet.text('Arrives label', { x, y: px(560), w: textWidth }, 'Arrives in', 'label', { color: 'ink-2' })
  const releases = releasesOf(context, theme)
  const lines = releases.map((release) => `${release.title}${release.window === undefined ? '' : `, ${context.dates.label(release.window)}`}`)
  const shown = lines.length <= 3 ? lines : [...lines.slice(0, 2), `and ${lines.length - 2} more`]
  const words = lines.length === 0 ? `No release in these months yet` : shown.join('\n')
  sheet.text('Arrives', { x, y: px(584), w: textWidth }, words, 'label', { lines: 3, what: `The releases of “${theme.title}”`, ...(lines.length === 0 ? { color: 'ink-2' as const } : {}) })
}

/** The releases of the window in which a feature of the problem ships. */
function releasesOf(context: DeckContext, theme: Theme): Release[] {
  return context.plan.releases.filter((release) => release.features.some(({ feature }) => feature.theme === theme.id))
}

import type { Maturity } from '../../plans/maturity.ts'
import type { DeckContext } from '../deck-context.ts'
import type { Release } from '../deck-plan.ts'
import { breakText } from '../fit-text.ts'
import { body, columnX, columnsWidth, contentWidth, margin, partBoxes, px } from '../grid.ts'
import { labelWidth, markColor, maturityBlock, maturityLabel, maturityPhrase, toneAt, type Tone } from '../marks.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import { drawStagePage, stageGroups, stagePages, type StageGroup } from '../stage-columns.ts'
import { linesHeight, linesIn } from '../type.ts'
import { bound, capital, counted, countWord, figure, firstSentence, listed } from '../words.ts'
import { monthStrip } from './month-strip.ts'

type InRelease = Release['features'][number]

const rightX = px(554)
const rightWidth = px(662)
const featureX = px(750)
const featureWidth = px(466)
const stripHeight = px(57)
/** The months stand at the same place on every release slide. */
const stripTop = px(586)
const valueWidth = px(360)

/** One slide a release: its value, what it brings by level, and its place in the deck's months (row A2); more than one when it brings much. */
export function releaseSlides(context: DeckContext, release: Release): SlideDraft[] {
  const tone = toneOf(context, release)
  // Values are told as fully as there is room for.
  for (const most of [4, 3, 2]) {
    const heights = rowHeights(context, release, most)
    if (heights.reduce((sum, one) => sum + one, 0) <= stripTop - px(26) - body.top) return [drawRoomy(context, release, tone, heights, most)]
  }
  return drawDense(context, release, tone)
}

/** The hue of the problem that most of the release's features belong to. */
function toneOf(context: DeckContext, release: Release): Tone {
  const themes = context.plan.themes
  const counts = themes.map((theme) => release.features.filter(({ feature }) => feature.theme === theme.id).length)
  const most = Math.max(0, ...counts)
  if (most > 0) return themes[counts.indexOf(most)]?.tone ?? 'neutral'
  return themes.length === 0 ? toneAt(Math.max(0, context.plan.releases.indexOf(release))) : 'neutral'
}

/** The value text, of which the first sentence is the title where it is short enough and more follows. */
function valueOf(context: DeckContext, release: Release): { readonly headline?: string; readonly text?: string } {
  const value = release.item.value?.trim()
  if (value === undefined || value === '') return {}
  const { first, rest } = firstSentence(value)
  const lines = breakText(first.replace(/\.$/, ''), partBoxes.title.w, 'title', context.measure).length
  return rest !== '' && lines <= 2 && first.endsWith('.') ? { headline: first.slice(0, -1), text: rest } : { text: value }
}

function titles(context: DeckContext, release: Release, headline: string | undefined): string[] {
  if (headline !== undefined) return [headline]
  const arrives = release.window === undefined ? 'has no date yet' : `${release.window.start <= context.plan.today && context.plan.today <= release.window.end && release.window.start !== release.window.end ? 'is due' : 'arrives'} ${context.dates.phrase(release.window)}`
  const name = bound(release.title)
  const count = release.features.length
  const [top] = release.features
  if (top === undefined) return [`${name} ${arrives}`]
  if (count === 1) return [`${name} ${arrives} with one change: ${top.feature.title}`, `${name} ${arrives} with one change`, `${name} ${arrives}`]
  const same = release.features.filter(({ level }) => level === top.level).length
  const changes = counted(count, 'change')
  const share = same === count ? 'all of them' : `${countWord(same)} of them`
  return [
    ...(top.level === undefined ? [] : [`${name} ${arrives} with ${changes}, ${share} ${maturityPhrase(top.level)}`]),
    `${name} ${arrives} with ${changes}`,
    `${name} ${arrives}`,
  ]
}

function head(context: DeckContext, release: Release, part?: string): string {
  const named = release.product !== '' && !release.title.toLowerCase().includes(release.product.toLowerCase()) ? `${release.product} ${release.title}` : release.title
  return `${named}${release.window === undefined ? ', no date yet' : `, ${context.dates.planned(release.window)}`}${part === undefined ? '' : `, ${part}`}`
}

function missingValue(sheet: Sheet, release: Release): void {
  sheet.report('missing-value', `${release.title} has no value text: its slide says so at the place where customers would read what they get out of it.`)
}

/** Left: value and measure. Right: each feature with its own value. Below it: the months. */
function drawRoomy(context: DeckContext, release: Release, tone: Tone, heights: readonly number[], most: number): SlideDraft {
  const sheet = new Sheet(context.measure)
  const { headline, text } = valueOf(context, release)
  const title = sheet.title(partBoxes.title, titles(context, release, headline), 'title', 2)
  sheet.block('Value line', { x: margin, y: body.top, w: columnsWidth(4), h: px(3) }, { fill: markColor(tone) })
  const { measure } = release.item
  const room = (measure === undefined ? body.bottom : px(344)) - px(216)
  if (text === undefined && headline === undefined) {
    missingValue(sheet, release)
    sheet.text('Value', { x: margin, y: px(216), w: valueWidth }, 'No value text yet.', 'lead', { color: 'ink-2' })
  } else if (text !== undefined) {
    sheet.text('Value', { x: margin, y: px(216), w: valueWidth }, text, 'lead', { lines: linesIn(room, 'lead'), what: `The value text of ${release.title}` })
  }
  if (measure !== undefined) drawMeasure(sheet, release.title, measure, tone)
  drawFeatures(sheet, release.features, tone, heights, most)
  if (release.window !== undefined) monthStrip(sheet, context, { x: rightX, y: stripTop, w: rightWidth }, release.title, release.window)
  return { layout: 'release', title, runningHead: head(context, release), shapes: sheet.shapes, findings: sheet.findings, notes: notesOf(context, release) }
}

function drawMeasure(sheet: Sheet, title: string, measure: NonNullable<Release['item']['measure']>, tone: Tone): void {
  const full = columnsWidth(4)
  const widest = Math.max(1, measure.share)
  const one = (name: string, y: number, label: string, value: string, share: number) => {
    sheet.text(`${name} label`, { x: margin, y, w: full }, label, 'label', { color: 'ink-2', lines: 1, what: `The measure of ${title}` })
    sheet.text(name, { x: margin, y: y + px(24), w: full }, value, 'row-title', { lines: 1, what: `The measure of ${title}` })
    sheet.block(`${name} bar`, { x: margin, y: y + px(64), w: Math.max(px(2), (full * share) / widest), h: px(12) }, { fill: markColor(tone), alt: `${label}: ${value}` })
  }
  one('Before', px(356), measure.what, measure.before, 1)
  one('After', px(456), `With ${title}`, measure.after, measure.share)
}

/** Height of each level's part at the right, with its features and their values. */
function rowHeights(context: DeckContext, release: Release, most: number): number[] {
  return byLevel(release.features).map(({ features }) => px(20) + features.reduce((sum, one) => sum + featureHeight(context, one, most), 0) + px(18) * (features.length - 1) + px(18))
}

function featureHeight(context: DeckContext, { feature }: InRelease, most: number): number {
  const name = Math.min(2, breakText([{ text: feature.title, bold: true }], featureWidth, 'lead', context.measure).length)
  const value = feature.item.value === undefined ? 0 : Math.min(most, breakText(feature.item.value, featureWidth, 'body', context.measure).length)
  return linesHeight('lead', name) + (value === 0 ? 0 : linesHeight('body', value) + px(2))
}

function byLevel(features: readonly InRelease[]): { level: Maturity | undefined; features: InRelease[] }[] {
  const groups: { level: Maturity | undefined; features: InRelease[] }[] = []
  for (const one of features) {
    const group = groups.find(({ level }) => level === one.level)
    if (group === undefined) groups.push({ level: one.level, features: [one] })
    else group.features.push(one)
  }
  return groups
}

function drawFeatures(sheet: Sheet, features: readonly InRelease[], tone: Tone, heights: readonly number[], most: number): void {
  let top = body.top
  for (const [index, group] of byLevel(features).entries()) {
    sheet.hairline('Level line', rightX, top, rightWidth)
    if (group.level !== undefined) {
      const label = maturityLabel(group.level)
      maturityBlock(sheet, `${label} label`, { x: rightX, y: top + px(22), w: Math.max(px(120), labelWidth(sheet, label) + 0.06), h: px(28) }, group.level, tone, label)
    }
    let y = top + px(20)
    for (const { feature } of group.features) {
      y += sheet.text('Feature', { x: featureX, y, w: featureWidth }, [{ text: feature.title, bold: true }], 'lead', { lines: 2, what: `The name “${feature.title}”` })
      if (feature.item.value !== undefined) {
        y += px(2)
        y += sheet.text('Feature value', { x: featureX, y, w: featureWidth }, feature.item.value, 'body', { color: 'ink-2', lines: most, what: `The value text of ${feature.title}` })
      }
      y += px(18)
    }
    top += heights[index] ?? 0
  }
  sheet.hairline('Level line', rightX, top, rightWidth)
  if (features.length === 0) sheet.text('No features', { x: rightX, y: body.top + px(20), w: rightWidth }, 'Nothing is listed for this release yet.', 'body', { color: 'ink-2' })
}

/** A band with value and months above, then every feature's name in columns by level. */
function drawDense(context: DeckContext, release: Release, tone: Tone): SlideDraft[] {
  const groups: StageGroup[] = stageGroups(release.features.map(({ feature, level }) => ({ name: feature.title, value: feature.item.value, level })))
  const { headline, text } = valueOf(context, release)
  const valueLines = text === undefined ? 1 : Math.min(4, breakText(text, px(540), 'lead', context.measure).length)
  const bandEnd = px(216) + Math.max(linesHeight('lead', valueLines), stripHeight) + px(16)
  const pages = stagePages(groups, body.bottom - bandEnd, context.measure)
  return pages.map((page, index) => {
    const sheet = new Sheet(context.measure)
    const part = pages.length === 1 ? undefined : `${index + 1} of ${pages.length}`
    const title = sheet.title(partBoxes.title, titles(context, release, headline), 'title', 2)
    drawBand(sheet, context, release, tone, text, headline !== undefined, index === 0)
    drawStagePage(sheet, page, bandEnd, tone)
    if (index === 0 && release.item.measure !== undefined) sheet.report('summarised', `The before and after of ${release.title} has no place beside so many features, and is told in the presenter’s notes.`)
    if (index === 0 && pages.length > 1) sheet.report('split', `${release.title} brings ${figure(release.features.length, 'feature')} and is told on ${pages.length} slides.`)
    return {
      layout: 'release', title: part === undefined ? title : `${title}, ${part}`, runningHead: head(context, release, part),
      shapes: sheet.shapes, findings: sheet.findings, notes: notesOf(context, release),
    }
  })
}

function drawBand(sheet: Sheet, context: DeckContext, release: Release, tone: Tone, text: string | undefined, told: boolean, first: boolean): void {
  sheet.block('Value line', { x: margin, y: body.top, w: contentWidth, h: px(3) }, { fill: markColor(tone) })
  const at = { x: margin, y: px(216), w: px(540) }
  if (text !== undefined) sheet.text('Value', at, text, 'lead', { lines: 4, what: `The value text of ${release.title}` })
  else if (!told) {
    if (first) missingValue(sheet, release)
    sheet.text('Value', at, 'No value text yet.', 'lead', { color: 'ink-2' })
  }
  if (release.window !== undefined) monthStrip(sheet, context, { x: columnX(7), y: px(216), w: columnsWidth(6) }, release.title, release.window)
}

function notesOf(context: DeckContext, release: Release): string[] {
  const levels = byLevel(release.features).map(({ level, features }) => `${features.length} ${level === undefined ? 'without a level' : maturityLabel(level)}`)
  const { measure } = release.item
  return [
    `${release.title}: ${release.window === undefined ? 'no date yet' : context.dates.label(release.window)}. ${capital(figure(release.features.length, 'feature'))}${levels.length > 0 ? `: ${listed(levels)}` : ''}.`,
    ...(measure === undefined ? [] : [`${measure.what}: ${measure.before} before, ${measure.after} after.`]),
  ]
}


import { maturityWords, type Maturity } from '../../plans/maturity.ts'
import { type DeckContext, noValueWords } from '../deck-context.ts'
import type { Release } from '../deck-plan.ts'
import { breakText } from '../fit-text.ts'
import { body, columnX, columnsWidth, contentWidth, margin, partBoxes, px } from '../grid.ts'
import { labelWidth, markColor, maturityBlock, maturityLabel, maturityPhrase, toneAt, type Tone } from '../marks.ts'
import { nextAfter } from '../next-step.ts'
import { type Drawn, Sheet, type SlideDraft } from '../sheet.ts'
import type { TextRole } from '../slide.ts'
import { drawStagePage, stageGroups, stagePages, type StageGroup } from '../stage-columns.ts'
import { releaseName, releaseTime } from '../release-words.ts'
import { linesHeight, linesIn } from '../type.ts'
import { bound, capital, counted, countWord, figure, firstSentence, listed, listedUpTo } from '../words.ts'
import { monthStrip } from './month-strip.ts'

type InRelease = Release['features'][number]

const rightX = px(554)
const rightWidth = px(662)
const featureX = px(750)
const featureWidth = px(466)
const stripHeight = px(57)
/** The months stand at the same place on every release slide. */
const stripTop = px(586)
const featuresEnd = stripTop - px(26)
const valueWidth = px(360)

/** A slide each, and the names of those beyond the most that shall have one. */
export function slidesOfReleases(context: DeckContext, most: number): Drawn {
  const { releases } = context.plan
  const slides = releases.slice(0, most).flatMap((release) => releaseSlides(context, release))
  if (releases.length <= most) return { slides }
  return { slides, findings: [{ code: 'summarised', sentence: `${figure(releases.length, 'release')} are in view; the first ${most} have a slide of their own. Without one: ${listedUpTo(releases.slice(most).map(({ title }) => title), 20)}.` }] }
}

/** One slide a release: its value, what it brings by level, and its place in the deck's months (row A2); more than one when it brings much. */
function releaseSlides(context: DeckContext, release: Release): SlideDraft[] {
  const tone = toneOf(context, release)
  for (const setting of settings) {
    const heights = rowHeights(context, release, setting)
    if (heights.reduce((sum, one) => sum + one, 0) <= featuresEnd - body.top) return [drawRoomy(context, release, tone, spread(heights), setting)]
  }
  return drawDense(context, release, tone)
}

/** How features are set beside the value: few of them larger, and with the level that comes next for each. */
interface Setting {
  readonly role: TextRole
  /** Lines of a value text. */
  readonly lines: number
  readonly next: boolean
}
/** Values are told as fully as there is room for. */
const settings: readonly Setting[] = [
  { role: 'lead', lines: 4, next: true },
  { role: 'body', lines: 4, next: true },
  { role: 'body', lines: 4, next: false },
  { role: 'body', lines: 3, next: false },
  { role: 'body', lines: 2, next: false },
]
const mostSpread = px(84)

/** Levels share the room that is left, so that a short release stands on its whole slide. */
function spread(heights: readonly number[]): number[] {
  const left = featuresEnd - body.top - heights.reduce((sum, one) => sum + one, 0)
  const each = Math.min(mostSpread, left / Math.max(1, heights.length))
  return heights.map((height) => height + each)
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
  return `${releaseName(release)}, ${releaseTime(context, release)}${part === undefined ? '' : `, ${part}`}`
}

function drawMissingValue(sheet: Sheet, context: DeckContext, release: Release, report: boolean): void {
  if (report) sheet.report('missing-value', `${release.title} has no value text: its slide says so at the place where customers would read what they get out of it.`)
  sheet.text('Value', { x: margin, y: px(216), w: valueWidth }, noValueWords(context), 'label', { color: 'ink-2' })
}

/** Left: value and measure. Right: each feature with its own value. Below it: the months. */
function drawRoomy(context: DeckContext, release: Release, tone: Tone, heights: readonly number[], setting: Setting): SlideDraft {
  const sheet = new Sheet(context.measure)
  const { headline, text } = valueOf(context, release)
  const title = sheet.title(partBoxes.title, titles(context, release, headline), 'title', 2)
  sheet.block('Value line', { x: margin, y: body.top, w: columnsWidth(4), h: px(3) }, { fill: markColor(tone) })
  const { measure } = release.item
  const room = (measure === undefined ? body.bottom : px(380)) - px(216)
  if (text === undefined && headline === undefined) drawMissingValue(sheet, context, release, true)
  else if (text !== undefined) {
    const role = breakText(text, valueWidth, 'row-title', context.measure).length <= linesIn(room, 'row-title') ? 'row-title' : 'lead'
    sheet.text('Value', { x: margin, y: px(216), w: valueWidth }, text, role, { lines: linesIn(room, role), what: `The value text of ${release.title}` })
  }
  if (measure !== undefined) drawMeasure(sheet, release.title, measure, tone)
  drawFeatures(sheet, context, release, tone, heights, setting)
  if (release.window !== undefined) monthStrip(sheet, context, { x: rightX, y: stripTop, w: rightWidth }, release.title, release.window)
  return { layout: 'release', title, about: release.id, runningHead: head(context, release), shapes: sheet.shapes, findings: sheet.findings, notes: notesOf(context, release) }
}

/** The lower bar stands level with the release among the months. */
function drawMeasure(sheet: Sheet, title: string, measure: NonNullable<Release['item']['measure']>, tone: Tone): void {
  const full = columnsWidth(4)
  const widest = Math.max(1, measure.share)
  const one = (name: string, y: number, label: string, value: string, share: number) => {
    sheet.text(`${name} label`, { x: margin, y, w: full }, label, 'label', { color: 'ink-2', lines: 1, what: `The measure of ${title}` })
    sheet.text(name, { x: margin, y: y + px(24), w: full }, value, 'column-title', { lines: 1, what: `The measure of ${title}` })
    sheet.block(`${name} bar`, { x: margin, y: y + px(74), w: Math.max(px(2), (full * share) / widest), h: px(14) }, { fill: markColor(tone), alt: `${label}: ${value}` })
  }
  one('Before', px(404), measure.what, measure.before, 1)
  one('After', px(524), `With ${title}`, measure.after, measure.share)
}

/** Height of each level's part at the right, with its features and their values. */
function rowHeights(context: DeckContext, release: Release, setting: Setting): number[] {
  return byLevel(release.features).map(({ features }) => px(20) + features.reduce((sum, one) => sum + featureHeight(context, release, one, setting), 0) + px(18) * (features.length - 1) + px(18))
}

function featureHeight(context: DeckContext, release: Release, { feature }: InRelease, { role, lines, next }: Setting): number {
  const name = Math.min(2, breakText([{ text: feature.title, bold: true }], featureWidth, 'lead', context.measure).length)
  const value = feature.item.value === undefined ? 0 : Math.min(lines, breakText(feature.item.value, featureWidth, role, context.measure).length)
  const after = next && nextAfter(context, feature, release.id) !== undefined ? linesHeight('label') + px(4) : 0
  return linesHeight('lead', name) + (value === 0 ? 0 : linesHeight(role, value) + px(2)) + after
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

function drawFeatures(sheet: Sheet, context: DeckContext, release: Release, tone: Tone, heights: readonly number[], setting: Setting): void {
  // Names are bold where sentences stand under them, and plain in a list of names alone.
  const bold = release.features.some(({ feature }) => feature.item.value !== undefined)
  let top = body.top
  for (const [index, group] of byLevel(release.features).entries()) {
    sheet.hairline('Level line', rightX, top, rightWidth)
    if (group.level !== undefined) {
      const label = maturityLabel(group.level)
      maturityBlock(sheet, `${label} label`, { x: rightX, y: top + px(22), w: Math.max(px(120), labelWidth(sheet, label) + 0.06), h: px(28) }, group.level, tone, label)
    }
    let y = top + px(20)
    for (const one of group.features) {
      drawFeature(sheet, context, release, one, y, setting, bold)
      y += featureHeight(context, release, one, setting) + px(18)
    }
    top += heights[index] ?? 0
  }
  if (heights.length !== 1) sheet.hairline('Level line', rightX, top, rightWidth)
  if (release.features.length === 0) sheet.text('No features', { x: rightX, y: body.top + px(20), w: rightWidth }, 'Nothing is listed for this release yet.', 'body', { color: 'ink-2' })
}

function drawFeature(sheet: Sheet, context: DeckContext, release: Release, { feature }: InRelease, top: number, { role, lines, next }: Setting, bold: boolean): void {
  let y = top + sheet.text('Feature', { x: featureX, y: top, w: featureWidth }, [{ text: feature.title, bold }], 'lead', { lines: 2, what: `The name “${feature.title}”` })
  if (feature.item.value !== undefined) {
    y += px(2)
    y += sheet.text('Feature value', { x: featureX, y, w: featureWidth }, feature.item.value, role, { color: 'ink-2', lines, what: `The value text of ${feature.title}` })
  }
  const after = next ? nextAfter(context, feature, release.id) : undefined
  if (after !== undefined) sheet.text('Feature next', { x: featureX, y: y + px(4), w: featureWidth }, `Then ${after}`, 'label', { color: 'ink-2', lines: 1, what: `What comes next for ${feature.title}` })
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
      layout: 'release', title: part === undefined ? title : `${title}, ${part}`, about: release.id, runningHead: head(context, release, part),
      shapes: sheet.shapes, findings: sheet.findings, notes: notesOf(context, release),
    }
  })
}

function drawBand(sheet: Sheet, context: DeckContext, release: Release, tone: Tone, text: string | undefined, told: boolean, first: boolean): void {
  sheet.block('Value line', { x: margin, y: body.top, w: contentWidth, h: px(3) }, { fill: markColor(tone) })
  const at = { x: margin, y: px(216), w: px(540) }
  if (text !== undefined) sheet.text('Value', at, text, 'lead', { lines: 4, what: `The value text of ${release.title}` })
  else if (!told) drawMissingValue(sheet, context, release, first)
  if (release.window !== undefined) monthStrip(sheet, context, { x: columnX(7), y: px(216), w: columnsWidth(6) }, release.title, release.window)
}

/** Facts, what to say, and what not to promise. */
function notesOf(context: DeckContext, release: Release): string[] {
  const levels = byLevel(release.features).map(({ level, features }) => `${features.length} ${level === undefined ? 'without a level' : maturityLabel(level)}`)
  const { measure, value } = release.item
  const early = release.features.filter(({ level }) => level !== undefined && ['experimental', 'beta'].includes(maturityWords[level].mark)).map(({ feature }) => feature.title)
  return [
    `${release.title}: ${release.window === undefined ? 'no date yet' : context.dates.label(release.window)}. ${capital(figure(release.features.length, 'feature'))}${levels.length > 0 ? `: ${listed(levels)}` : ''}.`,
    ...(value === undefined ? [] : [`Say: ${value}`]),
    ...(measure === undefined ? [] : [`${measure.what}: ${measure.before} before, ${measure.after} after.`]),
    ...(release.window === undefined || release.window.start === release.window.end ? [] : [`Do not promise a day: it is expected within ${context.dates.label(release.window)}.`]),
    ...(early.length === 0 ? [] : [`Do not promise that these stay as they are: ${listedUpTo(early, 8)}.`]),
  ]
}

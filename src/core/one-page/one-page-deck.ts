import type { View } from '../audiences/view.ts'
import { contentWidth, gutter, internalBody, internalPartBoxes, margin, partBoxes, px, round } from '../decks/grid.ts'
import { deepColor, markColor } from '../decks/marks.ts'
import { finishSlide, type Frame } from '../decks/parts.ts'
import { Sheet, type SlideDraft } from '../decks/sheet.ts'
import type { Measure, SlideDeck } from '../decks/slide.ts'
import { cutTo } from './density.ts'
import { type Detail, details, type OnePage, type OnePageGroup } from './one-page-shape.ts'

const [goalsWidth, columnsAt] = [px(300), margin + px(300) + px(44)]
const columnsOnRow = 3
const footRoom = px(62)

/** The one-page roadmap as a slide (rows J1, J5). Its words are those that the caller made of the same View. A page whose features do not fit is cut by a level more, and says so on the slide and among the findings. */
export function buildOnePageDeck(view: View, page: OnePage, measure: Measure): SlideDeck {
  const internal = view.audience.inside
  const title = `Roadmap, ${page.period}`
  const frame: Frame = { measure, company: page.company, deck: title, date: `As of ${page.asOf}`, internal }
  const draft = drawn(page, internal, measure)
  return { title, company: page.company, language: 'en', day: view.today, slides: [finishSlide(draft, 1, frame, undefined)], findings: draft.findings.map((finding) => ({ ...finding, slide: 1 })) }
}

function drawn(page: OnePage, internal: boolean, measure: Measure): SlideDraft {
  const tries = details.slice(details.indexOf(page.detail)).map((detail) => tryAt(page, detail, internal, measure))
  return (tries.find(({ fits }) => fits) ?? (tries.at(-1) as (typeof tries)[number])).draft
}

function tryAt(page: OnePage, detail: Detail, internal: boolean, measure: Measure): { readonly fits: boolean; readonly draft: SlideDraft } {
  const { groups, detailCut } = detail === page.detail ? page : cutTo(page.groups, detail)
  const sheet = new Sheet(measure)
  const top = internal ? internalBody.top : px(176)
  const bottom = (internal ? internalBody.bottom : px(656)) - footRoom
  const short = `What we plan for ${page.period}`
  const title = sheet.title(internal ? internalPartBoxes.title : partBoxes.title, page.vision === undefined ? [short] : [page.vision, short], internal ? 'title-internal' : 'title', internal ? 1 : 2)
  const isVisionSaid = title === page.vision
  const untold = drawGoals(sheet, page, { top, bottom, vision: isVisionSaid ? undefined : page.vision })
  const low = drawGroups(sheet, groups, top)
  const cut = [...page.cut, ...(detailCut === undefined ? [] : [detailCut]), ...(untold === 0 ? [] : [`${untold} of the key results ${untold === 1 ? 'has' : 'have'} no room here.`])]
  drawFoot(sheet, page, cut, bottom + px(10))
  return { fits: low <= bottom, draft: { layout: 'three-columns', title, runningHead: `Roadmap, ${page.period}`, shapes: sheet.shapes, notes: [], findings: [...sheet.findings, ...cut.map((sentence) => ({ code: 'summarised' as const, sentence }))], ...(internal ? { compact: true as const } : {}) } }
}

/** Goals at the left, each in an equal share of the height; answers for how many key results there was no room. */
function drawGoals(sheet: Sheet, { goals, gaps }: OnePage, { top, bottom, vision }: { readonly top: number; readonly bottom: number; readonly vision: string | undefined }): number {
  let [y, untold] = [top, 0]
  const put = (name: string, words: string, role: 'label' | 'objective' | 'body', lines: number, space: number) => { y = round(y + sheet.text(name, { x: margin, y, w: goalsWidth }, words, role, { lines, what: name, ...(role === 'label' ? { color: 'ink-2' } : {}) }) + space) }
  if (vision !== undefined) {
    put('Vision head', 'Vision', 'label', 1, px(2))
    put('The vision', vision, 'body', 4, px(16))
  }
  put('Goals head', 'Goals', 'label', 1, px(4))
  if (gaps.includes('goals')) put('No goals', 'None is told for this time.', 'body', 2, 0)
  const room = (bottom - y) / Math.max(1, goals.length)
  const from = y
  for (const [at, { title, results }] of goals.entries()) {
    // What one goal leaves free, the next may use.
    const end = from + room * (at + 1)
    put('A goal', title, 'objective', 3, px(3))
    for (const result of results) {
      if (y + px(40) <= end - px(8)) put('How one can tell', result, 'label', 2, px(2))
      else untold++
    }
    y += px(8)
  }
  return untold
}

/** Themes side by side, three on a row; answers how low they reach. */
function drawGroups(sheet: Sheet, groups: readonly OnePageGroup[], top: number): number {
  // Few themes are set wider; one alone would else leave most of the page blank.
  const columns = Math.min(columnsOnRow, Math.max(1, groups.length))
  const width = (margin + contentWidth - columnsAt - gutter * (columns - 1)) / columns
  let [rowTop, low] = [top, top]
  if (groups.length === 0) low = top + sheet.text('No features', { x: columnsAt, y: top, w: width }, 'Nothing is planned for this time that these readers are told of.', 'lead', { lines: 3 })
  for (const [at, group] of groups.entries()) {
    if (at > 0 && at % columns === 0) rowTop = low + px(22)
    low = Math.max(at % columns === 0 ? rowTop : low, drawGroup(sheet, group, { x: round(columnsAt + (at % columns) * (width + gutter)), y: rowTop, w: round(width) }))
  }
  return low
}

function drawGroup(sheet: Sheet, { title, tone, features, more }: OnePageGroup, { x, y: top, w }: { readonly x: number; readonly y: number; readonly w: number }): number {
  sheet.block('Theme line', { x, y: top, w, h: px(3) }, { fill: markColor(tone) })
  let y = round(top + px(10))
  y = round(y + sheet.text('A theme', { x, y, w }, title, 'objective', { lines: 2, color: deepColor(tone), what: `The theme “${title}”` }) + px(6))
  for (const { title: name, value, when, level, later, straddles } of features) {
    const told = `${level === undefined ? '' : `${level}, `}${when}${later === undefined ? '' : `, then ${later}`}${straddles === undefined ? '' : straddles === 'goes on' ? ', and goes on' : straddles === 'began' ? ', begun before' : ', begun before and going on'}`
    y = round(y + sheet.text('A feature', { x, y, w }, [{ text: name, bold: true }, { text: `  ${told}`, color: 'ink-2' }], 'label', { lines: 2, what: `The feature “${name}”` }))
    if (value !== undefined) y = round(y + sheet.text('What it is worth', { x, y, w }, value, 'label', { lines: 3, what: `The value of “${name}”` }))
    y = round(y + px(8))
  }
  if (more > 0) y = round(y + sheet.text('More of it', { x, y, w }, `and ${more} more`, 'label', { lines: 1, color: 'ink-2' }))
  return y
}

function drawFoot(sheet: Sheet, { releases, disclaimer }: OnePage, cut: readonly string[], top: number): void {
  const at = { x: margin, w: contentWidth }
  const shown = releases.slice(0, 8)
  const words = [shown.length === 0 ? '' : `Releases: ${shown.map(({ title, when }) => `${title} (${when})`).join(', ')}${releases.length > shown.length ? ` and ${releases.length - shown.length} more` : ''}.`, ...cut].filter((one) => one !== '').join(' ')
  const y = words === '' ? top : round(top + sheet.text('Foot', { ...at, y: top }, words, 'label', { lines: disclaimer === undefined ? 3 : 2, color: 'ink-2', what: 'What stands at the foot' }))
  if (disclaimer !== undefined) sheet.text('Disclaimer', { ...at, y }, disclaimer, 'label', { lines: 1, color: 'ink-2', what: 'The disclaimer' })
}

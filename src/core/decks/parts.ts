import { internalPartBoxes, partBoxes, px, round } from './grid.ts'
import { Sheet, type SlideDraft } from './sheet.ts'
import type { Box, Color, DeckFinding, Measure, Placeholder, Slide } from './slide.ts'
import { widthOf, type Words } from './fit-text.ts'
import { unbound } from './words.ts'

/** What every slide of one deck says in its head and foot. */
export interface Frame {
  readonly measure: Measure
  readonly company: string
  /** "Fernhill roadmap, edition 7". */
  readonly deck: string
  /** "14 Sep 2026". */
  readonly date: string
  /** The page that has the disclaimer. */
  readonly disclaimerPage?: number
  /** What the theme says in the foot of every slide. */
  readonly footer?: string | undefined
  /** Where a holder of the file learns how its edition stands: on the slides of a deck that has no closing slide to say so. */
  readonly checkAddress?: string | undefined
  /** That what it is made of is stale, on every slide of a deck for people inside. */
  readonly stamp?: string | undefined
  /** The deck is for people inside alone: every slide carries the band. */
  readonly internal: boolean
}

const headParts: ReadonlySet<string> = new Set(['Band', 'Band text', 'Check address', 'Running head', 'Key'])

export function pointer(page: number): string {
  return `A plan, not a promise: see page ${page}`
}

/** A slide with its parts: band, running head, key, footer and page. The cover carries its own. */
export function finishSlide(draft: SlideDraft, page: number, frame: Frame, notes: string | undefined): Slide {
  const sheet = new Sheet(frame.measure)
  const internal = frame.internal || draft.internal === true
  if (internal) drawBand(sheet, frame)
  if (draft.layout !== 'cover') drawParts(sheet, draft, page, frame, internal)
  // Programs read shapes out in their order: what stands above the title comes first, the foot last.
  const above = sheet.shapes.filter((shape) => headParts.has(shape.name))
  const shapes = [...above, ...draft.shapes, ...sheet.shapes.filter((shape) => !headParts.has(shape.name))]
  return { layout: draft.layout, title: unbound(draft.title), internal, shapes, ...(notes === undefined ? {} : { notes }) }
}

function drawBand(sheet: Sheet, { company, checkAddress, stamp }: Frame): void {
  sheet.block('Band', internalPartBoxes.band, { fill: 'ink' })
  const words: Words = [{ text: 'Internal.', bold: true }, { text: ` Do not show or send outside ${company === '' ? 'the company' : company}.` }, ...(stamp === undefined ? [] : [{ text: ` ${stamp}`, bold: true }])]
  const { x, y, w } = internalPartBoxes.bandText
  const used = checkAddress === undefined ? w : round(Math.min(w, widthOf(words, 'label', sheet.measure) + px(16)))
  sheet.text('Band text', { ...internalPartBoxes.bandText, w: used }, words, 'label', { color: 'paper', lines: 1, placeholder: 'band', what: 'The internal band' })
  if (checkAddress === undefined) return
  // Whole, or as a link alone: half an address leads nowhere.
  const from = round(x + used + px(16))
  const room = round(internalPartBoxes.key.x + internalPartBoxes.key.w - from)
  const whole: Words = [{ text: 'Still current? ', color: 'paper' }, { text: checkAddress, color: 'paper', link: checkAddress }]
  const told: Words = widthOf(whole, 'label', sheet.measure) <= room ? whole : [{ text: 'Still the current edition?', color: 'paper', link: checkAddress }]
  sheet.text('Check address', { x: from, y, w: room }, told, 'label', { color: 'paper', lines: 1, align: 'right', what: 'The check address' })
}

function drawParts(sheet: Sheet, draft: SlideDraft, page: number, frame: Frame, internal: boolean): void {
  const boxes = draft.compact === true ? internalPartBoxes : partBoxes
  const lower = internal && draft.compact !== true ? px(4) : 0
  const part = (name: string, box: Box, words: Words, placeholder: Placeholder, align?: 'right', color: Color = 'ink-2') =>
    sheet.text(name, { ...box, y: round(box.y) }, words, 'label', { color, lines: 1, placeholder, what: `The ${name.toLowerCase()}`, ...(align ? { align } : {}) })
  if (draft.runningHead !== undefined) part('Running head', { ...boxes.runningHead, y: boxes.runningHead.y + lower }, draft.runningHead, 'running-head')
  if (draft.key !== undefined) part('Key', { ...boxes.key, y: boxes.key.y + lower }, draft.key, 'key', 'right')
  sheet.hairline('Footer line', boxes.footerLine.x, boxes.footerLine.y, boxes.footerLine.w)
  // The wider of the two places beside the date has room for the theme's words.
  const [deck, beside] = draft.compact === true ? [frame.footer, undefined] : [undefined, frame.footer]
  part('Deck', boxes.deck, joined(frame.deck, deck), 'footer')
  part('Date', boxes.date, frame.date, 'date')
  if (internal) part('Class', boxes.pointer, [{ text: 'Internal', bold: true }, ...(beside === undefined ? [] : [{ text: joined('', beside) }])], 'pointer', undefined, 'ink')
  else if (frame.disclaimerPage !== undefined) part('Disclaimer pointer', boxes.pointer, joined(pointer(frame.disclaimerPage), beside), 'pointer')
  part('Page', boxes.page, String(page), 'slide-number', 'right')
}

function joined(text: string, more: string | undefined): string {
  return more === undefined ? text : `${text}  ·  ${more}`
}

/** What several slides say of the same thing is reported for the first of them. */
export function onceEach(findings: readonly DeckFinding[]): DeckFinding[] {
  const seen = new Set<string>()
  return findings.filter(({ sentence }) => !seen.has(sentence) && seen.add(sentence) !== undefined)
}

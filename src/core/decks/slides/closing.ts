import type { DeckContext } from '../deck-context.ts'
import { body, columnX, columnsWidth, contentWidth, margin, partBoxes, px } from '../grid.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'

const half = px(564)
const right = px(652)

/** The last slide: whom to ask, where to write, where the current edition stands, and the disclaimer (rows A5, A12). */
export function closingSlide(context: DeckContext): SlideDraft {
  const { deck, dates, plan } = context
  const sheet = new Sheet(context.measure)
  const title = sheet.title(partBoxes.title, ['Tell us what would make this plan better for you'], 'title', 2)
  const hasMail = deck.feedbackAddress !== undefined
  route(sheet, margin, hasMail ? half : contentWidth, 'Talk to your Account Executive', 'Ask about a release, a date, or something you do not see here. They can bring in the product team.')
  if (deck.feedbackAddress !== undefined) {
    sheet.hairline('Route line', right, body.top, half)
    sheet.text('Feedback address', { x: right, y: px(218), w: half }, [{ text: 'Write to ' }, { text: deck.feedbackAddress, color: 'accent', link: `mailto:${deck.feedbackAddress}` }], 'row-title', { lines: 2, what: 'The feedback address' })
    sheet.text('Feedback', { x: right, y: px(262), w: px(492) }, 'Feedback and feature requests both. A person reads each message, and you hear back when it changes the plan.', 'body', { color: 'ink-2', lines: 3 })
  }
  address(sheet, margin, 'The current edition, always', deck.currentAddress)
  address(sheet, right, 'Where each product is going', deck.directionAddress)
  const y = deck.currentAddress === undefined && deck.directionAddress === undefined ? px(388) : px(500)
  sheet.hairline('Disclaimer line', margin, y, contentWidth, 'line-strong')
  sheet.text('Disclaimer head', { x: margin, y: y + px(20), w: columnsWidth(3) }, [{ text: 'Disclaimer', bold: true }], 'body')
  sheet.text('Disclaimer', { x: columnX(4), y: y + px(20), w: px(760) }, disclaimerOf(context), 'body', { lines: Math.floor((body.bottom - y - px(20)) / px(24)), what: 'The disclaimer' })
  return {
    layout: 'closing', title, runningHead: 'Where to take it from here', shapes: sheet.shapes, findings: sheet.findings,
    notes: [`The deck speaks for ${dates.day(plan.today)}. A newer edition replaces it.`],
  }
}

function route(sheet: Sheet, x: number, w: number, title: string, text: string): void {
  sheet.hairline('Route line', x, body.top, w)
  sheet.text('Route', { x, y: px(218), w: Math.min(w, px(760)) }, title, 'row-title')
  sheet.text('Route text', { x, y: px(262), w: Math.min(w - px(72), px(620)) }, text, 'body', { color: 'ink-2', lines: 3 })
}

function address(sheet: Sheet, x: number, label: string, where: string | undefined): void {
  if (where === undefined) return
  sheet.hairline('Address line', x, px(364), half)
  sheet.text('Address label', { x, y: px(382), w: half }, label, 'label', { color: 'ink-2' })
  sheet.text('Address', { x, y: px(406), w: half }, [{ text: shown(where), color: 'accent', ...(linked(where) === undefined ? {} : { link: linked(where) as string }) }], 'body', { lines: 2, what: label })
}

/** An address as people read it. */
export function shown(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

/** An address as a program opens it; none for a path inside the company's own pages. */
export function linked(address: string): string | undefined {
  if (/^(https?|mailto):/.test(address)) return address
  return /^[\w-]+(\.[\w-]+)+(\/|$)/.test(address) ? `https://${address}` : undefined
}

/** The disclaimer as of the deck's day. The deck's own words come first, then the audience's, then ours. */
function disclaimerOf(context: DeckContext): string {
  const { plan, dates, disclaimer } = context
  const day = dates.day(plan.today)
  if (disclaimer !== '') return `This roadmap speaks for ${day}. ${disclaimer}`
  const who = context.company === '' ? 'we plan' : `${context.company} plans`
  return `This roadmap shows what ${who} as of ${day}. It is not a commitment to deliver any feature at any time, and it may change without notice. It covers selected releases only. Please base a purchase on what is available today.`
}

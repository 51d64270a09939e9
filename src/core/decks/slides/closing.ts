import type { DeckContext } from '../deck-context.ts'
import type { Words } from '../fit-text.ts'
import { body, columnX, columnsWidth, contentWidth, margin, partBoxes, px } from '../grid.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import { linesIn } from '../type.ts'
import { listedUpTo } from '../words.ts'

const half = px(564)
const right = px(652)

/** The last slide: whom to ask, where to write, where the current edition stands, and the disclaimer (rows A5, A12). */
export function closingSlide(context: DeckContext): SlideDraft {
  const { deck, dates, plan, inside } = context
  const sheet = new Sheet(context.measure)
  const title = sheet.title(partBoxes.title, [inside ? 'Tell us what is wrong or missing before a customer does' : 'Tell us what would make this plan better for you'], 'title', 2)
  const routes = inside ? insideRoutes(context) : customerRoutes(context)
  const addresses = [{ label: 'The current edition, always', where: deck.currentAddress }, { label: 'Where each product is going', where: deck.directionAddress }, { label: 'Is this still the current edition?', where: deck.checkAddress }].filter(({ where }) => where !== undefined)
  // With little to say, what there is stands larger.
  const large = routes.length === 1 && addresses.length === 0
  for (const [index, one] of routes.entries()) drawRoute(sheet, index === 0 ? margin : right, routes.length === 1 ? contentWidth : half, one, large)
  const third = addresses.length > 2
  for (const [index, { label, where }] of addresses.entries()) if (where !== undefined) address(sheet, third ? { x: columnX(1 + 4 * index), w: columnsWidth(4) } : { x: index === 0 ? margin : right, w: half }, label, where)
  const y = addresses.length === 0 && !large ? px(420) : px(484)
  const role = large || addresses.length === 0 ? 'lead' : 'body'
  sheet.hairline('Disclaimer line', margin, y, contentWidth, 'line-strong')
  sheet.text('Disclaimer head', { x: margin, y: y + px(20), w: columnsWidth(3) }, [{ text: inside ? 'Before you pass it on' : 'Disclaimer', bold: true }], role)
  sheet.text('Disclaimer', { x: columnX(4), y: y + px(20), w: px(820) }, disclaimerOf(context), role, { lines: linesIn(body.bottom - y - px(20), role), what: 'The disclaimer' })
  return {
    layout: 'closing', title, runningHead: 'Where to take it from here', shapes: sheet.shapes, findings: sheet.findings,
    notes: [`The deck speaks for ${dates.day(plan.today)}. A newer edition replaces it.`, 'Ask what is missing, write it down with the name of who asked, and promise no answer but that someone reads it.'],
  }
}

interface Route {
  readonly title: Words
  readonly text: string
}

function customerRoutes({ deck }: DeckContext): Route[] {
  const mail = mailRoute(deck.feedbackAddress, 'Feedback and feature requests both. A person reads each message, and you hear back when it changes the plan.')
  return [{ title: 'Talk to your Account Executive', text: 'Ask about a release, a date, or something you do not see here. They can bring in the product team.' }, ...mail]
}

/** Inside nobody has an account executive: who answers for the plan, where to say what is wrong, and the tips that this audience may read. */
function insideRoutes({ deck, owners, tips }: DeckContext): Route[] {
  const who = owners.length === 0 ? 'Ask the owner of the plan' : `Ask ${listedUpTo(owners, 3)}`
  const first = owners.length === 0 ? 'Whoever keeps the plan answers for what stands here.' : `${owners.length === 1 ? 'The owner' : 'The owners'} of the plan, who ${owners.length === 1 ? 'answers' : 'answer'} for what stands here.`
  const mail = mailRoute(deck.feedbackAddress, 'Say what is wrong, late or missing. Requests of customers go there too, with the name of who asked.')
  return [{ title: who, text: tips === undefined ? first : `${first}\nWhen you present: ${tips}` }, ...mail]
}

function mailRoute(mail: string | undefined, text: string): Route[] {
  return mail === undefined ? [] : [{ title: [{ text: 'Write to ' }, { text: mail, color: 'accent', link: `mailto:${mail}` }], text }]
}

function drawRoute(sheet: Sheet, x: number, w: number, { title, text }: Route, large: boolean): void {
  sheet.hairline('Route line', x, body.top, w)
  const y = px(218) + sheet.text('Route', { x, y: px(218), w: Math.min(w, px(820)) }, title, large ? 'column-title' : 'row-title', { lines: 2, what: 'The way to ask' }) + px(12)
  const role = large ? 'lead' : 'body'
  sheet.text('Route text', { x, y, w: Math.min(w - px(48), px(720)) }, text, role, { color: 'ink-2', lines: linesIn(px(large ? 468 : 372) - y, role), what: 'The way to ask' })
}

function address(sheet: Sheet, { x, w }: { readonly x: number; readonly w: number }, label: string, where: string): void {
  sheet.hairline('Address line', x, px(380), w)
  sheet.text('Address label', { x, y: px(396), w }, label, 'label', { color: 'ink-2' })
  sheet.text('Address', { x, y: px(420), w }, [{ text: shown(where), color: 'accent', ...(linked(where) === undefined ? {} : { link: linked(where) as string }) }], 'body', { lines: 2, what: label })
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
  if (context.inside) return `This deck speaks for ${day}, and says more than customers are told. Tell them what stands in their own edition, and promise no date that is not in it.`
  if (disclaimer !== '') return `This roadmap speaks for ${day}. ${disclaimer}`
  const who = context.company === '' ? 'we plan' : `${context.company} plans`
  return `This roadmap shows what ${who} as of ${day}. It is not a commitment to deliver any feature at any time, and it may change without notice. It covers selected releases only. Please base a purchase on what is available today.`
}

import type { PlanSheet } from '../../core/workshop/plan-sheet.ts'
import type { PrintedPage } from './paper-file.ts'
import { Drawing, linesOf, type Look, officeSheet, oneLine, type Paper, type Size } from './sheet.ts'

const margin = 40
const aside = 190
const gap = 24
const kinds: Readonly<Record<PlanSheet['kind'], string>> = { product: 'Product roadmap, at a high level', marketing: 'Marketing plan', channel: 'Channel plan', alliance: 'Alliance plan', partner: 'Partner plan' }
const small: Look = { size: 9.5, color: 'ink-2' }
const lead = 14.5
const body: Look = { size: 11, line: lead }

/** A page for each plan, to be handed round or hung up: its goals and expectations, and its items quarter by quarter. */
export function planPages(plans: readonly PlanSheet[], company: string, paper: Paper): PrintedPage[] {
  const size = officeSheet(paper, 'lying')
  if (plans.length === 0) return [blankPage(size, company)]
  return plans.map((plan) => ({ title: plan.title, size, parts: planPage(plan, company, size).parts }))
}

function blankPage(size: Size, company: string): PrintedPage {
  const drawing = new Drawing()
  drawing.text(margin, margin + 24, 'No plans yet', { size: 24, face: 'title' }, 'heading')
  drawing.text(margin, margin + 48, 'Bring in the plans of the product, marketing and partner teams, then print this again.', body)
  foot(drawing, size, company)
  return { title: 'No plans yet', size, parts: drawing.parts }
}

function planPage(plan: PlanSheet, company: string, size: Size): Drawing {
  const drawing = new Drawing()
  drawing.text(margin, margin + 8, [kinds[plan.kind], ...(plan.owner === undefined ? [] : [plan.owner])].join(' · '), small)
  drawing.text(margin, margin + 36, oneLine(plan.title, size.width - 2 * margin, { size: 24, face: 'title' }), { size: 24, face: 'title' }, 'heading')
  const top = margin + 56
  drawing.line(margin, top, size.width - margin, top, 'ink', 1)
  const bottom = size.height - margin - 18
  const said = side(drawing, 'Goals', plan.goals, 'No goals are written down.', top + 18, (top + bottom) / 2 - 10)
  side(drawing, 'Expectations', plan.expectations, 'No expectations are written down.', said + 14, bottom - (plan.undated.length > 0 ? 22 : 0))
  quarters(drawing, plan, { x: margin + aside + gap, y: top, right: size.width - margin, bottom: bottom - (plan.undated.length > 0 ? 22 : 0) })
  if (plan.undated.length > 0) drawing.text(margin, bottom - 2, oneLine(`Without a date (${plan.undated.length}): ${plan.undated.join(', ')}`, size.width - 2 * margin, small), small)
  foot(drawing, size, company)
  return drawing
}

function side(drawing: Drawing, label: string, text: string, none: string, y: number, bottom: number): number {
  const begin = drawing.text(margin, y, label, { size: 11, face: 'text-bold' })
  const room = Math.max(1, Math.floor((bottom - begin) / lead))
  return drawing.text(margin, begin + 3, linesOf(text.trim() === '' ? none : text.trim(), aside, body, room), text.trim() === '' ? { ...body, color: 'ink-2' } : body)
}

/** Eight quarters as two rows of four: what begins in each, and how many more there are where the page is full. */
function quarters(drawing: Drawing, plan: PlanSheet, { x, y, right, bottom }: { readonly x: number; readonly y: number; readonly right: number; readonly bottom: number }): void {
  const [width, height] = [(right - x) / 4, (bottom - y) / 2]
  for (const [at, { period, items }] of plan.quarters.entries()) {
    const [left, top] = [x + (at % 4) * width, y + Math.floor(at / 4) * height]
    if (at >= 4) drawing.line(left, top, left + width, top, 'line-strong')
    if (at % 4 > 0) drawing.line(left, top + 8, left, top + height - 8, 'line')
    const inner = left + (at % 4 > 0 ? 10 : 0)
    const room = left + width - 8 - inner
    const months = /\((.*)\)$/.exec(period.label)?.[1]
    drawing.text(inner, top + 18, months === undefined ? period.label : period.short, { size: 12, face: 'text-bold' })
    if (months !== undefined) drawing.text(inner, top + 31, months, small)
    listed(drawing, items, { x: inner, y: top + 49, room, bottom: top + height - 6 })
  }
}

function listed(drawing: Drawing, items: PlanSheet['quarters'][number]['items'], { x, y, room, bottom }: { readonly x: number; readonly y: number; readonly room: number; readonly bottom: number }): void {
  if (items.length === 0) drawing.text(x, y, 'Nothing begins', small)
  for (const [at, { title, when }] of items.entries()) {
    const lines = linesOf(title, room, body, 3)
    const tall = lines.length * lead + (when === '' ? 0 : 13) + 4
    if (y + tall > bottom - (at < items.length - 1 ? 13 : 0)) {
      drawing.text(x, y, `and ${items.length - at} more`, small)
      return
    }
    y = drawing.text(x, y, lines, body)
    if (when !== '') y = drawing.text(x, y - 1, timeIn(when, room), small)
    y += 4
  }
}

/** The months of a quarter go first where both have no room. */
function timeIn(when: string, room: number): string {
  return oneLine(linesOf(when, room, small).length > 1 ? when.replace(/ \(.*\)$/, '') : when, room, small)
}

function foot(drawing: Drawing, size: Size, company: string): void {
  drawing.text(margin, size.height - 22, `${company === '' ? '' : `${company} · `}Internal: not for customers or sales`, { size: 8, color: 'ink-2' })
}

import type { Json } from '../../lib/json.ts'
import { uuidV5 } from '../../lib/digest.ts'
import type { Day } from '../../core/kernel/command.ts'
import { addMonths, monthEnd } from '../../core/time/days.ts'
import { partOf } from '../../core/time/fiscal.ts'

/** What somebody answers before their first grid is made. */
export interface Founding {
  readonly company: string
  readonly fiscalYearStart: number | undefined
  /** One a line. */
  readonly ships: string
}

/** Months that the first roadmap covers: eight quarters. */
const horizonMonths = 24

/** The products that are shipped, each once, in the order in which they were written. */
export function shippedIn(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))]
}

/** A workspace's key in addresses, made of the company's name: "Norrvik AS" is norrvik-as. */
export function keyFor(company: string, taken: readonly string[]): string {
  const plain = company.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 40)
  const key = plain === '' ? 'company' : plain
  if (!taken.includes(key)) return key
  for (let n = 2; ; n++) if (!taken.includes(`${key}-${n}`)) return `${key}-${n}`
}

/** The quarter that a roadmap begins with, and the eight that it covers. */
export function horizonFrom(today: Day, fiscalYearStart: number | undefined): { readonly start: Day; readonly end: Day } {
  const { start } = partOf(today, 'quarter', fiscalYearStart)
  return { start, end: monthEnd(addMonths(start, horizonMonths - 1)) }
}

export interface FirstCommand {
  readonly id: string
  readonly name: string
  readonly args: Json
}

/**
 * What fills a new workspace: a plan for each product, and an activity roadmap of eight quarters with a bucket for each, every cell
 * undecided. The same `id` gives the same commands, so that asking twice makes nothing twice.
 */
export function firstCommands(id: string, { fiscalYearStart, ships }: Founding, today: Day): FirstCommand[] {
  const named = (what: string) => uuidV5(id, what)
  const products = shippedIn(ships)
  const roadmap = named('roadmap')
  const rows = products.length === 0 ? ['Launches'] : products
  return [
    ...products.map((title, at) => ({ id: named(`plan ${at}`), name: 'plan.add', args: { title, kind: 'product' } })),
    { id: roadmap, name: 'roadmap.add', args: { title: 'Product marketing', horizon: { ...horizonFrom(today, fiscalYearStart), precision: 'quarter' }, period: 'quarter' } },
    ...rows.map((title, at) => ({ id: named(`bucket ${at}`), name: 'bucket.add', args: { title, roadmap: uuidV5(roadmap, 'roadmaps') } })),
  ]
}

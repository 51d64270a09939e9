import type { ToldRecord } from '../../../core/audiences/becomes-visible.ts'
import type { View, ViewRecord } from '../../../core/audiences/view.ts'
import { Dates } from '../../../core/decks/dates.ts'
import { type Maturity, maturityWords } from '../../../core/plans/maturity.ts'
import type { Window } from '../../../core/time/window.ts'

/** An item as a View has it. */
export interface SeenItem extends ViewRecord {
  readonly kind: string
  readonly title?: string
  readonly product?: string
  readonly value?: string
  readonly window?: Window
  readonly plan?: string
  readonly parent?: string
  readonly release?: string
  readonly maturity?: Maturity
  readonly customers?: readonly string[]
}

/** One line of the plan as an audience reads it. What it was before is for members alone. */
export interface SeenLine {
  readonly id: string
  readonly title: string
  readonly product: string | undefined
  readonly value: string | undefined
  /** It is told by its name alone, though a text could stand there. */
  readonly lacksValue: boolean
  readonly maturity: string | undefined
  readonly customers: readonly string[]
  readonly when: string
  /** The date that it was told by before, where that was another. */
  readonly was: string | undefined
  /** New to them, or told otherwise than before. */
  readonly how: 'comes' | 'changes' | undefined
}

export interface SeenGroup {
  readonly title: string
  /** A problem, which has a colour; releases and other plans have none. */
  readonly isProblem: boolean
  readonly lines: readonly SeenLine[]
}

const later = 'No date yet'
const over = 'Already out'
const releases = 'Releases'

/**
 * The plan as an audience reads it: what it serves under each problem, then releases, then other plans; what has no date and what is over
 * come last. With what it was before (`changes` as `whoIsTold` has them), each line says so.
 */
export function seenPlan(view: View, before: View | undefined, changes: readonly ToldRecord[]): readonly SeenGroup[] {
  const dates = new Dates(view)
  const datesBefore = before === undefined ? undefined : new Dates(before)
  const how = new Map(changes.flatMap((one) => (one.collection === 'items' && one.how !== 'goes' ? [[one.id, one.how] as const] : [])))
  const groups = new Map<string, { readonly isProblem: boolean; readonly lines: SeenLine[] }>()
  const listed = view.list<SeenItem>('items').filter(({ kind }) => kind !== 'theme').map((item) => ({ item, window: windowOf(view, item) }))
  listed.sort((a, b) => compare(a.window?.start ?? '~', b.window?.start ?? '~'))
  for (const { item, window } of listed) {
    const was = before?.get<SeenItem>('items', item.id)
    const wasWindow = before === undefined || was === undefined ? undefined : windowOf(before, was)
    const when = window === undefined ? 'no date' : dates.label(window)
    const wasWhen = was === undefined ? undefined : wasWindow === undefined ? 'no date' : datesBefore?.label(wasWindow)
    const isMoved = wasWhen !== undefined && wasWhen !== when
    const [title, isProblem] = groupOf(view, item, window)
    const group = groups.get(title) ?? { isProblem, lines: [] }
    groups.set(title, group)
    group.lines.push({
      id: item.id, title: item.title ?? '', product: item.product, value: item.value, lacksValue: isProblem && item.value === undefined,
      maturity: item.maturity === undefined ? undefined : maturityWords[item.maturity].label, customers: item.customers ?? [],
      when, was: isMoved ? wasWhen : undefined, how: how.get(item.id) ?? (isMoved ? 'changes' : undefined),
    })
  }
  return [...groups].map(([title, group]) => ({ title, ...group })).sort((a, b) => rankOf(a) - rankOf(b))
}

/** Problems, releases, other plans, what has no date, what is over. */
function rankOf({ title, isProblem }: SeenGroup): number {
  return title === over ? 4 : title === later ? 3 : isProblem ? 0 : title === releases ? 1 : 2
}

function groupOf(view: View, item: SeenItem, window: Window | undefined): readonly [title: string, isProblem: boolean] {
  if (window === undefined) return [later, false]
  if (window.end < view.today) return [over, false]
  const problem = problemOf(view, item)
  if (problem !== undefined) return [problem, true]
  return [item.kind === 'release' ? releases : (view.get<{ readonly id: string; readonly title?: string }>('plans', item.plan)?.title ?? 'Other'), false]
}

/** The theme that it is part of, by way of an epic too. */
function problemOf(view: View, item: SeenItem): string | undefined {
  let above = view.get<SeenItem>('items', item.parent)
  for (let step = 0; above !== undefined && above.kind !== 'theme' && step < 5; step++) above = view.get<SeenItem>('items', above.parent)
  return above?.kind === 'theme' ? above.title : undefined
}

/** Its own date, else that of the release it ships in. */
export function windowOf(view: View, item: SeenItem): Window | undefined {
  return item.window ?? view.get<SeenItem>('items', item.release)?.window
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

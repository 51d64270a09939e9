import type { Json } from '../../lib/json.ts'
import type { Reading } from '../../core/plans/draft.ts'
import { columnsOf, Drafting, isDay, placeIn } from '../drafting.ts'
import { textOf, type Tree } from '../formats/tree.ts'
import { count } from '../limits.ts'
import type { SourceFile } from '../source-file.ts'

const columns: Reading['columns'] = {
  items: columnsOf([['name', 'title', 'customers'], ['start – end', 'window', 'customers'], ['release-week', 'release', 'internal'], ['week', 'own', 'internal'], ['list', 'own', 'internal'], ['name', 'mark', 'internal']]),
}

/** The lists of a week, by whose events they hold. */
const lists = ['x-project', 'project-specific'] as const

/** True for an OpenStack release schedule: a cycle of weeks that leads to a release week. */
export function isReleaseSchedule(file: SourceFile): boolean {
  const top = file.tree?.kind === 'map' ? file.tree.entries : undefined
  const weeks = top?.get('cycle')?.value
  return file.format === 'yaml' && top?.has('release-week') === true && weeks?.kind === 'list' && weeks.items.some((week) => week.entries.has('start') && week.entries.has('end'))
}

interface Week {
  readonly name: string
  readonly start: string
  readonly end: string
  readonly tree: Tree
}

/** One event, in one week or in several that follow each other. */
interface Event {
  readonly name: string
  readonly list: string
  readonly first: Week
  last: Week
  readonly release: string
  readonly place: { readonly file: string; readonly line?: number }
}

/**
 * Release schedules by weeks: each event of a week is a milestone, one that is named week after week is one over all of them, and the
 * release itself is shared by its name. Only the release may leave. Weeks in which nothing is named are told and give no item.
 */
export function readReleaseSchedules(files: readonly SourceFile[]): Reading {
  const drafting = new Drafting()
  const events = files.flatMap((file) => readSchedule(drafting, file))
  const seen = new Map<string, Event[]>()
  for (const event of events) {
    const before = seen.get(event.name) ?? []
    // A cycle's last week is the next one's first, so that two schedules name the same event.
    if (before.some(({ first, last }) => first.start <= event.last.end && event.first.start <= last.end)) continue
    seen.set(event.name, [...before, event])
    const key = before.length === 0 ? event.name : `${event.name} (${before.length + 1})`
    const { first, last, list, place } = event
    const plan = drafting.productPlan(place)
    const week = first === last ? first.name : `${first.name} to ${last.name}`
    drafting.addChecked(
      'items', key, { kind: 'milestone', title: event.name, mark: 'internal', window: { start: first.start, end: last.end, precision: 'day' }, own: { list, ...(week === '' ? {} : { week }) } },
      { plan, release: { collection: 'items', key: event.release } }, place,
    )
  }
  return drafting.reading('release-schedule', 'Release schedules', columns, files.map(({ path }) => path))
}

function readSchedule(drafting: Drafting, file: SourceFile): Event[] {
  const top = file.tree?.entries
  const weeks = (top?.get('cycle')?.value.items ?? []).flatMap((tree) => weekOf(drafting, file, tree))
  const release = releaseOf(drafting, file, weeks)
  const events: Event[] = []
  let open = new Map<string, Event>()
  let empty = 0
  for (const week of weeks) {
    const now = new Map<string, Event>()
    for (const list of lists) {
      for (const tree of namesIn(drafting, file, week, list)) {
        const name = textOf(tree) as string
        const going = open.get(name)
        if (going === undefined) events.push({ name, list, first: week, last: week, release, place: placeIn(file.path, tree.line) })
        else going.last = week
        now.set(name, going ?? (events.at(-1) as Event))
      }
    }
    if (now.size === 0) empty++
    open = now
  }
  if (empty > 0) drafting.remark('note', 'weeks-empty', placeIn(file.path, top?.get('cycle')?.line), `${count(empty)} of the ${count(weeks.length)} weeks name no event; they give no item.`)
  return events
}

function weekOf(drafting: Drafting, { path }: SourceFile, tree: Tree): Week[] {
  const said = (field: string) => textOf(tree.entries.get(field)?.value)
  const [start, end] = [said('start'), said('end')]
  const place = placeIn(path, tree.line)
  if (start === undefined || end === undefined || !isDay(start) || !isDay(end) || end < start) {
    drafting.remark('error', 'week-undated', place, `The week ${said('name') ?? ''} has no first and last day that can be read (${start ?? 'nothing'}, ${end ?? 'nothing'}), so nothing of it was taken.`)
    return []
  }
  const unknown = [...tree.entries.keys()].filter((key) => !['start', 'end', 'name', ...lists].includes(key))
  if (unknown.length > 0) drafting.remark('note', 'not-read', place, `${unknown.join(', ')} of the week from ${start} ${unknown.length === 1 ? 'was' : 'were'} not read.`)
  return [{ name: said('name') ?? '', start, end, tree }]
}

function namesIn(drafting: Drafting, { path }: SourceFile, { tree, start }: Week, list: string): Tree[] {
  const found = tree.entries.get(list)
  if (found === undefined) return []
  const names = found.value.items.filter((item) => textOf(item) !== undefined)
  if (found.value.kind !== 'list' || names.length < found.value.items.length) {
    drafting.remark('error', 'not-a-name', placeIn(path, found.line, list), `${list} of the week from ${start} is not a list of names; what is no name was not taken.`)
  }
  return names
}

/** The release by the file's own name ("gazpacho-schedule.yaml"), in its week. */
function releaseOf(drafting: Drafting, file: SourceFile, weeks: readonly Week[]): string {
  const at = file.tree?.entries.get('release-week')
  const place = placeIn(file.path, at?.line)
  const name = file.stem.replace(/[-_ ]?schedule$/i, '') || file.stem
  const title = name.charAt(0).toUpperCase() + name.slice(1)
  const week = weeks.find(({ start }) => start === textOf(at?.value))
  if (week === undefined) drafting.remark('warning', 'release-undated', place, `The release week ${textOf(at?.value) ?? ''} is none of the weeks of the cycle, so the release ${title} has no date.`)
  const fields: Record<string, Json> = { kind: 'release', title }
  if (week !== undefined) fields['window'] = { start: week.start, end: week.end, precision: 'day' }
  return drafting.shared('items', `release:${name.toLowerCase()}`, fields, { plan: drafting.productPlan(place) }, place).key
}

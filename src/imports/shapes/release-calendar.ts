import type { Json } from '../../lib/json.ts'
import type { DraftReference, Reading } from '../../core/plans/draft.ts'
import { columnsOf, type DateReader, dateSeverity, Drafting, placeIn, slug } from '../drafting.ts'
import type { MarkdownCell, MarkdownTable } from '../formats/markdown-table.ts'
import type { SourceFile } from '../source-file.ts'

const columns: Reading['columns'] = {
  items: columnsOf([['What', 'title', 'customers'], ['When', 'window', 'customers'], ['When', 'deadline', 'internal'], ['Who', 'teams', 'internal'], ['What', 'release', 'internal'], ['What', 'mark', 'internal']]),
}

/** A release cycle's table: What, Who and When among its columns, and a version that it leads to. */
interface Calendar {
  readonly file: SourceFile
  readonly table: MarkdownTable
  readonly version: string
  readonly at: { readonly what: number; readonly who: number; readonly when: number }
}

const releasedRow = /^v?(\d+\.\d+)\.0 released\b/i

function calendarOf(file: SourceFile): Calendar | undefined {
  for (const table of file.markdown?.tables ?? []) {
    const names = table.heading.map((name) => name.toLowerCase())
    const at = { what: names.indexOf('what'), who: names.indexOf('who'), when: names.indexOf('when') }
    if (at.what < 0 || at.who < 0 || at.when < 0) continue
    const released = table.rows.map((row) => releasedRow.exec(row[at.what]?.text ?? '')?.[1]).find((found) => found !== undefined)
    const version = released ?? /\bv(\d+\.\d+)\b/.exec(file.markdown?.title ?? '')?.[1]
    if (version !== undefined) return { file, table, version: `v${version}`, at }
  }
  return undefined
}

export function isReleaseCalendar(file: SourceFile): boolean {
  return calendarOf(file) !== undefined
}

/**
 * Release calendars: every row of the table is a dated item. The row that says "v1.34.0 released" is the release itself, known to
 * other sources by `release:v1.34`; rows with Comms among their owners are the communications plan; all but the release are internal.
 */
export function readReleaseCalendars(files: readonly SourceFile[], dates: DateReader): Reading {
  const drafting = new Drafting()
  for (const file of files) {
    const calendar = calendarOf(file)
    if (calendar === undefined) continue
    drafting.oddities(file.path, file.markdown?.odd ?? [])
    readCalendar(drafting, calendar, dates)
  }
  return drafting.reading('release-calendar', 'Release calendars', columns, files.map((file) => file.path))
}

function readCalendar(drafting: Drafting, { file, table, version, at }: Calendar, dates: DateReader): void {
  const top = placeIn(file.path, table.line)
  const product = drafting.productPlan(top)
  const keys = new Set<string>()
  const releaseRow = table.rows.findIndex((row) => releasedRow.test(row[at.what]?.text ?? ''))
  if (releaseRow < 0) drafting.remark('warning', 'release-undated', top, `The calendar has no row that says when ${version} is released.`)
  // Known as a shared draft at its own row; rows above it refer to it by key.
  const release: DraftReference = releaseRow < 0 ? drafting.release(version, product, top) : { collection: 'items', key: `release:${version}` }
  table.rows.forEach((row, i) => {
    const line = table.lines[i]
    const place = placeIn(file.path, line)
    const title = row[at.what]?.text ?? ''
    if (title === '') {
      drafting.remark('error', 'no-title', place, 'The row does not say what happens; it was not taken.')
      return
    }
    const fields: Record<string, Json> = {}
    const own: Record<string, Json> = {}
    const when = row[at.when]?.text ?? ''
    const { window, deadline, remarks } = dates.read(when)
    for (const { code, sentence } of remarks) drafting.remark(dateSeverity(code), `date-${code}`, placeIn(file.path, line, 'When'), `${title}: ${sentence}`)
    if (window !== undefined) fields['window'] = { ...window }
    if (i === releaseRow) {
      drafting.shared('items', release.key, { kind: 'release', title: version, ...fields }, { plan: product }, place)
      return
    }
    if (deadline !== undefined) fields['deadline'] = { ...deadline }
    table.heading.forEach((name, column) => {
      const text = (row[column] as MarkdownCell).text
      if (column !== at.what && text !== '' && (column !== at.when || window === undefined || deadline !== undefined)) own[name] = text
    })
    const owners = ownersOf(row[at.who]?.text ?? '')
    const teams = owners.map((name) => drafting.shared('teams', `team:${slug(name)}`, { title: name }, {}, place))
    const plan = owners.some((name) => name.toLowerCase() === 'comms') ? drafting.plan('Communications', 'marketing', top, 'communications') : product
    let key = `${version}/${slug(title)}`
    for (let n = 2; keys.has(key); n++) key = `${version}/${slug(title)} (${n})`
    keys.add(key)
    if (Object.keys(own).length > 0) fields['own'] = own
    drafting.add('items', key, { kind: 'milestone', title: title.slice(0, 300), mark: 'internal', ...fields }, { plan, release, ...(teams.length > 0 ? { teams } : {}) }, place)
  })
}

/** "Comms / Release Signal" are two; "Comms Lead" is who leads Comms, so Comms owns it. */
function ownersOf(who: string): string[] {
  return [...new Set(who.split(/\s*[/,;]\s*/).map((name) => name.replace(/(?<=\S)\s+Lead$/i, '').trim()).filter((name) => name !== ''))]
}

import type { Json } from '../../lib/json.ts'
import type { ColumnMapping, Reading } from '../../core/plans/draft.ts'
import { Drafting, placeIn, titleLine } from '../drafting.ts'
import { readIcal } from '../formats/ical.ts'
import { safeName } from '../formats/tree.ts'
import { limits } from '../limits.ts'
import type { ReadOptions } from '../plan-file.ts'
import { saidClass } from '../said-class.ts'
import type { SourceFile } from '../source-file.ts'

/** A calendar file: each event or task, and each date of a repeating one, is an item. All of it is internal until a person says otherwise. */
export function readCalendarFile(file: SourceFile, title: string, options: ReadOptions): Reading {
  const drafting = new Drafting()
  const { name, entries, odd } = readIcal(file.text, options.today)
  drafting.oddities(file.path, odd)
  const plan = drafting.plan(options.plan?.title ?? 'Product', options.plan?.kind ?? 'product', placeIn(file.path))
  const kind = options.plan === undefined || options.plan.kind === 'product' ? 'milestone' : 'event'
  const names = new Set<string>()
  for (const entry of entries) {
    const place = placeIn(file.path, entry.line)
    if (entry.title.trim() === '') {
      drafting.remark('error', 'no-title', place, 'The event has no SUMMARY; it was not taken.')
      continue
    }
    const fields: Record<string, Json> = { kind, title: entry.title.replace(/\s+/g, ' ').trim().slice(0, limits.titleLength) }
    const own: Record<string, Json> = {}
    if (entry.title.length > limits.titleLength) own['SUMMARY'] = entry.title.slice(0, limits.textLength)
    if (entry.start === undefined) drafting.remark('warning', 'date-unreadable', place, `The event "${entry.title.slice(0, 100)}" has no day that can be read; it has no date.`)
    else fields['window'] = { start: entry.start, end: entry.end ?? entry.start, precision: 'day' }
    if (entry.times !== undefined) {
      own['DTSTART'] = entry.times.start + (entry.times.zone === undefined ? '' : ` ${entry.times.zone}`)
      if (entry.times.end !== undefined) own['DTEND'] = entry.times.end
    }
    for (const [property, value] of entry.properties) {
      if (value.length > limits.textLength) drafting.remark('error', 'cell-too-long', { ...place, column: property }, `${property} is longer than ${limits.textLength} characters; it was not taken.`)
      else if (property === 'DESCRIPTION') fields['summary'] = value
      else if (property === 'STATUS' && value.toUpperCase() === 'CANCELLED') fields['status'] = 'dropped'
      else if (property === 'STATUS' && value.toUpperCase() === 'COMPLETED') fields['status'] = 'done'
      else if (!property.startsWith('X-') && property !== 'BEGIN') own[safeName(property)] = value
    }
    for (const one of Object.keys(own)) names.add(one)
    if (Object.keys(own).length > 0) fields['own'] = own
    drafting.add('items', entry.key.slice(0, limits.keyLength), fields, { plan }, place)
  }
  const classOf = saidClass(options)
  const pairs = [['SUMMARY', 'title'], ['DTSTART', 'window'], ['DESCRIPTION', 'summary'], ['STATUS', 'status'], ...[...names].map((one) => [one, 'own'] as const)] as const
  const columns = pairs.map(([column, field]): ColumnMapping => ({ column, field, ...classOf(column) }))
  return drafting.reading('ical', titleLine(name ?? '') || title, { items: columns }, [file.path])
}

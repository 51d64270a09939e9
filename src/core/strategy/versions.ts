import type { Id } from '../kernel/change.ts'
import type { Instant } from '../kernel/command.ts'
import { labelWindow, type LabelStyle } from '../time/label.ts'
import { type Omitted, strategySections } from './strategy.ts'
import { type SectionKey, sectionKeys } from './template.ts'

/** What of an entry of the log is looked at: what was changed, when, by whom and why. */
export interface WrittenEntry {
  readonly position: number
  readonly at: Instant
  readonly actor: string
  readonly group: string
  readonly reason?: string | undefined
  readonly changes: readonly { readonly kind: string; readonly collection: string; readonly id: Id; readonly before?: { readonly [field: string]: unknown } | undefined; readonly after?: { readonly [field: string]: unknown } | undefined }[]
}

/** A page as it stood after somebody wrote in it: what they wrote, and when, by whom and why (row C1). */
export interface PageVersion {
  readonly position: number
  readonly at: Instant
  readonly actor: string
  readonly reason?: string
  /** The sections that they wrote, each as it reads then. Empty: it was emptied. */
  readonly changed: readonly { readonly section: SectionKey; readonly text: string }[]
}

/**
 * The versions of a page, the oldest first, out of the entries of its sections in any order. One person's edits that are one undo are one version; a change of the mark alone is none.
 */
export function versionsOf(entries: readonly WrittenEntry[], page: Id, style: LabelStyle): PageVersion[] {
  const fields = new Map<Id, { section: SectionKey; said: { [field: string]: unknown } }>()
  const versions: (PageVersion & { readonly group: string })[] = []
  const once = new Map(entries.map((entry) => [entry.position, entry]))
  for (const { position, at, actor, group, reason, changes } of [...once.values()].sort((a, b) => a.position - b.position)) {
    const changed = new Map<SectionKey, string>()
    for (const { kind, collection, id, after = {} } of changes) {
      if (collection !== strategySections.collection) continue
      if (kind === 'create' && after['page'] === page && isKey(after['section'])) fields.set(id, { section: after['section'], said: {} })
      const known = fields.get(id)
      if (known === undefined || kind === 'remove') continue
      const was = wordsOf(known.said, style)
      Object.assign(known.said, after)
      const is = wordsOf(known.said, style)
      if (is !== was) changed.set(known.section, is)
    }
    if (changed.size === 0) continue
    const last = versions.at(-1)
    const isSame = last !== undefined && last.group === group && last.actor === actor
    const all = new Map([...(isSame ? last.changed.map(({ section, text }) => [section, text] as const) : []), ...changed])
    const why = reason ?? (isSame ? last.reason : undefined)
    const version = { position, at, actor, group, ...(why === undefined ? {} : { reason: why }), changed: [...all].map(([section, text]) => ({ section, text })) }
    if (isSame) versions[versions.length - 1] = version
    else versions.push(version)
  }
  return versions.map(({ group: _group, ...version }) => version)
}

/** Every section as it reads after a version; nothing before the first. */
export function textsAt(versions: readonly PageVersion[], position: number): ReadonlyMap<SectionKey, string> {
  return new Map(versions.filter((one) => one.position <= position).flatMap(({ changed }) => changed.map(({ section, text }) => [section, text] as const)))
}

export interface ComparedSection {
  readonly section: SectionKey
  readonly lines: readonly { readonly is: 'same' | 'gone' | 'new'; readonly text: string }[]
}

/** Two versions held against each other, section by section in the order of the template: those that differ, line by line (row C1). */
export function compared(was: ReadonlyMap<SectionKey, string>, is: ReadonlyMap<SectionKey, string>): ComparedSection[] {
  return sectionKeys.flatMap((section): ComparedSection[] => {
    const [before, after] = [was.get(section) ?? '', is.get(section) ?? '']
    return before === after ? [] : [{ section, lines: linesOf(before, after) }]
  })
}

/** The longest run of lines that both have stays; more lines than so many are told whole. */
const mostLines = 1_000

function linesOf(before: string, after: string): ComparedSection['lines'] {
  const [a, b] = [before === '' ? [] : before.split('\n'), after === '' ? [] : after.split('\n')]
  if (a.length > mostLines || b.length > mostLines) return [...a.map((text) => ({ is: 'gone' as const, text })), ...b.map((text) => ({ is: 'new' as const, text }))]
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const lines: { is: 'same' | 'gone' | 'new'; text: string }[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ is: 'same', text: a[i] ?? '' })
      i++
      j++
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) lines.push({ is: 'gone', text: a[i++] ?? '' })
    else lines.push({ is: 'new', text: b[j++] ?? '' })
  }
  return lines
}

/** What is not worked on, a line each. */
function wordsOf({ text, notNow }: { readonly [field: string]: unknown }, style: LabelStyle): string {
  const list = Array.isArray(notNow) ? (notNow as readonly Omitted[]).map(({ what, why, likely }) => `- ${what}: ${why}${likely === undefined ? '' : ` Likely in ${labelWindow(likely, style)}.`}`) : []
  return [typeof text === 'string' ? text : '', list.join('\n')].filter((part) => part !== '').join('\n\n')
}

function isKey(value: unknown): value is SectionKey {
  return (sectionKeys as readonly unknown[]).includes(value)
}

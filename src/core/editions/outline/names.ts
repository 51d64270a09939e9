import type { View, ViewRecord } from '../../audiences/view.ts'
import { byCodeHost, codeHostName } from '../../plans/code-hosts.ts'
import { type Maturity, maturityWords } from '../../plans/maturity.ts'
import { labelWindow } from '../../time/label.ts'
import { nowNextLater } from '../../time/outside-window.ts'
import type { Window } from '../../time/window.ts'

/** How things are called in sentences, read off one View. */
export interface Names {
  /** "Oct–Nov 2026", "Q3 FY27 (Aug–Oct 2026)" or "Next", as the audience's date policy says. */
  window(window: Window): string
  /** "in Oct–Nov 2026", "on 27 Aug 2025". */
  when(window: Window): string
  /** The title of a record, or undefined when the View has none. */
  title(collection: string, id: unknown): string | undefined
  /** Code hosts by key, in the order in which people name them. */
  hosts(keys: readonly string[]): readonly string[]
  /** A deployment option by key. */
  deployment(key: string): string
  /** Dates are told as Now, Next and Later only, so nothing may say how far one moved. */
  readonly vague: boolean
}

export function namesIn(view: View): Names {
  const fiscalYearStart = view.list('settings')[0]?.['fiscalYearStart'] as number | undefined
  const { labels } = view.audience.dates
  const byKey = (collection: string) => new Map(view.list(collection).map((one) => [String(one['sourceKey'] ?? one.id), String(one['title'] ?? '')]))
  const hosts = byKey('code-hosts')
  const deployments = byKey('deployment-options')
  const told = (window: Window): string => {
    if (labels !== 'now-next-later') return labelWindow(window, { labels, fiscalYearStart })
    return { now: 'Now', next: 'Next', later: 'Later' }[nowNextLater(window, view.today, fiscalYearStart)]
  }
  return {
    window: told,
    when: (window) => `${preposition(window, labels)}${told(window)}`,
    title: (collection, id) => titleOf(view.get<ViewRecord>(collection, id as string | undefined)),
    hosts: (keys) => [...keys].sort(byCodeHost).map((key) => codeHostName(key, hosts.get(key))),
    deployment: (key) => deployments.get(key) ?? key.replaceAll('_', ' '),
    vague: labels === 'now-next-later',
  }
}

function preposition(window: Window, labels: string): string {
  if (labels === 'now-next-later') return 'under '
  if (window.precision !== 'day') return 'in '
  return window.start === window.end ? 'on ' : 'between '
}

function titleOf(record: ViewRecord | undefined): string | undefined {
  const title = record?.['title'] ?? record?.['name']
  return title === undefined ? undefined : String(title)
}

/** "GA" on a label, "generally available" in a sentence. Unknown levels are told as they are. */
export function levelWords(level: unknown): { readonly label: string; readonly phrase: string } {
  return maturityWords[level as Maturity] ?? { label: String(level), phrase: String(level) }
}

/** "A", "A and B", "A, B and C". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

import { findingKey } from '../roadmap/finding-key.ts'
import { plannedBuckets } from './planned-cells.ts'
import type { Script, windowsFrom } from './script.ts'

type Windows = ReturnType<typeof windowsFrom>

/** Days before the first one on which the team went through its roadmap, cell by cell. */
export const examined = -5

/** And on which it was last reviewed. */
const reviewed = -33

/** Days of work in a quarter, for those whose time the roadmap takes. What else they do is counted out. */
const daysAQuarter = { Mara: 20, Olek: 15, Ines: 20, Bea: 20, Tomas: 15, Joren: 10 } as const

/** What the team went through together: what each has time for, cells agreed, cells blank on purpose, and what is still open. */
export function examine(script: Script, windows: Windows, bucketId: (title: string) => string): void {
  for (const [name, days] of Object.entries(daysAQuarter)) {
    for (let quarter = 0; quarter < 8; quarter++) script.act(examined - 1, `time of ${name} ${quarter}`, 'capacity.set', { person: script.person(name), window: windows.quarters(quarter), days })
  }
  const agreed = { agreedBy: ['Mara', 'Ines', 'Olek', 'Bea'].map((name) => script.person(name)) }
  for (const { title, cells } of plannedBuckets) {
    for (const [quarter, cell] of cells.entries()) {
      const at = { bucket: bucketId(title), period: windows.quarters(quarter).start, ...agreed }
      if (cell === 'undecided') continue
      if ('empty' in cell) {
        const watches = cell.watches === undefined ? [] : [{ when: 'moves', collection: 'items', id: script.item(cell.watches) }]
        script.act(cell.on ?? examined, `empty ${title} ${quarter}`, 'cell.empty', { ...at, reason: cell.empty, watches })
      } else if (cell.agreed) script.act(examined, `agree ${title} ${quarter}`, 'cell.agree', { ...at, onPurpose: notJoined(script, cell) })
    }
  }
}

/** The last quarter's review of the roadmap, closed as its first version. */
export function review(script: Script): void {
  script.act(reviewed, 'review', 'roadmap-review.begin', { roadmap: script.id('roadmap', 'roadmaps') })
  const id = script.id('review', 'roadmap-reviews')
  script.act(reviewed, 'review: resources', 'roadmap-review.answer', { id, question: 'resources', changed: true, note: 'Tomas gives two weeks of every quarter to the help desk.' })
  script.act(reviewed, 'review: priorities', 'roadmap-review.answer', { id, question: 'priorities', changed: false })
  script.act(reviewed, 'review: adjustments', 'roadmap-review.answer', { id, question: 'adjustments', changed: true, note: 'The demo path waits until Canvas 7 has its date.' })
  script.act(reviewed, 'review: closed', 'roadmap-review.close', { id, takenPart: ['Mara', 'Ines', 'Olek'].map((name) => script.person(name)) })
}

/** What a cell's activity does not join, on purpose. */
function notJoined(script: Script, { title, agreed }: Exclude<(typeof plannedBuckets)[number]['cells'][number], 'undecided' | { readonly empty: string }>) {
  if (agreed === undefined || agreed === true) return []
  return ['sales', 'marketing'].map((end) => ({ question: findingKey('bridge-missing', script.id(`note ${title}`, 'notes'), end), reason: agreed.notJoined }))
}

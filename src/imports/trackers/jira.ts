import { bare } from '../table/fields.ts'
import type { Grid } from '../formats/grid.ts'
import { type Tracker, withCells, withDays, withRepeatsGathered } from './tracker.ts'

const ends = ['Custom field (Target end)', 'Due date', 'Custom field (Actual end)']
const starts = ['Custom field (Target start)', 'Custom field (Start date)', 'Custom field (Actual start)']
const parents = ['Parent key', 'Custom field (Epic Link)', 'Parent', 'Parent id', 'Custom field (Parent Link)']

/** Jira Cloud, "Export CSV (all fields)" or the current ones (DOMAIN 2): names repeat, one column for each label or comment. */
export const jira: Tracker = {
  shape: 'jira',
  knownBy: ['Summary', 'Issue key', 'Issue id'],
  columns: [
    ['Issue key', 'key'], ['Summary', 'title'], ['Issue Type', 'kind'], ['Description', 'summary'], ['Assignee', 'owner'],
    ['Resolution', 'status'], ['Status', 'status'], ['Status Category', 'status'],
    ...starts.map((name) => [name, 'start'] as const), ...ends.map((name) => [name, 'end'] as const), ...parents.map((name) => [name, 'parent'] as const),
    ['Custom field (Team)', 'teams'], ['Fix versions', 'release'], ['Fix Version/s', 'release'],
    // Named like fields of ours, and something else.
    ['Issue id', 'own'], ['Project name', 'own'], ['Project lead', 'own'], ['Project description', 'own'], ['Custom field (Category)', 'own'], ['Labels', 'labels'],
  ],
  accounts: ['Project lead id', 'Assignee Id', 'Reporter Id', 'Creator Id', 'Watchers Id', 'Comment', 'Attachment'],
  words: { Resolution: (text) => resolutions.get(text.toLowerCase()), 'Status Category': (text) => categories.get(text.toLowerCase()) },
  prepare: (grid) => withParentsByKey(withDays(withRepeatsGathered(grid), [...starts, ...ends])),
}

/** A closed issue was done or dropped by its resolution. "Unresolved" and words of a company's own say neither. */
const resolutions: ReadonlyMap<string, string> = new Map(Object.entries({
  done: 'done', fixed: 'done', resolved: 'done', complete: 'done', "won't do": 'dropped', 'won’t do': 'dropped', "won't fix": 'dropped', duplicate: 'dropped', 'cannot reproduce': 'dropped', declined: 'dropped', incomplete: 'dropped',
}))

const categories: ReadonlyMap<string, string> = new Map(Object.entries({ 'to do': 'planned', 'in progress': 'under-way', done: 'done' }))

/** "Parent" holds the number of an issue; rows are known by its key. A number that no row has stays, and is told as dangling. */
function withParentsByKey(grid: Grid): Grid {
  const place = (name: string) => grid.columns.findIndex((column) => bare(column) === bare(name))
  const [id, key] = [place('Issue id'), place('Issue key')]
  const keys = new Map(grid.rows.map((row) => [String(row[id] ?? ''), row[key]]))
  return withCells(grid, parents, (cell) => keys.get(String(cell)) ?? cell)
}

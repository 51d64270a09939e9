import { itemKinds } from '../../core/plans/plans.ts'
import { maturityLevels, maturityWords } from '../../core/plans/maturity.ts'

/**
 * Where a column of a table may go: a field of an item, a part of its window, its key, an own field, or nowhere. `start`, `end` and
 * `window` together make the item's window.
 */
export const tableFields = [
  'key', 'title', 'kind', 'start', 'end', 'window', 'owner', 'people', 'teams', 'status', 'summary', 'value', 'maturity', 'release', 'parent',
  'documentationLink', 'product', 'regions', 'labels', 'budget', 'problem', 'cost', 'outsideTitle', 'own', 'ignore',
] as const
export type TableField = (typeof tableFields)[number]

/** Column names as trackers, boards and spreadsheets have them, best first; compared without case, spaces and marks. */
export const columnWords: Readonly<Partial<Record<TableField, readonly string[]>>> = {
  key: ['key', 'issue key', 'id', 'task id', 'card id', 'item id', 'uuid', 'uid', 'number', 'ref', 'reference'],
  title: ['title', 'name', 'summary', 'item', 'feature', 'epic', 'what', 'subject', 'task', 'task name', 'card name', 'initiative', 'deliverable', 'activity', 'event', 'campaign', 'milestone', 'headline'],
  kind: ['kind', 'type', 'issue type', 'item type', 'category', 'record type'],
  start: ['start', 'start date', 'startdate', 'starts', 'from', 'begin', 'begins', 'begin date', 'target start', 'custom field (start date)', 'custom field (target start)', 'planned start', 'dtstart'],
  end: ['end', 'end date', 'enddate', 'ends', 'to', 'until', 'finish', 'finish date', 'due', 'due date', 'deadline', 'target end', 'custom field (target end)', 'planned end', 'planned finish', 'dtend'],
  window: ['when', 'date', 'target', 'target date', 'quarter', 'timeframe', 'time frame', 'period', 'window', 'launch date', 'release date', 'ship date', 'eta', 'planned for', 'month', 'timeline'],
  owner: ['owner', 'assignee', 'dri', 'lead', 'responsible', 'product manager', 'pm'],
  people: ['members', 'participants', 'collaborators', 'assignees'],
  teams: ['team', 'teams', 'who', 'group', 'owning team', 'squad', 'department', 'custom field (team)', 'product team'],
  status: ['status', 'state', 'progress', 'stage', 'section/column', 'list', 'list name', 'column'],
  summary: ['description', 'notes', 'details', 'body', 'text', 'desc', 'comment'],
  value: ['value', 'customer value', 'benefit', 'why', 'value proposition', 'customer benefit'],
  maturity: ['maturity', 'maturity level', 'release phase', 'availability', 'lifecycle', 'stage'],
  release: ['release', 'version', 'fix version', 'fix versions', 'fix version/s', 'target version', 'target release', 'project milestone'],
  parent: ['parent', 'part of', 'belongs to', 'parent task', 'parent issue', 'parent id', 'parent key', 'epic link', 'custom field (epic link)'],
  documentationLink: ['documentation', 'documentation link', 'docs', 'doc link', 'documentation url', 'docs url', 'docs link'],
  product: ['product', 'product line', 'product name'],
  regions: ['region', 'regions', 'market', 'markets', 'geo'],
  labels: ['labels', 'label', 'tags', 'issue labels'],
  budget: ['budget', 'planned spend', 'planned budget'],
  problem: ['problem', 'customer problem'],
  outsideTitle: ['outside title', 'external title', 'public title', 'customer facing title'],
}

export function bare(name: string): string {
  return name.toLowerCase().replace(/[_\-\s]+/g, ' ').replace(/[*:#?]/g, '').trim()
}

/** What trackers call the states of work, where a word says one surely. "Closed" does not: it may be done or dropped. */
export const statusWords: ReadonlyMap<string, string> = new Map(Object.entries({
  planned: 'planned', 'to do': 'planned', todo: 'planned', 'not started': 'planned', scheduled: 'planned', backlog: 'planned', open: 'planned', new: 'planned', upcoming: 'planned',
  'under way': 'under-way', 'under-way': 'under-way', underway: 'under-way', 'in progress': 'under-way', doing: 'under-way', started: 'under-way', active: 'under-way', 'in development': 'under-way', 'in review': 'under-way', ongoing: 'under-way', wip: 'under-way',
  done: 'done', complete: 'done', completed: 'done', finished: 'done', shipped: 'done', released: 'done', launched: 'done', delivered: 'done', implemented: 'done',
  deferred: 'deferred', postponed: 'deferred', 'on hold': 'deferred', paused: 'deferred', delayed: 'deferred',
  dropped: 'dropped', cancelled: 'dropped', canceled: 'dropped', rejected: 'dropped', abandoned: 'dropped', withdrawn: 'dropped', "won't do": 'dropped', 'won’t do': 'dropped', wontfix: 'dropped',
}))

export const kindWords: ReadonlyMap<string, string> = new Map([
  ...itemKinds.map((kind) => [kind, kind] as const),
  ...Object.entries({ 'user story': 'story', initiative: 'theme', webinar: 'event', conference: 'event', 'trade show': 'event', 'press release': 'pr', 'white paper': 'paper', whitepaper: 'paper', program: 'programme', 'blog post': 'content', version: 'release' }),
])

export const maturityByWord: ReadonlyMap<string, string> = new Map([
  ...maturityLevels.flatMap((level) => [[level.replaceAll('_', ' '), level], [maturityWords[level].label.toLowerCase(), level], [maturityWords[level].phrase, level]] as const),
  ...Object.entries({ 'general availability': 'ga', 'partially available': 'partial_ga', 'limited availability': 'partial_ga', 'not yet available': 'not_implemented' }),
])

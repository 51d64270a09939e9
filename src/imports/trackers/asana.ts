import { type Tracker, withDays, withLists } from './tracker.ts'

/** Asana's project CSV (DOMAIN 2): custom fields follow the usual columns, and a parent is given by its name. */
export const asana: Tracker = {
  shape: 'asana',
  knownBy: ['Task ID', 'Name', 'Section/Column', 'Projects'],
  columns: [
    ['Task ID', 'key'], ['Name', 'title'], ['Completed At', 'status'], ['Section/Column', 'status'], ['Assignee', 'owner'], ['Assignee Email', 'owner'],
    ['Start Date', 'start'], ['Due Date', 'end'], ['Notes', 'summary'], ['Parent task', 'parent'],
    ['Created At', 'own'], ['Last Modified', 'own'], ['Tags', 'labels'], ['Projects', 'own'],
  ],
  words: { 'Completed At': (text) => (/\d/.test(text) ? 'done' : undefined) },
  prepare: (grid) => withLists(withDays(grid, ['Start Date', 'Due Date']), ['Tags', 'Projects', 'Blocked By (Dependencies)', 'Blocking (Dependencies)'], /,/),
}

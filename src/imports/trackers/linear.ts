import { type Tracker, withDays, withLists } from './tracker.ts'

/** Linear's CSV in both forms, with Roadmaps (30 columns) and with UUID and relations (34). DOMAIN 2. */
export const linear: Tracker = {
  shape: 'linear',
  knownBy: ['ID', 'Team', 'Title', 'Cycle Number', 'Parent issue', 'Project Milestone'],
  columns: [
    ['ID', 'key'], ['Title', 'title'], ['Description', 'summary'], ['Status', 'status'], ['Team', 'teams'], ['Assignee', 'owner'], ['Due Date', 'end'], ['Parent issue', 'parent'],
    // A milestone is of one project and no release, and the days of a cycle are not those of the issue.
    ['Project Milestone', 'own'], ['Project Milestone ID', 'own'], ['Cycle Start', 'own'], ['Cycle End', 'own'], ['Started', 'own'], ['UUID', 'own'], ['Project', 'own'], ['Initiatives', 'own'], ['Roadmaps', 'own'], ['Labels', 'labels'],
  ],
  prepare: (grid) => withLists(withDays(grid, ['Due Date']), ['Labels', 'Initiatives', 'Roadmaps', 'Related to', 'Blocked by', 'Duplicate of'], /,/),
}

import { type Tracker, withLists } from './tracker.ts'

/** WeKan's table of cards: members and labels stand side by side with a space between. */
export const wekan: Tracker = {
  shape: 'wekan',
  knownBy: ['Title', 'Stage', 'Members', 'Labels', 'start date', 'finish date', 'created at', 'updated at'],
  columns: [
    ['Title', 'title'], ['Description', 'summary'], ['Stage', 'status'], ['Owner', 'owner'], ['Members', 'people'], ['start date', 'start'], ['Due Date', 'end'], ['finish date', 'end'], ['Labels', 'labels'],
  ],
  prepare: (grid) => withLists(grid, ['Members', 'Labels'], /\s+/),
}

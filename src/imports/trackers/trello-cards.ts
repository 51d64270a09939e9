import { type Tracker, withLists } from './tracker.ts'

/** Trello's CSV of a board's cards; the board as JSON says more and is read by `shapes/trello.ts`. */
export const trelloCards: Tracker = {
  shape: 'trello-cards',
  knownBy: ['Card ID', 'Card Name', 'List Name', 'Board Name'],
  columns: [
    ['Card ID', 'key'], ['Card Name', 'title'], ['Card Description', 'summary'], ['Due Complete', 'status'], ['List Name', 'status'], ['Members', 'people'], ['Start Date', 'start'], ['Due Date', 'end'],
    ['Labels', 'labels'], ['Card URL', 'own'], ['Archived', 'own'], ['Board Name', 'own'], ['List ID', 'own'], ['Board ID', 'own'],
  ],
  words: { 'Due Complete': (text) => (text.toLowerCase() === 'true' ? 'done' : undefined) },
  prepare: (grid) => withLists(grid, ['Labels'], /,/),
}

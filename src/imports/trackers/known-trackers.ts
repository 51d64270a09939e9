import { asana } from './asana.ts'
import { jira } from './jira.ts'
import { linear } from './linear.ts'
import { isOf, type Tracker } from './tracker.ts'
import { trelloCards } from './trello-cards.ts'
import { wekan } from './wekan.ts'

const trackers: readonly Tracker[] = [jira, linear, asana, trelloCards, wekan]

/** The tracker whose export has this heading. */
export function trackerOf(columns: readonly string[]): Tracker | undefined {
  return trackers.find((tracker) => isOf(tracker, columns))
}

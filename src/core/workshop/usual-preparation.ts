import type { Workshop } from './workshops.ts'

/** What a day without computers needs in its room (rows H4, H6): a list to begin with, and to change. */
export const usualThings: NonNullable<Workshop['things']> = [
  ...['Sticky notes, a colour for each plan', 'Markers, one for everybody', 'Wall paper for the grid', 'Whiteboards', 'Half of the chairs taken out', 'A place outside for computers and phones'].map((title) => ({ title, kind: 'material', done: false }) as const),
  ...['Beverages', 'Snacks for morning and afternoon', 'Lunch'].map((title) => ({ title, kind: 'catering', done: false }) as const),
  ...['Copies of the product roadmap', 'Copies of each team’s plan', 'Sales sheets and other artefacts'].map((title) => ({ title, kind: 'paper', done: false }) as const),
]

/** How the room treats one another (row H5), as it is told whoever leads. */
export const usualRules = [
  'Everybody is heard: whoever leads asks those who have not spoken.',
  'One activity on one note. No idea is too big or too small.',
  'In the brainstorm nobody edits or judges; that comes later.',
  'Computers stay outside, phones only hold notes.',
  'We stand, we move, and we keep to the times.',
  'We do not leave before we agree.',
].join('\n')

/** Where a break is usually taken: after these steps. */
export const usualBreaks = { agree: { title: 'Break', minutes: 15 }, buckets: { title: 'Lunch', minutes: 60 }, fill: { title: 'Break', minutes: 15 } } as const

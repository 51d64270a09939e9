import type { activityKinds, needs } from '../roadmap/roadmap.ts'

type Kind = (typeof activityKinds)[number]

/** An activity of the grid: its days of work, and what it should bring. */
export interface Planned {
  readonly title: string
  readonly owner: string
  readonly effort: number
  readonly effect?: string
  readonly goal?: string
  readonly baseline?: string
  readonly need?: (typeof needs)[number]
}

/** How a cell came out of the examination. Agreed ones stand as they are; an empty one says why, and what would open it again. */
export type CellPlan =
  | (Planned & { readonly agreed?: true })
  | { readonly empty: string; readonly watches?: string }
  | 'undecided'

/** Six buckets, each with its eight quarters from the first day's own. */
export const plannedBuckets: readonly { readonly title: string; readonly kind: Kind; readonly cells: readonly CellPlan[] }[] = [
  {
    title: 'Strategic initiatives', kind: 'messaging',
    cells: [
      { title: 'Positioning for live data', owner: 'Ines', effort: 12, effect: 'Trial starts from 210 to 240 a week', baseline: '210 a week in spring, from the trial page', need: 'product', agreed: true },
      { title: 'Pricing page test', owner: 'Olek', effort: 8, effect: 'Two in ten who see a price begin a trial', baseline: '13 in 100, from the pricing page', need: 'business', agreed: true },
      { title: 'Category narrative', owner: 'Ines', effort: 15, goal: 'Three analysts use our words', need: 'business' },
      { title: 'Narrative review', owner: 'Ines', effort: 5, goal: 'Read with ten customers, and mended', need: 'business' },
      { title: 'Packaging study', owner: 'Olek', effort: 10, goal: 'Two packages to choose between', need: 'business' },
      { title: 'Second narrative', owner: 'Ines', effort: 10, goal: 'A second story that stands beside the first' },
      'undecided', 'undecided',
    ],
  },
  {
    title: 'Launches', kind: 'launch',
    cells: [
      { title: 'Release notes that people read', owner: 'Mara', effort: 6, effect: 'Every second customer opens them', baseline: 'One in five, over the last three releases', need: 'customer', agreed: true },
      { title: 'Launch policy for the new year', owner: 'Mara', effort: 6, goal: 'Signed by both product leads', need: 'business' },
      { title: 'Source builder beta, with users', owner: 'Tomas', effort: 10, goal: 'Twelve users, each with a source of their own', need: 'product' },
      { title: 'Relay 5 message house', owner: 'Mara', effort: 14, goal: 'One page that sales and the campaign both quote', need: 'product' },
      { title: 'Canvas 8 message house', owner: 'Mara', effort: 14, goal: 'Ready a quarter before the campaign', need: 'product' },
      { title: 'Launch film, both products', owner: 'Tomas', effort: 12, effect: 'Half of those who begin it see its end' },
      { title: 'Relay 6 first brief', owner: 'Mara', effort: 4, goal: 'The first brief is read by both leads' },
      'undecided',
    ],
  },
  {
    title: 'Field enablement', kind: 'enablement',
    cells: [
      { title: 'Talk track for trust', owner: 'Olek', effort: 6, goal: 'Every account executive has told it once', need: 'business', agreed: true },
      { title: 'Canvas 7 demo path', owner: 'Olek', effort: 9, effect: 'Demos that end in a trial, from three in ten to four', baseline: 'Three in ten, from the last quarter’s calls', need: 'product', agreed: true },
      { title: 'Enablement week', owner: 'Tomas', effort: 10, goal: 'Forty people, each with a demo of their own', need: 'business' },
      { title: 'New year kit', owner: 'Olek', effort: 6, goal: 'In every region by the second week' },
      { title: 'Relay 5 certification', owner: 'Tomas', effort: 12, goal: 'Thirty people certified before the launch', need: 'business' },
      { title: 'Objection sheets, all', owner: 'Olek', effort: 7, goal: 'One sheet for each of the ten that we hear most' },
      { title: 'Sales kick-off track', owner: 'Olek', effort: 10, goal: 'Three sessions, rehearsed' },
      'undecided',
    ],
  },
  {
    title: 'Customer voice', kind: 'proof-points',
    cells: [
      { title: 'Advisory board, autumn', owner: 'Bea', effort: 8, goal: 'Ten customers in the room', need: 'customer', agreed: true },
      { title: 'Quotes for Canvas 7', owner: 'Bea', effort: 7, goal: 'Three quotes with a name and a number', need: 'customer', agreed: true },
      { title: 'Advisory board, spring', owner: 'Bea', effort: 8, goal: 'Ten customers, four of them new', need: 'customer' },
      { title: 'Two customer stories', owner: 'Bea', effort: 9, goal: 'Two stories, one from finance', need: 'customer' },
      { title: 'Savings study', owner: 'Bea', effort: 15, need: 'customer' },
      { title: 'Advisory board, next autumn', owner: 'Bea', effort: 8, goal: 'Twelve customers in the room' },
      { title: 'Win and loss, second year', owner: 'Bea', effort: 10, goal: 'Twenty interviews, ten of each' },
      'undecided',
    ],
  },
  {
    title: 'Mobile', kind: 'insight',
    cells: [
      { empty: 'No mobile release yet.', watches: 'Canvas 8.1' },
      { title: 'Mobile survey', owner: 'Ines', effort: 5, goal: 'Two hundred answers', need: 'customer', agreed: true },
      { title: 'Mobile brief', owner: 'Ines', effort: 6, goal: 'A brief that the Canvas team plans from', need: 'customer' },
      { empty: 'Waits for the answers to the brief.' },
      { title: 'Mobile personas', owner: 'Ines', effort: 8, goal: 'Three personas that the Canvas team knows by name' },
      { title: 'Mobile message test', owner: 'Ines', effort: 6, goal: 'One message chosen out of three' },
      { title: 'Phone reports, early users', owner: 'Tomas', effort: 10, goal: 'Five teams use it every day' },
      { empty: 'The budget does not reach that far yet.' },
    ],
  },
]

/** What some of it is built on, and why. The first of an item names the effort that the room agreed on. */
export const plannedTies = [
  ['Positioning for live data', 'Live figures', 'The first thing in it that a buyer has not heard before.'],
  ['Canvas 7 demo path', 'Canvas 7', 'The release is the story.'],
  ['Quotes for Canvas 7', 'Canvas 7', 'Three who have it tell what changed.'],
  ['Talk track for trust', 'Trust the number', 'The problem that most first calls begin with.'],
  ['Release notes that people read', 'Relay 4.3', 'The first notes that are written in the new way.'],
  ['Source builder beta, with users', 'Source builder', 'Its first users write its documentation with us.'],
  ['Relay 5 message house', 'Relay 5.0', 'New buyers, so new words.'],
  ['Canvas 8 message house', 'Canvas 8 campaign', 'The campaign needs it a quarter ahead.'],
  ['Enablement week', 'Reseller kit', 'Resellers train on the same kit.'],
] as const

/** Further ties, found when the team looked at what each activity is for. */
export const laterTies = [
  ['Positioning for live data', 'Canvas 7', 'supports', 'The release in which live figures are for everybody.'],
  ['Talk track for trust', 'Relay 4.3', 'enables', 'Sales tells it before the rules are out.'],
] as const

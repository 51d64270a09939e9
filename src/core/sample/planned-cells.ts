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
  /** 1 comes first, 3 gives way first. */
  readonly priority?: number
  /** In the company's own currency. */
  readonly budget?: number
  readonly spent?: number
}

/**
 * How a cell came out of the examination. An agreed one stands as it is, with why what is not joined there is left so on purpose; an empty one says why,
 * what would open it again, and how many days before the first one that was said, where not with the others.
 */
export type CellPlan =
  | (Planned & { readonly agreed?: true | { readonly notJoined: string }; readonly beside?: Planned })
  | { readonly empty: string; readonly watches?: string; readonly on?: number }
  | 'undecided'

/** Six buckets, each with its eight quarters from the first day's own. */
export const plannedBuckets: readonly { readonly title: string; readonly kind: Kind; readonly cells: readonly CellPlan[] }[] = [
  {
    title: 'Strategic initiatives', kind: 'messaging',
    cells: [
      { title: 'Positioning for live data', owner: 'Ines', effort: 12, effect: 'Trial starts from 210 to 240 a week', baseline: '210 a week in spring, from the trial page', need: 'product', agreed: true },
      { title: 'Pricing page test', owner: 'Olek', effort: 8, budget: 6_000, spent: 2_400, effect: 'Two in ten who see a price begin a trial', baseline: '13 in 100, from the pricing page', need: 'business' },
      { title: 'Category narrative', owner: 'Ines', effort: 15, goal: 'Three analysts use our words', need: 'business' },
      { title: 'Narrative review', owner: 'Ines', effort: 5, goal: 'Read with ten customers, and mended', need: 'business', agreed: true },
      { title: 'Packaging study', owner: 'Olek', effort: 10, budget: 9_000, goal: 'Two packages to choose between', need: 'business', agreed: true },
      { title: 'Second narrative', owner: 'Ines', effort: 10, goal: 'A second story that stands beside the first', agreed: true },
      'undecided', 'undecided',
    ],
  },
  {
    title: 'Launches', kind: 'launch',
    cells: [
      { title: 'Release notes that people read', owner: 'Mara', effort: 6, effect: 'Every second customer opens them', baseline: 'One in five, over the last three releases', need: 'customer', agreed: true },
      { title: 'Launch policy for the new year', owner: 'Mara', effort: 6, goal: 'Signed by both product leads', need: 'business', priority: 3,
        beside: { title: 'Canvas 7.1 launch', owner: 'Mara', effort: 12, effect: 'Trial starts from 240 to 310 a week', baseline: '240 a week since the new positioning', need: 'product', priority: 1 } },
      { title: 'Source builder beta, with users', owner: 'Tomas', effort: 10, goal: 'Twelve users, each with a source of their own', need: 'product' },
      { title: 'Relay 5 message house', owner: 'Mara', effort: 14, goal: 'One page that sales and the campaign both quote', need: 'product', agreed: true },
      { title: 'Canvas 8 message house', owner: 'Mara', effort: 14, need: 'product' },
      { title: 'Launch film, both products', owner: 'Tomas', effort: 12, budget: 38_000, effect: 'Half of those who begin it see its end', agreed: true },
      { title: 'Relay 6 first brief', owner: 'Mara', effort: 4, goal: 'The first brief is read by both leads', agreed: { notJoined: 'Two years ahead: nobody sells or runs anything for it yet.' } },
      'undecided',
    ],
  },
  {
    title: 'Field enablement', kind: 'enablement',
    cells: [
      { title: 'Talk track for trust', owner: 'Olek', effort: 6, goal: 'Every account executive has told it once', need: 'business', agreed: true },
      { title: 'Canvas 7 demo path', owner: 'Olek', effort: 9, effect: 'Demos that end in a trial, from three in ten to four', baseline: 'Three in ten, from the last quarter’s calls', need: 'product' },
      { title: 'Enablement week', owner: 'Tomas', effort: 10, budget: 24_000, spent: 3_500, goal: 'Forty people, each with a demo of their own', need: 'business' },
      { title: 'New year kit', owner: 'Olek', effort: 6, goal: 'In every region by the second week', agreed: true },
      { title: 'Relay 5 certification', owner: 'Tomas', effort: 12, goal: 'Thirty people certified before the launch', need: 'business', agreed: true },
      { title: 'Objection sheets, all', owner: 'Olek', effort: 7, goal: 'One sheet for each of the ten that we hear most', agreed: true },
      { title: 'Sales kick-off track', owner: 'Olek', effort: 10, goal: 'Three sessions, rehearsed', agreed: true },
      'undecided',
    ],
  },
  {
    title: 'Customer voice', kind: 'proof-points',
    cells: [
      { title: 'Advisory board, autumn', owner: 'Bea', effort: 8, goal: 'Ten customers in the room', need: 'customer', agreed: true },
      { title: 'Quotes for Canvas 7', owner: 'Bea', effort: 7, goal: 'Three quotes with a name and a number', need: 'customer',
        beside: { title: 'Winter advisory board', owner: 'Bea', effort: 10, goal: 'Eight customers, and one page of what they would pay for', need: 'customer' } },
      { title: 'Advisory board, spring', owner: 'Bea', effort: 8, goal: 'Ten customers, four of them new', need: 'customer', agreed: true },
      { title: 'Two customer stories', owner: 'Bea', effort: 9, goal: 'Two stories, one from finance', need: 'customer', agreed: true },
      { title: 'Savings study', owner: 'Bea', effort: 15, need: 'customer' },
      { title: 'Advisory board, next autumn', owner: 'Bea', effort: 8, goal: 'Twelve customers in the room', agreed: true },
      { title: 'Win and loss, second year', owner: 'Bea', effort: 10, goal: 'Twenty interviews, ten of each', agreed: true },
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
      { title: 'Mobile personas', owner: 'Ines', effort: 8, goal: 'Three personas that the Canvas team knows by name', agreed: true },
      { title: 'Mobile message test', owner: 'Ines', effort: 6, goal: 'One message chosen out of three', agreed: true },
      { title: 'Phone reports, early users', owner: 'Tomas', effort: 10, goal: 'Five teams use it every day', agreed: true },
      { empty: 'The budget does not reach that far yet.' },
    ],
  },
  {
    title: 'Partners', kind: 'enablement',
    cells: [
      { title: 'Words for the catalogue', owner: 'Joren', effort: 5, goal: 'Listed with our own words', need: 'business', agreed: true },
      { empty: 'Partner teams wait for the rules of Relay 4.3.', watches: 'Relay 4.3', on: -20 },
      { title: 'Warehouse kit', owner: 'Joren', effort: 7, goal: 'Both sales teams open it in the first week', need: 'business',
        beside: { title: 'Warehouse rehearsal', owner: 'Joren', effort: 3, goal: 'Both sales teams have shown it once', need: 'business' } },
      { title: 'Reseller class, first round', owner: 'Joren', effort: 7, goal: 'Twelve resellers who can show Relay 5', need: 'business', agreed: true },
      'undecided', 'undecided', 'undecided', 'undecided',
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
export const laterTies: readonly (readonly [activity: string, item: string, why: string, link?: 'announces' | 'enables' | 'waits-for', gap?: number])[] = [
  ['Positioning for live data', 'Canvas 7', 'The release in which live figures are for everybody.'],
  ['Pricing page test', 'Canvas 7.1', 'Alerts are what the price is asked for.'],
  ['Category narrative', 'Canvas 8', 'Working together is what the category lacks.'],
  ['Narrative review', 'Relay 5.0', 'Sync without waiting has to fit into the story.'],
  ['Packaging study', 'Canvas 8', 'Working together may be a package of its own.'],
  ['Second narrative', 'Canvas 8.1', 'Reports wherever one is: the next chapter.'],
  ['Canvas 7.1 launch', 'Canvas 7.1', 'It is its launch.'],
  ['Launch film, both products', 'Canvas 8.1', 'The film ends on a phone.'],
  ['Relay 6 first brief', 'Relay 6', 'What it is, before anybody asks.'],
  ['Talk track for trust', 'Relay 4.3', 'Sales tells it before the rules are out.'],
  ['Enablement week', 'Canvas 7.1', 'Alerts are what everybody will be asked to show.'],
  ['New year kit', 'Relay 5.0', 'The first words that sales has for it.'],
  ['Relay 5 certification', 'Relay 5.0', 'Whoever sells it has passed it.', 'enables'],
  ['Objection sheets, all', 'Canvas 8', 'What was said against working together in its first quarter.', 'waits-for'],
  ['Sales kick-off track', 'Canvas 8.1', 'Reports for the phone are shown there first.'],
  ['Advisory board, autumn', 'Canvas 7', 'They see it before anybody else.'],
  ['Winter advisory board', 'Canvas 7.1', 'They choose which alerts come first.'],
  ['Advisory board, spring', 'Relay 5.0', 'Four of them wait for it.'],
  ['Two customer stories', 'Relay 5.0', 'Both have it in their beta.'],
  ['Savings study', 'Relay 5.0', 'It counts the hours that a quarter of it has saved.', 'waits-for'],
  ['Advisory board, next autumn', 'Canvas 8', 'They bring the teams that have worked with it.', 'waits-for'],
  ['Win and loss, second year', 'Canvas 8', 'Who chose it, and who did not.', 'waits-for'],
  ['Mobile survey', 'Canvas 8.1', 'Who reads reports on a phone, and when.'],
  ['Mobile brief', 'Canvas 8.1', 'What the team should plan from.'],
  ['Mobile personas', 'Canvas 8.1', 'For whom it is made.'],
  ['Mobile message test', 'Canvas 8.1', 'What it is called, and why it matters.'],
  ['Phone reports, early users', 'Canvas 8.1', 'They have it first.'],
  ['Words for the catalogue', 'Catalogue listing', 'The listing is theirs, the words are ours.'],
  ['Warehouse kit', 'Relay 5.0', 'It tells what Relay 5 adds to the warehouse.'],
  ['Warehouse rehearsal', 'Relay 5.0', 'Both sales teams show it together.'],
  ['Reseller class, first round', 'Certification programme', 'Their programme, our class.'],
  ['Reseller class, first round', 'Relay 5.0', 'It is what the class shows.'],
]

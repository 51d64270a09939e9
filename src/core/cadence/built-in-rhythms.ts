import type { RhythmLine } from './rhythms.ts'

const always = '2000-01-01'

/**
 * What is made in a rhythm while a company has not said its own (rows B3 to B6, C2, C4, I7; DOMAIN 0.4, 1.1, 1.22). A company's own line of the same rhythm stands
 * in place of one, from its day on.
 */
export const builtInRhythms: readonly RhythmLine[] = [
  { rhythm: 'weekly-update', title: 'Weekly update of the goals', kind: 'check-ins', due: { every: 'week', weekday: 5 }, time: '19:00', zone: 'UTC', from: always, duty: 'roadmap', remind: [26, 3] },
  { rhythm: 'okr-deck', title: 'OKR deck', kind: 'okr-deck', due: { every: 'week', weekday: 5 }, time: '19:00', zone: 'UTC', from: always, duty: 'roadmap', remind: [3] },
  { rhythm: 'roadmap-deck', title: 'Monthly roadmap deck', kind: 'roadmap-deck', due: { every: 'month', day: 20, ifOff: 'before' }, time: '17:00', from: always, duty: 'customer-roadmap', remind: [72, 24] },
  // Whose it is follows from what the deck tells: everybody who stands by a part of it (turns.ts).
  { rhythm: 'feature-check', title: 'Confirm what the monthly deck tells of yours', kind: 'feature-check', due: { every: 'month', day: 18, ifOff: 'before' }, time: '17:00', from: always, remind: [48] },
  { rhythm: 'key-accounts', title: 'Key accounts deck', kind: 'accounts-deck', due: { every: 'month', day: 31, ifOff: 'before' }, time: '17:00', from: always, duty: 'customer-communication', remind: [72] },
  { rhythm: 'product-data', title: 'Monthly look at the product data', kind: 'data-review', due: { every: 'working-month', workingDay: 5 }, time: '17:00', from: always, duty: 'product-information', remind: [48] },
  { rhythm: 'strategy', title: 'Monthly look at the strategy', kind: 'strategy-review', due: { every: 'working-month', workingDay: 10 }, time: '17:00', from: always, duty: 'roadmap', remind: [48] },
  { rhythm: 'quarterly-update', title: 'Quarterly update for stakeholders', kind: 'quarterly-update', due: { every: 'quarter', week: 2, weekday: 5 }, time: '17:00', from: always, duty: 'go-to-market', remind: [120, 24] },
  { rhythm: 'round-up', title: 'Round-up of what waits', kind: 'round-up', due: { every: 'week', weekday: 1 }, time: '08:00', from: always },
]

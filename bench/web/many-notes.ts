import type { Board, BoardNote, BoardWorkshop } from '../../src/core/workshop/board.ts'
import { periodsOf } from '../../src/core/time/period.ts'
import { rankBetween } from '../../src/lib/rank.ts'

const words = 'launch proof demo path on customer data with one clear promise for each new region film quote page survey beta partner brief report phone early'.split(' ')
const names = ['Ines', 'Mara', 'Tomas', 'Olek', 'Bea', 'Juno', 'Per', 'Sami', 'Runa', 'Ada']
const labels = ['Proof', 'Launches', 'Field enablement', 'Mobile', 'Partners', 'Pricing', 'Community', 'Training']

/** A board with so many notes, one in nine still loose and one in thirty aside; in the grid most have a quarter. The same each time. */
export function manyNotes(count: number, phase: 'buckets' | 'dates'): Board {
  const columns = periodsOf({ start: '2027-01-01', end: '2028-12-31' }, 'quarter')
  const isGrid = phase === 'dates'
  let rank = rankBetween()
  const notes = Array.from({ length: count }, (_, at): [string, BoardNote] => {
    rank = rankBetween(rank)
    const text = Array.from({ length: 4 + ((at * 7) % 11) }, (_word, nth) => words[(at * 5 + nth * 3) % words.length]).join(' ')
    const [isAside, isLoose] = [at % 30 === 7, !isGrid && at % 9 === 4]
    const lane = isAside || isLoose ? undefined : `g${at % labels.length}`
    const column = columns[(at * 3) % columns.length]
    const window = column === undefined || at % 12 === 0 ? undefined : { start: column.start, end: column.end, precision: 'quarter' }
    return [`n${at}`, {
      text, author: `p${at % names.length}`, at: `2026-11-12T10:${String(at % 60).padStart(2, '0')}:00Z`, rank, faceUp: true, effort: `e${at % 5}`,
      ...(lane === undefined ? {} : { group: lane }), ...(isAside ? { outlier: true as const } : {}),
      ...(isGrid ? { placed: { title: text, ...(lane === undefined ? {} : { bucket: lane }), ...(lane === undefined || window === undefined ? {} : { window }) } } : {}),
    }]
  })
  const lanes = labels.map((label, at) => [`g${at}`, { label, title: label, hue: at + 1, rank: `n${at}`, origin: 'today' as const }] as const)
  const workshop = { id: 'w', title: 'Workshop', roadmap: 'r', phase, words: { bucket: 'bucket', outlier: 'outlier' }, columns, period: 'quarter', zone: 'UTC' } as unknown as BoardWorkshop
  return {
    workshop, notes: Object.fromEntries(notes), groups: Object.fromEntries(lanes), rows: isGrid ? Object.fromEntries(lanes) : {}, items: {}, photos: {}, themes: {}, cells: {},
    participants: Object.fromEntries(names.map((name, at) => [`p${at}`, { name, hue: at + 1, faceDown: 0, joined: true, left: false, isGuest: at > 4 }])),
    efforts: Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`e${at}`, { item: `i${at}`, title: `Canvas ${7 + at}`, affects: true, agreedBy: [] }])),
  }
}

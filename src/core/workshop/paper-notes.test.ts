import { expect, test } from 'vitest'
import { cellsOf } from '../../lib/cells.ts'
import { csvText } from '../../lib/csv.ts'
import { boardTable } from '../../exports/workshop/board-table.ts'
import { Day, roomIn } from '../../testing/workshop-day.ts'
import { buckets } from '../roadmap/roadmap.ts'
import { outcomeOf } from './outcome.ts'
import { readPaperLines } from './paper-lines.ts'
import { enteredNotes, paperNotes, paperPlace } from './paper-notes.ts'
import { readPaperRows } from './paper-rows.ts'

const q1 = { start: '2027-01-01', end: '2027-03-31', precision: 'quarter' } as const
const room = () => new Day(roomIn('dates').apply([buckets.create('b', { roadmap: 'r', title: 'Launches', hue: 3, rank: 'a' })]))

function lines(text: string, at = room(), otherwise?: string) {
  const place = paperPlace(at.state, 'w')
  return paperNotes(readPaperLines(text, place), place, otherwise)
}

test('[WK129] a line is read as bucket, words, time and author, each left out at will', () => {
  expect(lines('Launches: Launch event @Q1 2027 -- ann\n- launches:A film\n\nJust words — Gil', undefined, 'p-ben')).toEqual([
    { line: 1, text: 'Launch event', author: { id: 'p-ann', name: 'Ann' }, bucket: { id: 'b', name: 'Launches' }, window: q1, remarks: [], missing: {} },
    { line: 2, text: 'A film', author: { id: 'p-ben', name: 'Ben' }, bucket: { id: 'b', name: 'Launches' }, remarks: [], missing: {} },
    { line: 4, text: 'Just words', author: { id: 'p-gil', name: 'Gil' }, remarks: [], missing: {} },
  ])
})

test('[WK129] what names nothing that is there stays in the words and is remarked; addresses and times of day are just words', () => {
  const [odd, mail, page, time, range] = lines('Webinars: One a month @someday -- Nobody\nAsk ann@example.org\nhttps://example.org/a\n10:30 stand-up\nPricing – a new page', undefined, 'p-ann')
  expect(odd).toMatchObject({ text: 'Webinars: One a month @someday -- Nobody', remarks: [expect.stringContaining('Nobody'), expect.stringContaining('Webinars')], missing: { author: 'Nobody', bucket: 'Webinars' } })
  expect(lines('A film @someday -- Ann')).toMatchObject([{ text: 'A film @someday', author: { id: 'p-ann' }, remarks: [expect.stringContaining('@someday')] }])
  for (const one of [mail, page, time]) expect(one?.remarks).toEqual([])
  expect(range).toMatchObject({ text: 'Pricing – a new page', remarks: [expect.stringContaining('"a new page"')] })
})

test('[WK129] a note of nobody known, without words, too long, or said before is left out with why', () => {
  const at = room()
  const why = (text: string, otherwise?: string) => lines(text, at, otherwise).map(({ leftOut }) => leftOut)
  expect(why('Whose?')).toEqual(['It is not known whose it is.'])
  expect(why('Twice -- Ann\ntwice  -- Ann\nTwice -- Gil')).toEqual([undefined, 'Line 1 says the same.', undefined])
  expect(why('x'.repeat(10_001), 'p-ann')).toEqual(['It has more than 10,000 letters.'])
  at.does('fay', 'note.enter', { workshop: 'w', notes: [{ text: 'Twice', author: 'p-ann' }] })
  expect(why('Twice -- Ann')).toEqual(['It is on the board already.'])
})

test('[WK130] rows are read by the words of their heading, the company’s own too; other columns are named, and without a heading nothing is guessed', () => {
  const at = room()
  const place = paperPlace(at.state, 'w')
  const read = readPaperRows(cellsOf('Note,Who,Initiative,Start,End,Goal,Colour\n"Launch, event",Ann,Launches,2027-01-01,2027-03-31,Full house,red\nA film,Zoe,Films,when done,,,'), 'initiative')
  expect(read.unused).toEqual(['Colour'])
  const [good, odd] = paperNotes(read.written, place)
  expect(good).toMatchObject({ line: 2, text: 'Launch, event', author: { id: 'p-ann' }, bucket: { id: 'b' }, goal: 'Full house', window: { start: '2027-01-01', end: '2027-03-31' }, remarks: [] })
  expect(odd).toMatchObject({ leftOut: 'It is not known whose it is.', missing: { author: 'Zoe', bucket: 'Films' } })
  expect(odd?.remarks).toHaveLength(3)
  expect(readPaperRows(cellsOf('Launch event,Ann'), 'bucket')).toMatchObject({ written: [], sentence: expect.stringContaining('"note"') })
})

test('[WK130] the file of a board brought in again adds nothing, in whatever step it was saved', () => {
  const at = room()
  const place = paperPlace(at.state, 'w')
  const typed = enteredNotes(paperNotes(readPaperLines('Launches: Launch event @Q1 2027 -- Ann\n=1+1 -- Gil', place), place), place)
  at.does('fay', 'note.enter', { workshop: 'w', notes: typed })
  const { columns, rows } = boardTable(outcomeOf(at.state, 'w'))
  const read = readPaperRows(cellsOf(csvText([columns, ...rows])), 'bucket')
  const again = paperNotes(read.written, paperPlace(at.state, 'w'))
  expect(again.map(({ text, leftOut, remarks }) => [text, leftOut, remarks])).toEqual([['Launch event', 'It is on the board already.', []], ['=1+1', 'It is on the board already.', []]])
  expect(read.unused).toEqual(['written', 'outlier', 'start', 'end', 'precision', 'backed by', 'votes of the bucket', 'from paper', 'lies under', 'id'])
})

test('[WK131] whoever plans types notes in too, with a name to each, since who led may have been a guest; nobody else does', () => {
  const at = room()
  const typed = (who: 'edi' | 'ann' | 'gil', author?: string) => () => at.does(who, 'note.enter', { workshop: 'w', notes: [{ text: `By ${who}`, ...(author === undefined ? {} : { author }) }] })
  expect(typed('edi', 'p-gil')).not.toThrow()
  expect(typed('edi')).toThrow()
  expect(typed('ann', 'p-ann')).toThrow('Whoever plans this workshop')
  expect(typed('gil', 'p-gil')).toThrow('Whoever plans this workshop')
  expect(outcomeOf(at.state, 'w').loose).toMatchObject([{ text: 'By edi', author: 'Gil', fromPaper: true }])
})

test('[WK131] what was understood is entered in one act, each note with its author and place; before the grid it goes into groups, in the brainstorm nowhere', () => {
  const at = room()
  const place = paperPlace(at.state, 'w')
  at.does('fay', 'note.enter', { workshop: 'w', notes: enteredNotes(paperNotes(readPaperLines('Launches: Launch event @Q1 2027 -- Ann\nOdd -- Gil', place), place), place) })
  expect(outcomeOf(at.state, 'w')).toMatchObject({ buckets: [{ notes: [{ text: 'Launch event', author: 'Ann', window: q1, fromPaper: true }] }], loose: [{ text: 'Odd', author: 'Gil' }] })
  const early = new Day(roomIn('brainstorm'))
  const [note] = lines('Launches: A film @Q1 2027 -- Ann', early)
  expect(note).toMatchObject({ text: 'Launches: A film', remarks: expect.arrayContaining([expect.stringContaining('no dates in this step')]) })
  early.goes('buckets')
  const group = early.does('fay', 'group.add', { workshop: 'w', label: 'Launches' }).id('note-groups')
  const then = paperPlace(early.state, 'w')
  expect(enteredNotes(paperNotes(readPaperLines('Launches: A film -- Ann', then), then), then)).toEqual([{ text: 'A film', author: 'p-ann', group }])
})

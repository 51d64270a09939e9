import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { Refusal } from '../../src/core/kernel/refusal.ts'
import { readSources } from '../../src/imports/read-sources.ts'
import { misfits } from '../../src/testing/drafts-fit.ts'
import { naughtyStrings } from '../../src/testing/naughty-strings.ts'

const records = naughtyStrings.map((naughty, i) => ({ id: String(i), title: `Row ${i}`, note: naughty }))
const bytes = (content: string) => new TextEncoder().encode(content)
const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
const well = (value: string) => new TextDecoder().decode(bytes(value))

test('[IM35] hostile strings come through CSV, JSON and YAML as they are', () => {
  const csv = bytes(['id,title,note', ...records.map(({ id, title, note }) => `${id},${title},${quoted(note)}`)].join('\n'))
  const sources = [{ path: 'a.csv', bytes: csv }, { path: 'b.json', bytes: bytes(JSON.stringify(records)) }, { path: 'c.yaml', bytes: bytes(stringify(records)) }]
  for (const source of sources) {
    const [reading] = readSources([source])
    expect(misfits(reading === undefined ? [] : [reading])).toEqual([])
    const notes = new Map(reading?.drafts.filter((draft) => draft.collection === 'items').map((draft) => [draft.key, draft.fields['summary'] ?? (draft.fields['own'] as Record<string, string> | undefined)?.['note']]))
    expect(notes.size).toBe(naughtyStrings.length)
    for (const { id, note } of records) if (note.trim() !== '') expect(notes.get(id), `${source.path} ${id}`).toBe(well(note))
  }
})

test('[IM35] hostile strings as titles, columns, keys and file names end in readings that fit', () => {
  for (const naughty of naughtyStrings) {
    for (const source of [
      { path: naughty === '' ? 'x.csv' : `${naughty}.csv`, bytes: bytes(`Title,${quoted(naughty)},When\n${quoted(naughty)},${quoted(naughty)},${quoted(naughty)}\n`) },
      { path: 'kep.yaml', bytes: bytes(stringify({ title: naughty, 'owning-sig': naughty, status: naughty, stage: naughty, milestone: { beta: naughty }, authors: [naughty], [naughty]: naughty })) },
      { path: 'features.yml', bytes: bytes(stringify({ [naughty || 'x']: { title: naughty, product_team: naughty, maturity: naughty, [naughty]: naughty } })) },
    ]) {
      try {
        expect(misfits(readSources([source])), source.path).toEqual([])
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }
  }
})

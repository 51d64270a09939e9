import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ownFolder, partsOf, said, slideTexts } from '../../tests/gathered-terminal.ts'

const folder = ownFolder()
afterAll(() => folder.remove())

const at = (name: string) => join(folder.path, name)
const put = (name: string, bytes: string | Uint8Array) => {
  mkdirSync(join(at(name), '..'), { recursive: true })
  writeFileSync(at(name), bytes)
  return at(name)
}
const out = at('out/deck.pptx')
put('out/deck.pptx', 'what stood here before')

/** Aliases of aliases: nine levels of nine. */
const aliasBomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...[...'bcdefghij'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(',')}]`)].join('\n')
const event = (rule: string) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'DTSTART:20260601T000000Z', 'SUMMARY:Bomb', `RRULE:${rule}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
const wide = (cell: (at: number) => string) => Array.from({ length: 10_000 }, (_, at) => cell(at)).join(',')
const noise = Uint8Array.from({ length: 4_096 }, (_, at) => (at * 197 + (at >> 3) * 31) % 256)

describe('nothing can be read', () => {
  const cases: readonly (readonly [what: string, name: string, bytes: string | Uint8Array, sentence: string])[] = [
    ['prose', 'letter.txt', 'Dear all,\nthe plan is late.\n', 'was not read: it is of no kind that is known (CSV, XLSX, YAML, JSON, iCal, Markdown).'],
    ['no bytes', 'empty.csv', '', 'the file is empty.'],
    ['only spaces', 'blank.yaml', ' \n\n ', 'the file is empty.'],
    ['a heading without rows', 'heading.csv', 'Title,When\n', 'The table has a heading and no rows below it.'],
    ['JSON cut off', 'cut.json', '[{"title": "One"', 'the file is not valid JSON: it ends too early.'],
    ['a proposal cut off', 'keps/sig-x/1-y/kep.yaml', 'title: One\nkep-number: 12\nauthors: [\n', 'line 4, column 1: the file cannot be read as YAML'],
    ['a calendar cut off', 'cut.ics', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n', 'line 2: The event that begins here has no end, so the file was cut off'],
    ['noise', 'noise.csv', noise, 'the file holds zero bytes, so it is not text.'],
    ['noise without an ending', 'noise', noise, 'the file holds zero bytes, so it is not text.'],
    ['an alias bomb', 'alias.yaml', aliasBomb, 'the file repeats itself by aliases into more than 100,000 values; it was not read.'],
    ['a rule that never comes', 'never.ics', event('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), 'line 3: The event repeats without end'],
    ['10,000 columns', 'wide.csv', `${wide((at) => `c${at}`)}\n${wide(() => 'x')}\n`, 'line 1: the file has 10,000 columns, and 1,000 are the most that are read.'],
    ['a cell of 1 MB', 'cell.csv', `Title,When\n${'x'.repeat(1 << 20)},2026-07-01\n`, 'line 2, Title: The cell has 1,048,576 characters, and 100,000 are the most that are read'],
    ['100,000 levels', 'deep.json', '['.repeat(100_000), 'the file is nested more than 64 levels deep.'],
  ]
  test.each(cases)('[CL2] %s', async (_, name, bytes, sentence) => {
    const file = put(name, bytes)
    const { code, err, out: said2 } = await said(['build', file, '--audience', 'internal', '--out', out])
    expect({ code, out: said2 }).toEqual({ code: 2, out: '' })
    expect(err).toContain(file)
    expect(err).toContain(sentence)
    expect(readFileSync(out, 'utf8')).toBe('what stood here before')
    expect(readdirSync(at('out'))).toEqual(['deck.pptx'])
  })

  test('[CL2] 200 MB', async () => {
    const file = put('huge.csv', '')
    truncateSync(file, 200 * 1024 * 1024)
    const { code, err } = await said(['build', file, '--out', out])
    expect(code).toBe(2)
    expect(err).toContain(`${file}: the file is 200.0 MB, and 64.0 MB is the most that is read`)
    const larger = put('larger.csv', '')
    truncateSync(larger, 300 * 1024 * 1024)
    expect(await said(['build', larger, '--out', out])).toMatchObject({ code: 2, err: `throughline: ${larger}: the file is 300 MB, and 256 MB is the most that is read.` })
  })

  test('[CL11] with --json the same is one problem document with every reason', async () => {
    const { code, err, out: answer } = await said(['build', put('noise.csv', noise), put('empty.csv', ''), '--json', '--out', out])
    expect({ code, answer }).toEqual({ code: 2, answer: '' })
    expect(JSON.parse(err)).toMatchObject({ status: 400, code: 'invalid', details: [{ place: { file: at('noise.csv') } }, { place: { file: at('empty.csv') } }] })
    const both = await said(['build', at('noise.csv'), at('empty.csv'), '--out', out])
    expect(both.err.split('\n')).toHaveLength(3)
  })
})

const built = async (name: string, bytes: string | Uint8Array, more: readonly string[] = []) => {
  const file = put(name, bytes)
  const target = at('made.pptx')
  const told = await said(['build', file, '--audience', 'internal', '--out', target, ...more])
  return { ...told, file, parts: partsOf(readFileSync(target)) }
}

describe('files that can be read, with care', () => {
  test('[CL9] a rule of every second is told with its line, and gives one date', async () => {
    const { code, err, file } = await built('second.ics', event('FREQ=SECONDLY'))
    expect(code).toBe(0)
    expect(err).toContain(`warning: ${file}:3: The event repeats by a rule that is not written out`)
  })

  test('[CL9] a formula is text: told, shown, and no link', async () => {
    const { code, err, file, parts } = await built('formula.csv', 'Title,When\n"=HYPERLINK(""http://evil.example"")",2026-07-01\nDark mode,2026-07-02\n')
    expect(code).toBe(0)
    expect(err).toContain(`warning: ${file}:2, column Title: The cell begins like a formula`)
    expect([...parts].filter(([name]) => name.endsWith('.rels')).map(([, xml]) => xml).join('')).not.toContain('evil.example')
  })

  test.each([['proto.csv', '__proto__,Title,constructor\n1,One,2\n3,Two,4\n'], ['proto.json', '[{"__proto__": {"polluted": true}, "title": "One"}, {"constructor": {"prototype": {"polluted": 1}}, "title": "Two"}]']])(
    '[CL9] names of our own inside are plain names of columns: %s',
    async (name, text) => {
      const { code, err } = await built(name, text)
      expect(code).toBe(0)
      expect(err).toContain('A column named __proto__ is kept under the name (__proto__).')
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    },
  )

  test('[CL9] a text that is not UTF-8 is read as the older encoding, and told with its line', async () => {
    const { code, err, file, parts } = await built('latin.csv', Buffer.from('Title,When\nDark mode,2026-07-02\nCaf\u00e9,2026-07-01\n', 'latin1'))
    expect(code).toBe(0)
    expect(err).toContain(`warning: ${file}:3: The file is not UTF-8; it was read as windows-1252.`)
    expect([...parts.values()].join('')).toContain('Café')
  })

  test('[CL14] escape sequences and line breaks of a file reach neither the terminal nor the deck', async () => {
    const { err, out: answer } = await built('escape.csv', 'Title,When\n"\u001b[31mred\u0007\nfinding: all is well",whenever it is\n')
    expect(`${err}\n${answer}`).not.toMatch(/(?!\n)\p{Cc}/u)
    expect(err.split('\n')).not.toContain('finding: all is well')
  })

  test('[CL10] one file among others that cannot be read is named, and the deck is made of the others', async () => {
    const good = put('some/a.csv', 'Title,When\nDark mode,2026-07-02\n')
    const bad = put('some/b.json', '[{"title": "One"')
    const { code, err, out: answer } = await said(['build', at('some'), '--audience', 'internal', '--out', at('made.pptx')])
    expect(code).toBe(0)
    expect(err).toContain(`error: ${bad}, line 1`)
    expect(answer).toContain('1 error, ')
    expect(slideTexts(readFileSync(at('made.pptx'))).join('')).toContain('Dark mode')
    expect(good).toBeTruthy()
  })
})

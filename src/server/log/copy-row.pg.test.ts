import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { from } from 'pg-copy-streams'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { openDatabase } from '../database/open-database.ts'
import { copyRow } from './copy-row.ts'

test('[LG90] a row that is streamed is the row that was meant, whatever stands in it', async () => {
  const pool = openDatabase(await freshDatabase())
  const client = await pool.connect()
  try {
    await client.query('create table streamed (place bigint, title text, body text, print text)')
    const text = `tab\t, line\n, back\\slash \\N, "quotes", Łódź → 🚀 ${'x'.repeat(300_000)}`
    const bytes = Buffer.from(text)
    const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, n) => bytes.subarray(n * 65_536, (n + 1) * 65_536))
    await pipeline(Readable.from(copyRow([12_345_678_901n, '', pieces, undefined])), client.query(from('copy streamed from stdin (format binary)')))
    const { rows } = await client.query('select * from streamed')
    expect(rows).toEqual([{ place: '12345678901', title: '', body: text, print: null }])
  } finally {
    client.release()
    await pool.end()
  }
})

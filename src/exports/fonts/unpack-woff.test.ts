import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { subsetPath, subsetWith } from './font-files.ts'
import { unpackWoff } from './unpack-woff.ts'

test('[EX27] a font comes out of its packed file with every table as its own checksum says', () => {
  for (const [face, letter] of [['title', 'a'], ['text', 'Ł'], ['text-bold', 'Ж']] as const) {
    const font = unpackWoff(readFileSync(subsetPath(must(subsetWith(face, letter.codePointAt(0) ?? 0)), 'woff')))
    const view = new DataView(font.buffer)
    const count = view.getUint16(4)
    expect(count).toBeGreaterThan(8)
    for (let at = 0; at < count; at++) {
      const entry = 12 + at * 16
      const tag = String.fromCharCode(...font.subarray(entry, entry + 4))
      const [sum, offset, length] = [view.getUint32(entry + 4), view.getUint32(entry + 8), view.getUint32(entry + 12)]
      let found = 0
      for (let place = offset; place < offset + length; place += 4) found = (found + view.getUint32(place)) >>> 0
      // The head's own sum is taken with its adjustment, its third word, as nought.
      if (tag === 'head') found = (found - view.getUint32(offset + 8)) >>> 0
      expect([tag, found]).toEqual([tag, sum])
    }
  }
})

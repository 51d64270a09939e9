import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../../core/kernel/refusal.ts'
import { misfits } from '../../testing/drafts-fit.ts'
import { workbook } from '../../testing/workbooks.ts'
import { readSources } from '../read-sources.ts'

const sound = workbook({ Plan: [['Title', 'When', 'Owner'], ['Search', '2026-01-05', 'Ana Bell'], ['Relay', 46_023, 'Ben']] })

test('[XL8] a workbook with any of its bytes changed, cut or doubled ends in readings that fit or a refusal', () => {
  const change = fc.array(fc.record({ at: fc.nat(sound.length - 1), to: fc.nat(255) }), { minLength: 1, maxLength: 6 })
  fc.assert(fc.property(change, fc.nat(sound.length), fc.boolean(), (changes, cut, cuts) => {
    const bytes = sound.slice(0, cuts ? cut : sound.length)
    for (const { at, to } of changes) if (at < bytes.length) bytes[at] = to
    try {
      expect(misfits(readSources([{ path: 'plan.xlsx', bytes }]))).toEqual([])
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal)
    }
  }), { numRuns: 300 })
})

test('[XL5] rows come out of a workbook as they went in', () => {
  const title = fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.replace(/[^\p{L}\p{N} ]/gu, 'x').trim()).filter((text) => text !== '')
  fc.assert(fc.property(fc.uniqueArray(title, { minLength: 1, maxLength: 8 }), (titles) => {
    const [reading] = readSources([{ path: 'plan.xlsx', bytes: workbook({ Plan: [['Title', 'Other'], ...titles.map((one) => [one, 'x'])] }) }])
    expect(reading?.drafts.filter(({ collection }) => collection === 'items').map(({ fields }) => fields['title'])).toEqual(titles)
  }), { numRuns: 50 })
})

import fc from 'fast-check'
import type { StoredRecord } from '../core/kernel/change.ts'
import { State } from '../core/kernel/state.ts'
import { maturityLevels } from '../core/plans/maturity.ts'
import { addDays, addMonths, monthEnd, monthStart } from '../core/time/days.ts'
import type { Window } from '../core/time/window.ts'

export type Rows = readonly (readonly [collection: string, record: StoredRecord])[]

/** A state that holds these records. */
export function stateOf(rows: Rows): State {
  return State.empty.apply(rows.map(([collection, { id, ...after }]) => ({ kind: 'create', collection, id, after })))
}

const words = fc.constantFrom(
  'live', 'figures', 'source', 'of', 'the', 'record', 'Kubernetes', 'v1.34', 'conflict', 'rules', 'a', 'Pneumonoultramicroscopicsilicovolcanoconiosis',
  'https://example.com/a/very/long/address/that/never/ends?with=query&and=more', 'überprüfung', '変更履歴の確認', 'Łódź', 'e\u0301', '🚀', 'in-place', 'WWWWWWWWWWWWWWWWWWWW', '"quoted"', 'and/or',
)
/** A title of one line, from short to absurd. */
export const title = fc.array(words, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' ').slice(0, 300).trim())
/** A text of some sentences, with line ends and characters that no file can hold. */
export const prose = fc.array(fc.array(words, { minLength: 2, maxLength: 20 }).map((parts) => `${parts.join(' ')}.`), { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join(' \n'))

/** A window near a day, of any precision. */
export function windowNear(today: string): fc.Arbitrary<Window> {
  return fc.tuple(fc.integer({ min: -200, max: 420 }), fc.constantFrom('day', 'month', 'quarter', 'year'), fc.integer({ min: 0, max: 2 })).map(([offset, precision, more]) => {
    const day = addDays(today, offset)
    if (precision === 'day') return { start: day, end: addDays(day, more), precision }
    const months = precision === 'month' ? more : precision === 'quarter' ? 2 : 11
    return { start: monthStart(day), end: monthEnd(addMonths(day, months)), precision: precision as 'month' }
  })
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** A product plan with problems, releases and features at random: names of any length, windows of any kind, values here and there. */
export function planRows(today: string, size: { readonly themes: number; readonly releases: number; readonly features: number }): fc.Arbitrary<Rows> {
  const theme = fc.record({ title, problem: optional(title), cost: optional(prose.map((text) => text.slice(0, 400))), value: optional(prose) })
  const release = fc.record({ title, product: optional(title.map((text) => text.slice(0, 90).trim())), window: optional(windowNear(today)), value: optional(prose), measure: optional(fc.record({ what: title, before: title, after: title, share: fc.double({ min: 0, max: 1, noNaN: true }) })) })
  const feature = fc.record({
    title, value: optional(prose), maturity: optional(fc.constantFrom(...maturityLevels)), theme: fc.nat(), release: fc.nat(), window: optional(windowNear(today)),
    steps: fc.array(fc.record({ stage: fc.constantFrom(...maturityLevels), release: optional(fc.nat()), window: optional(windowNear(today)) }), { maxLength: 4 }),
    compatibility: optional(fc.dictionary(fc.constantFrom('github', 'gitlab', 'gerrit', 'cvs'), fc.boolean())),
  })
  return fc
    .tuple(fc.array(theme, { maxLength: size.themes }), fc.array(release, { maxLength: size.releases }), fc.array(feature, { maxLength: size.features }))
    .map(([themes, releases, features]) => [
      ['plans', { id: 'plan', title: 'Product', kind: 'product' }],
      ...themes.map((one, at) => ['items', clean({ id: `t${at}`, plan: 'plan', kind: 'theme', ...one })] as const),
      ...releases.map((one, at) => ['items', clean({ id: `r${at}`, plan: 'plan', kind: 'release', ...one })] as const),
      ...features.flatMap(({ theme: parent, release: ships, steps, ...one }, at) => [
        ['items', clean({
          id: `f${at}`, plan: 'plan', kind: 'feature', ...one,
          ...(themes.length > 0 && parent % 3 !== 0 ? { parent: `t${parent % themes.length}` } : {}),
          ...(releases.length > 0 && ships % 2 === 0 ? { release: `r${ships % releases.length}` } : {}),
        })] as const,
        ...steps.map(({ release: target, ...step }, index) => ['stage-targets', clean({
          id: `f${at}-${index}`, item: `f${at}`, ...step, ...(target !== undefined && releases.length > 0 ? { release: `r${target % releases.length}` } : {}),
        })] as const),
      ]),
    ])
}

function clean(record: Readonly<Record<string, unknown>>): StoredRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as StoredRecord
}

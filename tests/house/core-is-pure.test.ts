import { expect, test, vi } from 'vitest'
import { importsOf, isTest, read, sourcesUnder } from './sources.ts'

const core = [...sourcesUnder('src/lib'), ...sourcesUnder('src/core')].filter((file) => !isTest(file))

function stop(what: string): () => never {
  return () => {
    throw new Error(`core used ${what}`)
  }
}

const code = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')

test('[HS6] core loads and runs with a clock and a chance that throw', async () => {
  const RealDate = Date
  class NoClock extends RealDate {
    constructor(...given: ConstructorParameters<typeof Date> | []) {
      if (given.length === 0) stop('the clock')()
      super(...(given as ConstructorParameters<typeof Date>))
    }
    static override now = stop('Date.now') as () => number
  }
  vi.stubGlobal('Date', NoClock)
  vi.spyOn(Math, 'random').mockImplementation(stop('Math.random') as () => number)
  vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation(stop('crypto') as never)
  vi.spyOn(globalThis.crypto, 'randomUUID').mockImplementation(stop('crypto') as never)
  vi.spyOn(performance, 'now').mockImplementation(stop('performance.now') as () => number)
  try {
    const { sampleCommands } = await import('../../src/core/sample/sample.ts')
    const { contextOf } = await import('../../src/core/sample/script.ts')
    const { decide } = await import('../../src/core/kernel/decide.ts')
    const { State } = await import('../../src/core/kernel/state.ts')
    const { redact } = await import('../../src/core/audiences/redact.ts')
    const { audiences } = await import('../../src/core/audiences/audiences.ts')
    const { buildDeck } = await import('../../src/core/decks/build-deck.ts')
    let state = State.empty
    for (const act of sampleCommands('2026-09-14')) state = state.apply(decide(state, act.command, contextOf(act)))
    for (const audience of audiences.list(state)) {
      const view = redact(state, audience, { today: '2026-09-14', key: 'a key' })
      const deck = view.list('decks').find((one) => one['kind'] === 'product-roadmap')
      expect(deck).toBeDefined()
      const made = buildDeck(view, deck as never, { measure: (text, style) => text.length * style.size * 0.6 })
      expect(made.slides.length).toBeGreaterThan(3)
    }
  } finally {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  }
})

test('[HS7] core names no clock, no chance, no console and no platform', () => {
  const banned = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\.|\bprocess\.|\bTemporal\.Now\b|\bsetTimeout\b|\bfetch\(/
  expect(core.filter((file) => banned.test(code(file)))).toEqual([])
  expect(core.filter((file) => importsOf(file).some((wanted) => wanted.startsWith('node:')))).toEqual([])
})

test('[HS8] only redact makes a View', () => {
  const users = sourcesUnder('src').filter((file) => read(file).includes('viewFromRedact') && !file.endsWith('audiences/view.ts'))
  expect(users).toEqual(['src/core/audiences/redact.ts'])
})

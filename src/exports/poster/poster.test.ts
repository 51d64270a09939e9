import { expect, test } from 'vitest'
import { audiences } from '../../core/audiences/audiences.ts'
import { redact } from '../../core/audiences/redact.ts'
import { decide } from '../../core/kernel/decide.ts'
import type { Refusal } from '../../core/kernel/refusal.ts'
import { State } from '../../core/kernel/state.ts'
import { sampleCommands } from '../../core/sample/sample.ts'
import { contextOf } from '../../core/sample/script.ts'
import { toPoster } from './poster.ts'
import { posterFacts } from './poster-facts.ts'
import { papers, posterScene } from './poster-scene.ts'

const today = '2026-11-12'
const state = sampleCommands(today).reduce((now, act) => now.apply(decide(now, act.command, contextOf(act))), State.empty)
const viewFor = (key: string) => redact(state, audiences.list(state).find((one) => one.key === key) as never, { today, key: 'k' })
const texts = (scene: ReturnType<typeof posterScene>) => scene.marks.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))

test('[EX22] a poster shows every bucket, activity, release and blank cell of the roadmap, and what waits for a place', () => {
  const facts = posterFacts(viewFor('internal'), undefined)
  const scene = posterScene(facts, 'a1')
  const said = texts(scene).join(' ')
  for (const word of ['Launches', 'Enablement week', 'undecided', 'Empty on purpose', 'Podcast pilot', 'Internal: not for customers or sales.']) expect(said).toContain(word)
  expect(scene.leftOut).toBe(0)
  expect(facts.rows.flatMap(({ cards }) => cards)).toHaveLength(46)
})

test('[EX22] nothing of a poster stands outside its sheet, and what has no room is counted on it', () => {
  const facts = posterFacts(viewFor('internal'), undefined)
  const many = { ...facts, rows: facts.rows.map((row) => ({ ...row, cards: row.cards.flatMap((card) => Array.from({ length: 60 }, () => card)) })) }
  for (const [paper, one] of [['a3', facts], ['a0', facts], ['a4', many]] as const) {
    const scene = posterScene(one, paper)
    const [width, height] = papers[paper]
    for (const shape of scene.marks) if (shape.kind === 'text') expect(shape.x >= 0 && shape.x <= width && shape.y >= 0 && shape.y <= height, shape.text).toBe(true)
  }
  const scene = posterScene(many, 'a4')
  expect(scene.leftOut).toBeGreaterThan(0)
  expect(texts(scene)).toContain(`${scene.leftOut} activities have no room on this sheet: take a larger one.`)
})

test('[EX23] a poster is a PDF or a picture, the same bytes each time, and is made for nobody outside and not for sales', () => {
  const pdf = toPoster(viewFor('internal'), { paper: 'a3', format: 'pdf' })
  expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-')
  expect(Buffer.compare(pdf, toPoster(viewFor('internal'), { paper: 'a3', format: 'pdf' }))).toBe(0)
  const png = toPoster(viewFor('internal'), { paper: 'a3', format: 'png' })
  expect(new TextDecoder('latin1').decode(png.slice(1, 4))).toBe('PNG')
  for (const key of ['sales', 'customers']) expect(() => toPoster(viewFor(key), { paper: 'a3', format: 'pdf' })).toThrow(expect.objectContaining({ code: 'never-outside' } satisfies Partial<Refusal>))
})

import { describe, expect, test } from 'vitest'
import { type Far, type Line, type Near, route } from './route.ts'

const card = (column: number, top: number): Near => ({ left: column * 100 + 5, right: column * 100 + 95, top, bottom: top + 44, y: top + 13, ways: [column * 100, column * 100 + 100] })
const bar = (left: number, right: number): Near => ({ left, right, top: 100, bottom: 109, y: 104.5, ways: [left - 5, left - 5] })
const mark = (x: number, row = 0): Far => ({ in: 'strip', x, row, isBracket: false })
const line = (to: string, near: Near, far: Far, isChosen = false): Line => ({ to, kind: 'product', isChosen, near, far })

const to = (x: number) => route([line('relay', card(2, 50), mark(x))], [[]]).rows.map(({ path }) => path)

describe('[RG16] a line', () => {
  test('[RG16] leaves a card into the gap that is nearer to the mark, and goes up it to the top of the rows', () => {
    expect(to(320)).toEqual(['M295 63H297Q300 63 300 60', 'M300 60V0'])
    expect(to(120)).toEqual(['M205 63H203Q200 63 200 60', 'M200 60V0'])
  })

  test('[RG16] is interrupted in every row of the strip that has words where it goes up', () => {
    const free = route([line('relay', card(2, 50), mark(250))], [[], [], []])
    const worded = route([line('relay', card(2, 50), mark(250))], [[], [[240, 300]], [[10, 90]]])
    expect(free.above[0]?.path).toContain('M250 67V43V23V17')
    expect(worded.above[0]?.path).toContain('M250 67V43M250 23V17')
  })

  test('[RG16] to one thing shares its lane and its way up; to another it has its own of both', () => {
    const shared = route([line('relay', card(2, 50), mark(250)), line('relay', card(2, 150), mark(250))], [[]])
    expect([shared.above.length, shared.band, shared.rows.at(-1)?.path]).toEqual([1, 8, 'M200 160V0'])
    const apart = route([line('relay', card(2, 50), mark(130)), line('canvas', card(2, 150), mark(150))], [[]])
    expect(apart.band).toBe(12)
    expect(apart.rows.slice(2).map(({ path }) => path)).toEqual(['M200 60V0', 'M202 160V0'])
  })

  test('[RG16] takes a lane that is free where it runs', () => {
    const lines = [line('a', card(0, 0), mark(40)), line('b', card(5, 0), mark(560)), line('c', card(9, 0), mark(950))]
    expect(route(lines, [[]]).band).toBe(8)
  })

  test('[RG16] between bars goes straight down where they lie over each other, else to the nearer end', () => {
    const far: Far = { in: 'rows', left: 50, right: 90, bottom: 19 }
    const down = (near: Near) => route([line('relay', near, far)], []).rows[0]?.path
    expect(down(bar(40, 80))).toBe('M52 19V100')
    expect(down(bar(200, 240))).toBe('M52 19V101.5Q52 104.5 55 104.5H200')
    expect(down(bar(10, 30))).toBe('M52 19V113Q52 116 49 116H31Q28 116 28 113V109')
  })
})

import type { SaidShape } from './said-slides.ts'

/** A shape that was not moved by hand stands within this share of the slide from where it stood. */
const near = 0.03

/**
 * Each shape of a slide with what it is in the file that came back: by its name where each has it once, else, among those whose names are
 * on one side alone, by what it says, and then by where it stands. Programs give shapes names of their own while they save.
 */
export function shapePairs(made: readonly SaidShape[], came: readonly SaidShape[]): (readonly [was: SaidShape, is: SaidShape])[] {
  const byName = onceEach(made, came, ({ name }) => name)
  const [names, theirs] = [new Set(made.map(({ name }) => name)), new Set(came.map(({ name }) => name))]
  const [renamed, unknown] = [made.filter(({ name }) => !theirs.has(name)), came.filter(({ name }) => !names.has(name))]
  const byText = onceEach(renamed, unknown, wordsOf)
  const [left, free] = [renamed.filter((one) => !byText.some(([was]) => was === one)), unknown.filter((one) => !byText.some(([, is]) => is === one))]
  const byPlace = left.flatMap((was) => {
    const [is, another] = free.filter((one) => isNear(was, one))
    return is === undefined || another !== undefined || left.some((one) => one !== was && isNear(one, is)) ? [] : [[was, is] as const]
  })
  const is = new Map([...byName, ...byText, ...byPlace])
  return made.flatMap((was) => {
    const now = is.get(was)
    return now === undefined ? [] : [[was, now] as const]
  })
}

/** Pairs of shapes of the same kind that both sides have once by a key; an empty key is none. */
function onceEach(made: readonly SaidShape[], came: readonly SaidShape[], key: (shape: SaidShape) => string): (readonly [SaidShape, SaidShape])[] {
  return made.flatMap((was) => {
    const of = key(was)
    const [[, another], [is, second]] = [made.filter((one) => key(one) === of), came.filter((one) => key(one) === of)]
    return of === '' || another !== undefined || is === undefined || second !== undefined || is.kind !== was.kind ? [] : [[was, is] as const]
  })
}

function wordsOf(shape: SaidShape): string {
  return shape.kind === 'text' ? shape.text : shape.rows.flat().join('\n').trim()
}

function isNear(a: SaidShape, b: SaidShape): boolean {
  return a.kind === b.kind && a.place !== undefined && b.place !== undefined && Math.abs(a.place.x - b.place.x) < near && Math.abs(a.place.y - b.place.y) < near
}

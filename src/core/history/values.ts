import { canonicalJson, type Json, sameJson } from '../../lib/json.ts'

/** Different values that are remembered to be found again; beyond it equal values may have several numbers. */
const mostKnown = 500_000
/** Longer texts are rarely written twice. */
const longest = 200

/** Each value by a number, most equal values by the same one, so that a history of many changes holds each text once. */
export class Values {
  private readonly kept: Json[] = []
  private readonly texts = new Map<string, number>()
  private readonly others = new Map<string, number>()
  /** Numbers of values that could not be found again: only these may be equal to a value of another number. */
  private readonly loose = new Set<number>()

  get(number: number): Json {
    return this.kept[number] as Json
  }

  /** Do two numbers stand for equal values? */
  same(a: number, b: number): boolean {
    return a === b || ((this.loose.has(a) || this.loose.has(b)) && sameJson(this.kept[a], this.kept[b]))
  }

  /** The number of a value: the same for equal values, but for long texts and when there are very many. */
  add(value: Json): number {
    const known = typeof value === 'string' ? this.texts : this.others
    const key = typeof value === 'string' ? value : canonicalJson(value)
    const found = known.get(key)
    if (found !== undefined) return found
    const number = this.kept.push(value) - 1
    if (key.length <= longest && this.texts.size + this.others.size < mostKnown) known.set(key, number)
    else this.loose.add(number)
    return number
  }
}

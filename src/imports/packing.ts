import type { Json } from '../lib/json.ts'

/**
 * Plain data in a form that crosses between threads cheaply: one text with all strings (most of them once), the shapes of objects (their key
 * lists, each once), and a walk over the values as integers. Unpacking costs about a quarter of what the engine's own copying does.
 */
export interface Packed {
  readonly text: string
  /** End of each string in `text`. */
  readonly ends: Uint32Array
  readonly shapes: readonly (readonly string[])[]
  readonly numbers: Float64Array
  readonly codes: Uint32Array
}

// The low three bits of a code say what it is, the rest is an index or a length.
const isString = 0
const isObject = 1
const isList = 2
const isNumber = 3
/** A value met before in the same packing: unpacked, both are the same object. */
const isAgain = 4
const isOther = 5
/** The value that follows is the next one that may come again. */
const isNew = 6
const others: readonly (null | boolean | undefined)[] = [null, true, false, undefined]

/**
 * Packs some values. Keys that hold `undefined` are left out, as JSON does. Values met below the key `again` are often the very same
 * objects (what many drafts refer to), so there they are looked for.
 */
export function pack(values: readonly unknown[], again = 'references'): Packed {
  const packer = new Packer(again)
  packer.value(values, false)
  return packer.packed()
}

class Packer {
  private readonly again: string
  private readonly texts: string[] = []
  private readonly slots = new Int32Array(4_096).fill(-1)
  private readonly keyLists: (readonly string[])[] = []
  /** By number of keys, the shapes met, those in use first. */
  private readonly shapes = new Map<number, { readonly keys: readonly string[]; readonly index: number }[]>()
  private readonly numbers: number[] = []
  private codes = new Uint32Array(16_384)
  private length = 0
  private readonly met = new Map<object, number>()

  constructor(again: string) {
    this.again = again
  }

  value(value: unknown, look: boolean): void {
    if (typeof value === 'string') this.code(this.string(value), isString)
    else if (typeof value === 'number') this.code(this.numbers.push(value) - 1, isNumber)
    else if (typeof value !== 'object' || value === null) this.code(Math.max(others.indexOf(value as null | boolean | undefined), 0), isOther)
    else if (!look) this.parts(value, false)
    else {
      const before = this.met.get(value)
      if (before !== undefined) {
        this.code(before, isAgain)
        return
      }
      this.met.set(value, this.met.size)
      this.code(0, isNew)
      this.parts(value, true)
    }
  }

  private code(index: number, kind: number): void {
    if (this.length === this.codes.length) {
      const wider = new Uint32Array(this.length * 2)
      wider.set(this.codes)
      this.codes = wider
    }
    this.codes[this.length++] = index * 8 + kind
  }

  private parts(value: object, look: boolean): void {
    if (Array.isArray(value)) {
      this.code(value.length, isList)
      for (const item of value) this.value(item, look)
      return
    }
    const object = value as Record<string, unknown>
    const keys = Object.keys(object)
    this.code(this.shape(keys), isObject)
    for (const key of keys) this.value(object[key], look || key === this.again)
  }

  private shape(keys: readonly string[]): number {
    let known = this.shapes.get(keys.length)
    if (known === undefined) this.shapes.set(keys.length, (known = []))
    // A few shapes make up nearly all objects. Where there are many, a repeated one costs less than looking through them.
    for (let i = 0; i < known.length && i < 16; i++) {
      const one = known[i] as { readonly keys: readonly string[]; readonly index: number }
      if (!sameKeys(one.keys, keys)) continue
      if (i > 0) [known[0], known[i]] = [one, known[0] as typeof one]
      return one.index
    }
    const index = this.keyLists.push(keys) - 1
    known.unshift({ keys, index })
    return index
  }

  /** Looked for by its length and three of its letters only: most texts that come again are found, at a small part of a map's price. */
  private string(text: string): number {
    const { length } = text
    if (length === 0 || length > 40) return this.texts.push(text) - 1
    const slot = (length * 31 + text.charCodeAt(0) * 7 + text.charCodeAt(length >> 1) * 131 + text.charCodeAt(length - 1) * 1_031) & 4_095
    const before = this.slots[slot] as number
    if (before >= 0 && this.texts[before] === text) return before
    return (this.slots[slot] = this.texts.push(text) - 1)
  }

  packed(): Packed {
    const ends = new Uint32Array(this.texts.length)
    let end = 0
    for (let i = 0; i < ends.length; i++) ends[i] = end += (this.texts[i] as string).length
    return { text: this.texts.join(''), ends, shapes: this.keyLists, numbers: Float64Array.from(this.numbers), codes: this.codes.slice(0, this.length) }
  }
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** The values again. Trusts that `pack` made it. */
export function unpack({ text, ends, shapes, numbers, codes }: Packed): Json[] {
  const strings: string[] = Array.from({ length: ends.length })
  for (let i = 0, start = 0; i < ends.length; i++) {
    const end = ends[i] as number
    strings[i] = text.slice(start, end)
    start = end
  }
  const met: Json[] = []
  let at = 0
  let fresh = false
  const value = (): Json | undefined => {
    const code = codes[at++] as number
    const index = code >>> 3
    switch (code & 7) {
      case isString:
        return strings[index] as string
      case isObject: {
        const keys = shapes[index] as readonly string[]
        const object: Record<string, Json> = {}
        if (fresh) met.push(object)
        fresh = false
        for (let k = 0; k < keys.length; k++) {
          const one = value()
          if (one !== undefined) object[keys[k] as string] = one
        }
        return object
      }
      case isList: {
        const list: Json[] = []
        if (fresh) met.push(list)
        fresh = false
        for (let k = 0; k < index; k++) list.push(value() ?? null)
        return list
      }
      case isNumber:
        return numbers[index] as number
      case isAgain:
        return met[index] as Json
      case isNew:
        fresh = true
        return value()
      default:
        return others[index]
    }
  }
  return value() as Json[]
}

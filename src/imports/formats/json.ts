import { limits } from '../limits.ts'
import type { Oddity } from './grid.ts'
import { lineAt } from './text.ts'
import { type Entry, listTree, mapTree, scalarTree, type Tree } from './tree.ts'
import { Unreadable } from './unreadable.ts'

/**
 * Reads JSON (RFC 8259, and nothing more) into trees that know their lines. A repeated name is an oddity and the first one stands.
 * Throws Unreadable `syntax` with the place, `too-deep`, or `empty`.
 */
export function readJson(text: string): { readonly tree: Tree; readonly odd: Oddity[] } {
  if (text.trim() === '') throw new Unreadable('empty', 'is empty')
  const reader = new Reader(text)
  const tree = reader.document()
  return { tree, odd: reader.odd }
}

class Reader {
  readonly odd: Oddity[] = []
  private readonly text: string
  private pos = 0
  private line = 1
  private lineStart = 0
  private depth = 0

  constructor(text: string) {
    this.text = text
  }

  document(): Tree {
    this.space()
    const tree = this.value()
    this.space()
    if (this.pos < this.text.length) this.fail('goes on after its end')
    return tree
  }

  private fail(what: string): never {
    const line = lineAt(this.text, this.pos)
    throw new Unreadable('syntax', `is not valid JSON: it ${what}`, { line, column: this.pos - this.text.lastIndexOf('\n', this.pos - 1) })
  }

  private space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.pos)
      if (code === 10) {
        this.line++
        this.lineStart = this.pos + 1
      } else if (code !== 32 && code !== 9 && code !== 13) return
      this.pos++
    }
  }

  private value(): Tree {
    const line = this.line
    const column = this.pos - this.lineStart + 1
    switch (this.text[this.pos]) {
      case '{':
        return this.nested(() => this.map(line, column))
      case '[':
        return this.nested(() => this.list(line, column))
      case '"': {
        const string = this.string()
        return scalarTree(string, string, line, column)
      }
      case undefined:
        return this.fail('ends too early')
      default:
        return this.word(line, column)
    }
  }

  private nested(read: () => Tree): Tree {
    if (++this.depth > limits.depth) {
      throw new Unreadable('too-deep', `is nested more than ${limits.depth} levels deep`, { line: this.line, column: this.pos - this.lineStart + 1 })
    }
    this.pos++
    const tree = read()
    this.depth--
    return tree
  }

  private map(line: number, column: number): Tree {
    const entries = new Map<string, Entry>()
    this.space()
    if (this.text[this.pos] === '}') {
      this.pos++
      return mapTree(entries, line, column)
    }
    for (;;) {
      this.space()
      const at = { line: this.line, column: this.pos - this.lineStart + 1 }
      if (this.text[this.pos] !== '"') this.fail(this.pos >= this.text.length ? 'ends too early' : 'has no name in quotation marks here')
      const key = this.string()
      this.space()
      if (this.text[this.pos] !== ':') this.fail(this.pos >= this.text.length ? 'ends too early' : 'lacks a colon here')
      this.pos++
      this.space()
      const value = this.value()
      const before = entries.get(key)
      if (before === undefined) entries.set(key, { ...at, value })
      else this.odd.push({ severity: 'warning', code: 'key-twice', ...at, sentence: `The name "${key.slice(0, 80)}" is there twice (before on line ${before.line}); the second was not taken.` })
      if (!this.more('}')) return mapTree(entries, line, column)
    }
  }

  private list(line: number, column: number): Tree {
    const items: Tree[] = []
    this.space()
    if (this.text[this.pos] === ']') {
      this.pos++
      return listTree(items, line, column)
    }
    for (;;) {
      this.space()
      items.push(this.value())
      if (!this.more(']')) return listTree(items, line, column)
    }
  }

  /** Over a comma (true) or the closing mark (false). */
  private more(close: '}' | ']'): boolean {
    this.space()
    const mark = this.text[this.pos]
    if (mark !== ',' && mark !== close) this.fail(mark === undefined ? 'ends too early' : 'lacks a comma here')
    this.pos++
    return mark === ','
  }

  private string(): string {
    const start = this.pos
    let at = start + 1
    for (;;) {
      const code = this.text.charCodeAt(at)
      if (code === 34) break
      if (Number.isNaN(code)) {
        this.pos = this.text.length
        this.fail('ends inside quotation marks')
      }
      at += code === 92 ? 2 : 1
    }
    this.pos = at + 1
    const raw = this.text.slice(start, at + 1)
    try {
      return JSON.parse(raw) as string
    } catch {
      this.pos = start
      return this.fail('has a text with a character or an escape that JSON does not allow')
    }
  }

  private word(line: number, column: number): Tree {
    const match = /[-+.\w]+/y
    match.lastIndex = this.pos
    const raw = match.exec(this.text)?.[0] ?? ''
    if (raw === 'true' || raw === 'false') {
      this.pos += raw.length
      return scalarTree(raw === 'true', raw, line, column)
    }
    if (raw === 'null') {
      this.pos += 4
      return scalarTree(null, '', line, column)
    }
    if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(raw)) this.fail('has something here that is no value')
    this.pos += raw.length
    const number = Number(raw)
    // A number too large to hold, or one that would come out as another, is kept as it was written.
    const exact = Number.isFinite(number) && (Number.isSafeInteger(number) || !/^-?\d+$/.test(raw))
    return scalarTree(exact ? number : raw, raw, line, column)
  }
}

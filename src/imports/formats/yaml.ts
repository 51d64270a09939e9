import { type Alias, isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseAllDocuments, type Node, type Pair, type YAMLMap } from 'yaml'
import { limits, count } from '../limits.ts'
import type { Oddity } from './grid.ts'
import { type Entry, listTree, mapTree, scalarTree, type Tree } from './tree.ts'
import { Unreadable } from './unreadable.ts'

export interface YamlText {
  /** One tree; of a stream of several documents, a list of them. Undefined when there is nothing in it. */
  readonly tree: Tree | undefined
  readonly odd: Oddity[]
}

/**
 * Reads YAML 1.2 with the place of every key. Aliases and merge keys are followed up to a limit (Unreadable `alias-bomb`), an alias
 * inside itself is refused, and a syntax error is Unreadable `syntax` with its place: half a file is no plan.
 */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter()
  const documents = parse(text, lines)
  const odd: Oddity[] = []
  for (const { errors } of 'empty' in documents ? [documents] : documents) {
    const error = errors[0]
    if (error === undefined) continue
    const at = lines.linePos(error.pos[0])
    throw new Unreadable('syntax', `cannot be read as YAML: ${firstLine(error.message)}`, { line: at.line, column: at.col })
  }
  const trees: Tree[] = []
  for (const document of documents) {
    if (document.contents === null) continue
    trees.push(new Walk(lines, odd).tree(document.contents as Node))
  }
  return { tree: trees.length > 1 ? listTree(trees, 1, 1) : trees[0], odd }
}

function parse(text: string, lines: LineCounter) {
  try {
    return parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'silent', stringKeys: false })
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('too-deep', 'is nested too deeply to be read')
    throw new Unreadable('syntax', `cannot be read as YAML: ${firstLine(error instanceof Error ? error.message : String(error))}`)
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '')
}

/** One document's nodes as trees. Anchors are met in the order of the text, so an alias means the last one of its name before it. */
class Walk {
  private readonly lines: LineCounter
  private readonly odd: Oddity[]
  private readonly anchors = new Map<string, Node>()
  private readonly open = new Set<Node>()
  private expanded = 0
  private inAlias = 0
  private depth = 0

  constructor(lines: LineCounter, odd: Oddity[]) {
    this.lines = lines
    this.odd = odd
  }

  tree(node: Node | null | undefined): Tree {
    const { line, col } = this.lines.linePos(node?.range?.[0] ?? 0)
    if (node === null || node === undefined) return scalarTree(null, '', line, col)
    if (isAlias(node)) return this.alias(node, line, col)
    if (this.inAlias > 0 && ++this.expanded > limits.aliasValues) {
      throw new Unreadable('alias-bomb', `repeats itself by aliases into more than ${count(limits.aliasValues)} values; it was not read`, { line, column: col })
    }
    if ('anchor' in node && typeof node.anchor === 'string') this.anchors.set(node.anchor, node)
    if (isScalar(node)) {
      const { value } = node
      const text = typeof value === 'string' ? value : (node.source ?? String(value ?? ''))
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return scalarTree(value, text, line, col)
      if (typeof value === 'number' && Number.isFinite(value)) return scalarTree(value, text, line, col)
      return scalarTree(text, text, line, col)
    }
    if (++this.depth > limits.depth) throw new Unreadable('too-deep', `is nested more than ${limits.depth} levels deep`, { line, column: col })
    if (this.open.has(node)) throw new Unreadable('alias-loop', 'has an alias that contains itself', { line, column: col })
    this.open.add(node)
    const made = isSeq(node) ? listTree(node.items.map((item) => (isPair(item) ? this.pair(item as Pair<Node, Node | null>, line, col) : this.tree(item as Node))), line, col) : isMap(node) ? this.map(node, line, col) : scalarTree(null, '', line, col)
    this.open.delete(node)
    this.depth--
    return made
  }

  private alias(node: Alias, line: number, column: number): Tree {
    const target = this.anchors.get(node.source)
    if (target === undefined) throw new Unreadable('syntax', `has an alias, *${node.source}, that nothing before it is called`, { line, column })
    this.inAlias++
    const tree = this.tree(target)
    this.inAlias--
    return tree
  }

  private map(node: YAMLMap, line: number, column: number): Tree {
    const entries = new Map<string, Entry>()
    const merged: Tree[] = []
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const at = this.lines.linePos(pair.key?.range?.[0] ?? node.range?.[0] ?? 0)
      const key = this.key(pair.key)
      const value = this.tree(pair.value)
      if (key === '<<' && (value.kind !== 'scalar')) merged.push(...(value.kind === 'list' ? value.items : [value]))
      else if (entries.has(key)) {
        this.odd.push({ severity: 'warning', code: 'key-twice', line: at.line, column: at.col, sentence: `The key "${key}" is there twice (before on line ${entries.get(key)?.line}); the second was not taken.` })
      } else entries.set(key, { line: at.line, column: at.col, value })
    }
    for (const other of merged) for (const [key, entry] of other.entries) if (!entries.has(key)) entries.set(key, entry)
    return mapTree(entries, line, column)
  }

  /** An entry of an ordered map (!!omap), which is a list of pairs. */
  private pair({ key, value }: Pair<Node, Node | null>, line: number, column: number): Tree {
    return mapTree(new Map([[this.key(key), { line, column, value: this.tree(value) }]]), line, column)
  }

  private key(node: Node | null): string {
    if (isScalar(node) && typeof node.anchor === 'string') this.anchors.set(node.anchor, node)
    if (isScalar(node)) return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
    const tree = this.tree(node)
    return tree.kind === 'scalar' ? tree.text : JSON.stringify(tree.kind)
  }
}

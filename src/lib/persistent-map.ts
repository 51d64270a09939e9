/**
 * A map with string keys that is never changed in place: `set` and `remove` return a new map that shares all untouched parts with
 * the old one. State is made of these, so keeping the state of yesterday costs only what has changed since.
 * A hash trie with 32 branches a level, as Bagwell described; iteration order is by hash, so callers sort where order matters.
 */
type Leaf<V> = { readonly hash: number; readonly key: string; readonly value: V; readonly next: Leaf<V> | undefined }
type Branch<V> = { readonly bits: number; readonly nodes: readonly (Branch<V> | Leaf<V>)[] }
type Node<V> = Branch<V> | Leaf<V>

const isBranch = <V>(node: Node<V>): node is Branch<V> => 'bits' in node

function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) | 0
}

function countBits(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export class PersistentMap<V> {
  readonly size: number
  private readonly root: Node<V> | undefined

  private constructor(root: Node<V> | undefined, size: number) {
    this.root = root
    this.size = size
  }

  static empty<V>(): PersistentMap<V> {
    return new PersistentMap<V>(undefined, 0)
  }

  get(key: string): V | undefined {
    const hash = hashOf(key)
    let node = this.root
    for (let shift = 0; node !== undefined; shift += 5) {
      if (!isBranch(node)) return findIn(node, hash, key)?.value
      const bit = 1 << ((hash >>> shift) & 31)
      if ((node.bits & bit) === 0) return undefined
      node = node.nodes[countBits(node.bits & (bit - 1))]
    }
    return undefined
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  set(key: string, value: V): PersistentMap<V> {
    const before = this.get(key)
    if (before === value) return this
    const root = insert(this.root, 0, hashOf(key), key, value)
    return new PersistentMap(root, before === undefined ? this.size + 1 : this.size)
  }

  remove(key: string): PersistentMap<V> {
    if (this.get(key) === undefined) return this
    return new PersistentMap(without(this.root, 0, hashOf(key), key), this.size - 1)
  }

  *values(): IterableIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  *entries(): IterableIterator<[string, V]> {
    const stack: Node<V>[] = this.root === undefined ? [] : [this.root]
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (isBranch(node)) stack.push(...node.nodes)
      else for (let leaf: Leaf<V> | undefined = node; leaf !== undefined; leaf = leaf.next) yield [leaf.key, leaf.value]
    }
  }
}

function findIn<V>(leaf: Leaf<V> | undefined, hash: number, key: string): Leaf<V> | undefined {
  let at = leaf
  while (at !== undefined && !(at.hash === hash && at.key === key)) at = at.next
  return at
}

function insert<V>(node: Node<V> | undefined, shift: number, hash: number, key: string, value: V): Node<V> {
  if (node === undefined) return { hash, key, value, next: undefined }
  if (isBranch(node)) {
    const bit = 1 << ((hash >>> shift) & 31)
    const at = countBits(node.bits & (bit - 1))
    const nodes = node.nodes.slice()
    if ((node.bits & bit) !== 0) nodes[at] = insert(nodes[at], shift + 5, hash, key, value)
    else nodes.splice(at, 0, { hash, key, value, next: undefined })
    return { bits: node.bits | bit, nodes }
  }
  // Leaves of one chain share their whole hash, so past 32 bits of shift they can only collide.
  if (node.hash === hash) return { hash, key, value, next: dropFrom(node, key) }
  const other = 1 << ((node.hash >>> shift) & 31)
  return insert({ bits: other, nodes: [node] }, shift, hash, key, value)
}

function dropFrom<V>(leaf: Leaf<V> | undefined, key: string): Leaf<V> | undefined {
  if (leaf === undefined) return undefined
  return leaf.key === key ? leaf.next : { ...leaf, next: dropFrom(leaf.next, key) }
}

function without<V>(node: Node<V> | undefined, shift: number, hash: number, key: string): Node<V> | undefined {
  if (node === undefined) return undefined
  if (!isBranch(node)) return dropFrom(node, key)
  const bit = 1 << ((hash >>> shift) & 31)
  const at = countBits(node.bits & (bit - 1))
  const rest = without(node.nodes[at], shift + 5, hash, key)
  const nodes = node.nodes.slice()
  if (rest !== undefined) {
    nodes[at] = rest
    return { bits: node.bits, nodes }
  }
  nodes.splice(at, 1)
  if (nodes.length === 0) return undefined
  return { bits: node.bits & ~bit, nodes }
}

/**
 * A map with string keys that is never changed in place: `set` and `remove` return a new map that shares all untouched parts with
 * the old one. State is made of these, so keeping the state of yesterday costs only what has changed since.
 * A hash trie with 32 branches a level, as Bagwell described; iteration order is by hash, so callers sort where order matters.
 */
type Leaf<V> = { readonly hash: number; readonly key: string; readonly value: V; readonly next: Leaf<V> | undefined; readonly nodes: undefined }
/** `owner` is the edit that made the branch, which alone may change it, and only until it is done. */
type Branch<V> = { bits: number; readonly nodes: Node<V>[]; readonly owner: object | undefined }
type Node<V> = Branch<V> | Leaf<V>

const isBranch = <V>(node: Node<V>): node is Branch<V> => node.nodes !== undefined

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
    return find(this.root, hashOf(key), key)
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  set(key: string, value: V): PersistentMap<V> {
    const hash = hashOf(key)
    const before = find(this.root, hash, key)
    if (before === value) return this
    const root = insert(this.root, 0, hash, key, value, undefined)
    return new PersistentMap(root, before === undefined ? this.size + 1 : this.size)
  }

  remove(key: string): PersistentMap<V> {
    if (this.get(key) === undefined) return this
    return new PersistentMap(without(this.root, 0, hashOf(key), key), this.size - 1)
  }

  /** Many changes at once: cheaper than one by one, and this map stays as it is. */
  edit(): MapEdit<V> {
    return new MapEdit(this.root, this.size, (root, size) => new PersistentMap(root, size))
  }

  *values(): IterableIterator<V> {
    for (const leaf of leaves(this.root)) yield leaf.value
  }

  *entries(): IterableIterator<[string, V]> {
    for (const leaf of leaves(this.root)) yield [leaf.key, leaf.value]
  }

  /** What each key has had in an earlier map and has in this one, where the two differ. Parts that both share are not looked at. */
  since(before: PersistentMap<V>): readonly (readonly [before: V | undefined, now: V | undefined])[] {
    const found: [V | undefined, V | undefined][] = []
    compare(before.root, this.root, found)
    return found
  }
}

/**
 * A map in the making. What it has made itself it changes in place; what it shares with the map that it began from, it copies first.
 * `done` gives the map; the edit may go on, and the map that it gave stays as it is.
 */
class MapEdit<V> {
  private root: Node<V> | undefined
  private count: number
  private owner: object = {}
  private readonly make: (root: Node<V> | undefined, size: number) => PersistentMap<V>

  constructor(root: Node<V> | undefined, size: number, make: (root: Node<V> | undefined, size: number) => PersistentMap<V>) {
    this.root = root
    this.count = size
    this.make = make
  }

  get size(): number {
    return this.count
  }

  get(key: string): V | undefined {
    return find(this.root, hashOf(key), key)
  }

  set(key: string, value: V): this {
    const hash = hashOf(key)
    if (find(this.root, hash, key) === undefined) this.count++
    this.root = insert(this.root, 0, hash, key, value, this.owner)
    return this
  }

  remove(key: string): this {
    const hash = hashOf(key)
    if (find(this.root, hash, key) === undefined) return this
    this.root = without(this.root, 0, hash, key)
    this.count--
    return this
  }

  done(): PersistentMap<V> {
    this.owner = {}
    return this.make(this.root, this.count)
  }
}
export type { MapEdit }

function* leaves<V>(root: Node<V> | undefined): Generator<Leaf<V>> {
  const stack: Node<V>[] = root === undefined ? [] : [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isBranch(node)) for (const one of node.nodes) stack.push(one)
    else for (let leaf: Leaf<V> | undefined = node; leaf !== undefined; leaf = leaf.next) yield leaf
  }
}

function compare<V>(before: Node<V> | undefined, now: Node<V> | undefined, found: [V | undefined, V | undefined][]): void {
  if (before === now) return
  if (before === undefined || now === undefined || !isBranch(before) || !isBranch(now)) return compareLeaves(before, now, found)
  let [from, to] = [0, 0]
  for (let bits = before.bits | now.bits; bits !== 0; bits &= bits - 1) {
    const bit = bits & -bits
    compare((before.bits & bit) === 0 ? undefined : before.nodes[from++], (now.bits & bit) === 0 ? undefined : now.nodes[to++], found)
  }
}

function compareLeaves<V>(before: Node<V> | undefined, now: Node<V> | undefined, found: [V | undefined, V | undefined][]): void {
  const was = new Map([...leaves(before)].map((leaf) => [leaf.key, leaf.value]))
  for (const { key, value } of leaves(now)) {
    const earlier = was.get(key)
    if (earlier !== value) found.push([earlier, value])
    was.delete(key)
  }
  for (const value of was.values()) found.push([value, undefined])
}

function find<V>(root: Node<V> | undefined, hash: number, key: string): V | undefined {
  let node = root
  for (let shift = 0; node !== undefined; shift += 5) {
    if (!isBranch(node)) return findIn(node, hash, key)?.value
    const bit = 1 << ((hash >>> shift) & 31)
    if ((node.bits & bit) === 0) return undefined
    node = node.nodes[countBits(node.bits & (bit - 1))]
  }
  return undefined
}

function findIn<V>(leaf: Leaf<V> | undefined, hash: number, key: string): Leaf<V> | undefined {
  let at = leaf
  while (at !== undefined && !(at.hash === hash && at.key === key)) at = at.next
  return at
}

function insert<V>(node: Node<V> | undefined, shift: number, hash: number, key: string, value: V, owner: object | undefined): Node<V> {
  if (node === undefined) return { hash, key, value, next: undefined, nodes: undefined }
  if (isBranch(node)) {
    const bit = 1 << ((hash >>> shift) & 31)
    const at = countBits(node.bits & (bit - 1))
    const own = owner !== undefined && node.owner === owner ? node : { bits: node.bits, nodes: node.nodes.slice(), owner }
    if ((node.bits & bit) !== 0) own.nodes[at] = insert(own.nodes[at], shift + 5, hash, key, value, owner)
    else own.nodes.splice(at, 0, { hash, key, value, next: undefined, nodes: undefined })
    own.bits |= bit
    return own
  }
  // Leaves of one chain share their whole hash, so past 32 bits of shift they can only collide.
  if (node.hash === hash) return { hash, key, value, next: dropFrom(node, key), nodes: undefined }
  const other = 1 << ((node.hash >>> shift) & 31)
  return insert({ bits: other, nodes: [node], owner }, shift, hash, key, value, owner)
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
    return { bits: node.bits, nodes, owner: undefined }
  }
  nodes.splice(at, 1)
  if (nodes.length === 0) return undefined
  return { bits: node.bits & ~bit, nodes, owner: undefined }
}

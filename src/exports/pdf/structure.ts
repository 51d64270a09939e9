import { type PdfFile, textString } from './pdf-file.ts'

/** A node of what the file tells somebody who does not see it (section 14.7.2). */
export interface Node {
  readonly number: number
  /** Numbers of what is marked on the page, and references to nodes and links, in reading order. */
  readonly kids: (number | string)[]
  /** Its dictionary but for its kids. */
  readonly entries: string
}

/** The structure of a file: the tree of its nodes, and for each thing on a page the node that it belongs to. */
export class Structure {
  readonly #file: PdfFile
  readonly #root: number
  readonly #document: Node
  /** By key of a page or link: the reference to a node, or to an array of them. */
  readonly #parents: string[] = []
  readonly columnHead: number

  constructor(file: PdfFile) {
    this.#file = file
    this.#root = file.next()
    this.#document = { number: file.next(), kids: [], entries: `/S/Document/P ${this.#root} 0 R` }
    this.columnHead = file.object('<</O/Table/Scope/Column>>')
  }

  /** A part of the document, such as a slide. */
  section(title: string): Node {
    const node: Node = { number: this.#file.next(), kids: [], entries: `/S/Sect/P ${this.#document.number} 0 R/T${textString(title)}` }
    this.#document.kids.push(`${node.number} 0 R`)
    return node
  }

  /** A new last kid of a node. */
  child(parent: Node, tag: string, entries = ''): Node {
    const node: Node = { number: this.#file.next(), kids: [], entries: `/S/${tag}/P ${parent.number} 0 R${entries}` }
    parent.kids.push(`${node.number} 0 R`)
    return node
  }

  /** Writes a node whose kids are all there. */
  close({ number, kids, entries }: Node): void {
    this.#file.object(`<<${entries}${kids.length === 0 ? '' : kids.length === 1 ? `/K ${kids[0]}` : `/K[${kids.join(' ')}]`}>>`, number)
  }

  /** The key of a link, whose node is this. */
  keyOfLink(node: Node): number {
    return this.#parents.push(`${node.number} 0 R`) - 1
  }

  /** The key of a page: what is marked on it belongs to these nodes, by its number. */
  keyOfPage(nodes: readonly Node[]): number {
    return this.#parents.push(`${this.#file.object(`[${nodes.map(({ number }) => `${number} 0 R`).join(' ')}]`)} 0 R`) - 1
  }

  /** Writes the tree. Answers the number of its root. */
  end(): number {
    this.close(this.#document)
    const parents = this.#file.object(`<</Nums[${this.#parents.map((parent, key) => `${key} ${parent}`).join(' ')}]>>`)
    this.#file.object(`<</Type/StructTreeRoot/K ${this.#document.number} 0 R/ParentTree ${parents} 0 R/ParentTreeNextKey ${this.#parents.length}>>`, this.#root)
    return this.#root
  }
}

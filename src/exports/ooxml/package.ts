import { Zip, ZipDeflate } from 'fflate'
import { type Element, element, toXml } from './element.ts'

const relationshipBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a relationship may be, by the last word of its type (ECMA-376 part 1, sections 13 and 15.2). */
export type RelationshipType =
  | 'officeDocument' | 'extended-properties' | 'core-properties' | 'slideMaster' | 'slideLayout' | 'slide' | 'theme' | 'notesMaster'
  | 'notesSlide' | 'presProps' | 'tableStyles' | 'hyperlink' | 'image' | 'worksheet' | 'styles' | 'chart' | 'package'

/** The relationships of one part (ECMA-376 part 2, section 6.5). Ids count up in the order of adding. */
export class Relationships {
  readonly #rows: { readonly type: RelationshipType; readonly target: string; readonly external: boolean }[] = []

  /** The id of a relationship to another part, by its path from this one. */
  to(type: RelationshipType, target: string): string {
    return this.#add(type, target, false)
  }

  /** The id of a relationship to an address outside; the same address has one. */
  toAddress(address: string): string {
    const at = this.#rows.findIndex((row) => row.external && row.target === address)
    return at >= 0 ? `rId${at + 1}` : this.#add('hyperlink', address, true)
  }

  #add(type: RelationshipType, target: string, external: boolean): string {
    this.#rows.push({ type, target, external })
    return `rId${this.#rows.length}`
  }

  /** The part that lists them, or undefined when there are none. */
  tree(): Element | undefined {
    if (this.#rows.length === 0) return undefined
    return element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      this.#rows.map(({ type, target, external }, index) =>
        element('Relationship', { Id: `rId${index + 1}`, Type: typeAddress(type), Target: target, TargetMode: external ? 'External' : undefined })),
    )
  }
}

function typeAddress(type: RelationshipType): string {
  return type === 'core-properties' ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties' : `${relationshipBase}/${type}`
}

export type Part = {
  /** Path in the package, without a slash at the front. */
  readonly name: string
  readonly contentType: string
} & (
  /** Made when the part is written, so that one tree at a time is in memory. Adds the part's own relationships as it goes. */
  | { readonly tree: (relationships: Relationships) => Element }
  | { readonly bytes: Uint8Array }
)

/**
 * Writes a package: content types, the package's own relationships, then the parts in the given order, each followed by its
 * relationships. Every date in the archive is the first day a ZIP file knows, so the same parts give the same bytes.
 */
export function writePackage(parts: readonly Part[], roots: Relationships): Uint8Array {
  const archive = new Archive()
  archive.add('[Content_Types].xml', contentTypes(parts))
  archive.addIfAny('_rels/.rels', roots.tree())
  for (const part of parts) {
    const { name } = part
    if ('bytes' in part) {
      archive.addBytes(name, part.bytes)
      continue
    }
    const relationships = new Relationships()
    archive.add(name, part.tree(relationships))
    const slash = name.lastIndexOf('/')
    archive.addIfAny(`${name.slice(0, slash)}/_rels${name.slice(slash)}.rels`, relationships.tree())
  }
  return archive.end()
}

/** ECMA-376 part 2, section 6.2.3. */
function contentTypes(parts: readonly Part[]): Element {
  return element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map(({ name, contentType }) => element('Override', { PartName: `/${name}`, ContentType: contentType })),
  ])
}

const encoder = new TextEncoder()

class Archive {
  readonly #chunks: Uint8Array[] = []
  readonly #zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    this.#chunks.push(chunk)
  })

  add(name: string, tree: Element): void {
    this.addBytes(name, encoder.encode(toXml(tree)))
  }

  addBytes(name: string, bytes: Uint8Array): void {
    const file = new ZipDeflate(name, compression)
    file.mtime = new Date(1980, 0, 1)
    this.#zip.add(file)
    file.push(bytes, true)
  }

  addIfAny(name: string, tree: Element | undefined): void {
    if (tree !== undefined) this.add(name, tree)
  }

  end(): Uint8Array {
    this.#zip.end()
    const bytes = new Uint8Array(this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0))
    let at = 0
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    return bytes
  }
}

/** Slide XML repeats itself so much that more work hardly makes it smaller; `mem` keeps the hash table of a part at 32 kB, not 2 MB. */
const compression = { level: 6, mem: 2 } as const

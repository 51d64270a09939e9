import { type Markup, readMarkup } from './read-markup.ts'

/** The parts of a package by name; a part is unpacked when it is asked for. */
export interface PackageParts {
  readonly names: readonly string[]
  read(name: string): Uint8Array | undefined
}

/** What reading needs of its caller. */
export interface PackageReading {
  /** Bytes of a part of XML, which is UTF-8, as text. */
  readonly textOf: (bytes: Uint8Array) => string
  /** Called with the name of a part that is not well-formed; throws in the caller's words. */
  readonly broken: (part: string) => never
}

/** A relationship of a part: what it is (the last word of its type) and the part it leads to, or an address outside. */
export interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly outside: boolean
}

/** Somebody else's office file, read part by part along its relationships; what nothing leads to is never opened. */
export class OfficePackage {
  readonly names: readonly string[]
  private readonly parts: PackageParts
  private readonly reading: PackageReading
  private readonly exact: ReadonlyMap<string, string>
  private readonly relations = new Map<string, readonly Relation[]>()

  constructor(parts: PackageParts, reading: PackageReading) {
    this.parts = parts
    this.reading = reading
    this.names = parts.names
    // Part names are told apart without regard to case (ECMA-376 part 2, section 6.2.2).
    this.exact = new Map(parts.names.map((name) => [name.toLowerCase(), name] as const))
  }

  has(name: string): boolean {
    return this.exact.has(name.toLowerCase())
  }

  /** The bytes of a part that is there. */
  bytes(name: string): Uint8Array | undefined {
    return this.parts.read(this.exact.get(name.toLowerCase()) ?? name)
  }

  /** A part as a tree; none for one that is not there. */
  markup(name: string): Markup | undefined {
    const bytes = this.bytes(name)
    return bytes === undefined ? undefined : readMarkup(this.reading.textOf(bytes), () => this.reading.broken(name))
  }

  /** The relationships of a part; of the package itself for ''. */
  relationsOf(name: string): readonly Relation[] {
    const known = this.relations.get(name)
    if (known !== undefined) return known
    const slash = name.lastIndexOf('/')
    const file = name === '' ? '_rels/.rels' : `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`
    const rows = (this.markup(file)?.children ?? []).flatMap((child) => (typeof child === 'string' || child.name !== 'Relationship' ? [] : [relationOf(child, name)]))
    this.relations.set(name, rows)
    return rows
  }

  /** The part that a relationship of a type leads to, if there is one in the package. */
  to(name: string, type: string): string | undefined {
    return this.relationsOf(name).find((one) => one.type === type && !one.outside && this.has(one.target))?.target
  }
}

function relationOf({ attributes }: Markup, from: string): Relation {
  const outside = attributes['TargetMode'] === 'External'
  const target = attributes['Target'] ?? ''
  return { id: attributes['Id'] ?? '', type: attributes['Type']?.split('/').at(-1) ?? '', target: outside ? target : resolved(from, target), outside }
}

/** A target as a part's name: from the package's root, or from the folder of the part it stands in. A step above the root leads nowhere. */
function resolved(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

import { Refusal } from '../../core/kernel/refusal.ts'
import { Unreadable } from '../formats/unreadable.ts'
import { count } from '../limits.ts'
import { checkDeclared, checkXml, contentOf } from '../workbook/unpack-parts.ts'
import { shown, type ZipEntry, zipEntries } from '../workbook/zip-entries.ts'

/** What a brand template may ask for. A real one has some dozens of layouts and a few pictures. */
export const templateLimits = { bytes: 50 * 1024 * 1024, entries: 2_000, xmlBytes: 8 * 1024 * 1024 } as const

/** The parts of a company's own .pptx by name. A part is unpacked when it is asked for, so that what is not kept is never opened. */
export interface TemplateParts {
  readonly names: readonly string[]
  /** Throws a Refusal for a part that is damaged, too large or could make more of itself. */
  read(name: string): Uint8Array | undefined
}

/**
 * Looks into a file that says that it is a .pptx, by its directory alone. Refuses (`invalid`, `too-large`) with a sentence: no zip,
 * parts that overlap or are there twice, that would unpack to too much, or whose name leads out of the package.
 */
export function templateParts(bytes: Uint8Array): TemplateParts {
  if (bytes.length > templateLimits.bytes) throw new Refusal('too-large', `The template has ${count(Math.ceil(bytes.length / 1_048_576))} MB; ${count(templateLimits.bytes / 1_048_576)} MB are the most that is read.`)
  const entries = refusing(() => {
    const found = zipEntries(bytes)
    checkDeclared(found)
    return found
  })
  if (entries.length > templateLimits.entries) throw new Refusal('too-large', `The template holds ${count(entries.length)} parts; ${count(templateLimits.entries)} are the most that is read. Take out layouts and slides that nobody uses.`)
  const byName = new Map(entries.map((entry) => [nameOf(entry), entry] as const))
  return {
    names: [...byName.keys()],
    read(name) {
      const entry = byName.get(name)
      return entry === undefined ? undefined : refusing(() => partOf(entry))
    },
  }
}

/** Part names are paths below the package's root, without steps up (ECMA-376 part 2, section 6.2.2). */
function nameOf({ name }: ZipEntry): string {
  const plain = name.replace(/^\//, '')
  if (plain.includes('\\') || plain.includes('\0') || plain.split('/').some((step) => step === '..' || step === '.')) throw new Refusal('invalid', `The template holds ${shown(name)}, whose name leads out of the file; nothing of it was read.`)
  return plain
}

function partOf(entry: ZipEntry): Uint8Array {
  const content = contentOf(entry)
  if (!/\.(xml|rels)$/i.test(entry.name)) return content
  if (content.length > templateLimits.xmlBytes) throw new Unreadable('xml-large', `holds ${shown(entry.name)} of ${count(content.length)} bytes; ${count(templateLimits.xmlBytes)} are the most that is read`)
  checkXml(entry, content)
  return content
}

/** A reader's reason, as a sentence to the person who sent the file. */
function refusing<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Refusal(/large|bomb|many/.test(error.code) ? 'too-large' : 'invalid', `The template ${error.message}.`)
  }
}

import { Refusal } from '../core/kernel/refusal.ts'
import type { PackageParts } from '../lib/office-package.ts'
import { Unreadable } from './formats/unreadable.ts'
import { count } from './limits.ts'
import { checkDeclared, checkXml, contentOf } from './workbook/unpack-parts.ts'
import { shown, type ZipEntry, zipEntries } from './workbook/zip-entries.ts'

/** What one office file may ask for, and how its sentences call it. */
export interface OfficeLimits {
  /** At the start of a sentence: "The template". */
  readonly called: string
  readonly bytes: number
  readonly entries: number
  readonly xmlBytes: number
  /** What to do about a file of too many parts. */
  readonly advice: string
}

/**
 * Looks into a file that says that it is an office file, by its directory alone; a part is unpacked when it is asked for, so that what is
 * not kept is never opened. Refuses (`invalid`, `too-large`) with a sentence: no zip, parts that overlap or are there twice, that would
 * unpack to too much, or whose name leads out of the package; and, when it is read, a part that is damaged or could make more of itself.
 */
export function officeParts(bytes: Uint8Array, limits: OfficeLimits): PackageParts {
  const { called } = limits
  if (bytes.length > limits.bytes) throw new Refusal('too-large', `${called} has ${count(Math.ceil(bytes.length / 1_048_576))} MB; ${count(limits.bytes / 1_048_576)} MB are the most that is read.`)
  const entries = refusing(called, () => {
    const found = zipEntries(bytes)
    checkDeclared(found)
    return found
  })
  if (entries.length > limits.entries) throw new Refusal('too-large', `${called} holds ${count(entries.length)} parts; ${count(limits.entries)} are the most that is read. ${limits.advice}`)
  const byName = new Map(entries.map((entry) => [nameOf(called, entry), entry] as const))
  return {
    names: [...byName.keys()],
    read(name) {
      const entry = byName.get(name)
      return entry === undefined ? undefined : refusing(called, () => partOf(entry, limits))
    },
  }
}

/** Part names are paths below the package's root, without steps up (ECMA-376 part 2, section 6.2.2). */
function nameOf(called: string, { name }: ZipEntry): string {
  const plain = name.replace(/^\//, '')
  if (plain.includes('\\') || plain.includes('\0') || plain.split('/').some((step) => step === '..' || step === '.')) throw new Refusal('invalid', `${called} holds ${shown(name)}, whose name leads out of the file; nothing of it was read.`)
  return plain
}

function partOf(entry: ZipEntry, { xmlBytes }: OfficeLimits): Uint8Array {
  const content = contentOf(entry)
  if (!/\.(xml|rels)$/i.test(entry.name)) return content
  if (content.length > xmlBytes) throw new Unreadable('xml-large', `holds ${shown(entry.name)} of ${count(content.length)} bytes; ${count(xmlBytes)} are the most that is read`)
  checkXml(entry, content)
  return content
}

/** A reader's reason, as a sentence to the person who sent the file. */
function refusing<T>(called: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Refusal(/large|bomb|many/.test(error.code) ? 'too-large' : 'invalid', `${called} ${error.message}.`)
  }
}

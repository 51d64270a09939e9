import { besideDigest, digestsIn, isMarker } from './beside.ts'
import { inTurns } from '../in-turns.ts'
import { brokenLinkSteps, openSteps } from './chain.ts'
import { type Head, type LogReader, type StoredEntry, zeroHash } from './log-store.ts'

/** What a walk along the log found. */
export interface Verified {
  readonly whole: boolean
  readonly entries: number
  /** Values beside the log that were erased; the chain runs over their digests, so it stays whole. */
  readonly erased: number
  /** The first place that is not as it was written. */
  readonly broken?: { readonly position: number; readonly why: string }
}

/** Entries that are read at a time. */
const page = 500

/**
 * Walks the chain from the first entry to the head: each entry says what its hash was made of, follows on the one before, and every
 * value beside the log is the one that its digest was made of, or was erased.
 */
export async function verifyLog(reader: LogReader, head: Head): Promise<Verified> {
  let [before, entries] = [{ position: 0, hash: zeroHash, effective: '' as Head['effective'] }, 0]
  const erased = new Set<string>()
  const broken = (position: number, why: string): Verified => ({ whole: false, entries, erased: erased.size, broken: { position, why } })
  while (before.position < head.position) {
    const stored = await reader.read({ after: before.position, limit: page, upTo: head.position })
    if (stored.length === 0) return broken(before.position + 1, 'The entry is missing.')
    for (const entry of stored) {
      const why = await inTurns(brokenLinkSteps(entry, before))
      if (why !== undefined) return broken(entry.position, why)
      before = { position: entry.position, hash: entry.hash, effective: entry.effective }
      entries++
    }
    const found = await wrongBeside(reader, stored, erased)
    if (found !== undefined) return broken(found.position, found.why)
  }
  if (before.hash !== head.hash) return broken(head.position, 'The last entry is not the one that the head names.')
  return { whole: true, entries, erased: erased.size }
}

async function wrongBeside(reader: LogReader, stored: readonly StoredEntry[], erased: Set<string>): Promise<{ position: number; why: string } | undefined> {
  const named: { position: number; digests: string[] }[] = []
  for (const one of stored) {
    const { position, changes, command } = await inTurns(openSteps(one))
    named.push({ position, digests: [...digestsIn(changes), ...(isMarker(command.args) ? [command.args.$beside] : [])] })
  }
  const values = await reader.beside([...new Set(named.flatMap(({ digests }) => digests))])
  for (const { position, digests } of named) {
    for (const digest of digests) {
      const value = values.get(digest)
      if (value === undefined) return { position, why: 'A value beside the log is missing, and was not erased.' }
      if (value.value === null || value.salt === null) erased.add(digest)
      else if (besideDigest(value.salt, value.value) !== digest) return { position, why: 'A value beside the log is not the one that was written.' }
    }
  }
  return undefined
}

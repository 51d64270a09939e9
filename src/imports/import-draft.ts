import { z } from 'zod'
import { constants, gzipSync } from 'node:zlib'
import type { Draft, Reading, Remark } from '../core/plans/draft.ts'
import { joinedBytes } from '../lib/joined-bytes.ts'
import type { Steps } from '../lib/steps.ts'
import type { ReadOptions } from './plan-file.ts'

/** What a dry run was asked with, kept so that its commit does the same, and so that it can be asked again with another mapping. */
export interface ImportDraft {
  readonly readings: readonly Reading[]
  readonly renames: boolean
  readonly asked?: Pick<ReadOptions, 'plan' | 'order' | 'columns' | 'outside' | 'mappings'>
  /** Id under which its files are kept. */
  readonly upload?: string
}

/** Drafts or remarks of one line. */
const lineItems = 250

type Head = Omit<Reading, 'drafts' | 'remarks'>

/** The first line: what was asked, and the readings without their lists. Each line after it: a reading's number, drafts, remarks. */
interface First extends Omit<ImportDraft, 'readings'> {
  readonly format: 1
  readonly readings: readonly Head[]
}

const first = z.looseObject({ format: z.literal(1), renames: z.boolean(), readings: z.array(z.looseObject({})) })

/** A dry run as lines of JSON, so that neither writing nor reading one of many thousand rows holds the main thread. */
export function* writtenLines({ readings, ...asked }: ImportDraft): Generator<string> {
  const heads = readings.map(({ drafts: _drafts, remarks: _remarks, ...head }): Head => head)
  yield `${JSON.stringify({ format: 1, ...asked, readings: heads } satisfies First)}\n`
  for (const [at, { drafts, remarks }] of readings.entries()) {
    for (let i = 0; i < Math.max(drafts.length, remarks.length); i += lineItems) {
      yield `${JSON.stringify([at, drafts.slice(i, i + lineItems), remarks.slice(i, i + lineItems)])}\n`
    }
  }
}

/** Characters of lines that are compressed together. */
const packedTogether = 4_000_000

/** A dry run as it is kept: its lines, compressed, some at a time. Takes long; the reading worker does it beside the dry run itself. */
export function packedDraft(draft: ImportDraft): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  let text = ''
  const pack = () => {
    parts.push(gzipSync(text, { level: constants.Z_BEST_SPEED }))
    text = ''
  }
  for (const line of writtenLines(draft)) {
    text += line
    if (text.length >= packedTogether) pack()
  }
  pack()
  return joinedBytes(parts)
}

/** A dry run from its lines; nothing when they are of another version. */
export function* readLines(bytes: Buffer): Steps<ImportDraft | undefined> {
  let at = 0
  const next = (): unknown => {
    const end = bytes.indexOf(10, at)
    const line = bytes.toString('utf8', at, end)
    at = end + 1
    return JSON.parse(line)
  }
  const head = first.safeParse(next())
  if (!head.success) return undefined
  const { readings, format: _format, ...asked } = head.data as unknown as First
  const drafts = readings.map((): Draft[] => [])
  const remarks = readings.map((): Remark[] => [])
  while (at < bytes.length) {
    const [reading, someDrafts, someRemarks] = next() as [number, Draft[], Remark[]]
    drafts[reading]?.push(...someDrafts)
    remarks[reading]?.push(...someRemarks)
    yield
  }
  return { ...asked, readings: readings.map((one, i) => ({ ...one, drafts: drafts[i] ?? [], remarks: remarks[i] ?? [] })) }
}

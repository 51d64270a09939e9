import type { SlideDeck } from '../core/decks/slide.ts'
import { checkMaster } from '../exports/ooxml/brand/check-master.ts'
import type { BrandMaster } from '../exports/ooxml/brand/master.ts'
import { toPptxOn } from '../exports/pptx.ts'
import { templateParts } from '../imports/brand/template-parts.ts'
import { readPlanFilesFrom } from './plan-files.ts'
import { type Terminal, UsageError } from './terminal.ts'

/** The company's own .pptx, cleaned; what is missing in it and what changes is told on stderr. What is left out is not: nothing of it is in the deck. */
export async function masterOf(name: string, format: string, terminal: Terminal): Promise<BrandMaster> {
  if (format !== 'pptx') throw new UsageError('--master is for a .pptx: let --out end in .pptx.')
  const [file] = await readPlanFilesFrom([name], terminal)
  if (file === undefined) throw new UsageError(`--master: there is no file in ${name}.`)
  const { master, report } = checkMaster(templateParts(file.bytes))
  for (const { kind, sentence } of report.remarks) if (kind === 'missing' || kind === 'changed') terminal.err(`${name}: ${sentence}`)
  return master
}

/** The deck on the master; what had to be set smaller or cut short for it is told on stderr. */
export function brandedBytes(deck: SlideDeck, master: BrandMaster, notes: boolean, terminal: Terminal): Uint8Array {
  const { bytes, findings } = toPptxOn(master, deck, { notes })
  for (const sentence of findings) terminal.err(sentence)
  return bytes
}

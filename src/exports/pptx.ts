import type { LayoutName, SlideDeck } from '../core/decks/slide.ts'
import { dressOf, type WornTheme } from './dress.ts'
import { brandParts } from './ooxml/brand/brand-presentation.ts'
import type { BrandMaster } from './ooxml/brand/master.ts'
import { writePackage } from './ooxml/package.ts'
import { presentationParts } from './ooxml/presentation.ts'

/**
 * The deck as a PowerPoint file (ECMA-376, transitional) on our own master, in the theme's colours and fonts where one is given. The same deck gives the same bytes. With `notes` it is the presenter's
 * copy; without, no byte of the file comes from a slide's notes.
 */
export function toPptx(deck: SlideDeck, { notes, theme }: { readonly notes: boolean; readonly theme?: WornTheme | undefined }): Uint8Array {
  const { parts, roots } = presentationParts(deck, { notes, dress: dressOf(theme) })
  return writePackage(parts, roots)
}

export interface MasterOptions {
  readonly notes: boolean
  /** Which of the master's layouts stands for which of ours, by name; the others are chosen. */
  readonly layouts?: Readonly<Partial<Record<LayoutName, string>>> | undefined
}

/** The deck on a company's own master, and in sentences what had to be set smaller or cut short for it. */
export function toPptxOn(master: BrandMaster, deck: SlideDeck, options: MasterOptions): { readonly bytes: Uint8Array; readonly findings: readonly string[] } {
  const { parts, roots, findings } = brandParts(deck, master, options)
  return { bytes: writePackage(parts, roots), findings }
}

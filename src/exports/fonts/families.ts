import type { Measure } from '../../core/decks/slide.ts'
import { fontMeasure } from './measure.ts'

/** What a family is measured with, and how much wider than that its text is taken to be. */
export interface Metrics {
  readonly family: string
  /** A family of which we have the advance widths, by the name that people know. */
  readonly as: 'Georgia' | 'Arial'
  /** True when the widths are the family's own. */
  readonly exact: boolean
  /** 1 when exact; else with room to spare, since text that turns out wider leaves its place. */
  readonly widening: number
}

const exact: Readonly<Record<string, Metrics['as']>> = { georgia: 'Georgia', gelasio: 'Georgia', arial: 'Arial', helvetica: 'Arial', arimo: 'Arial', 'liberation sans': 'Arial' }

/** Families drawn so wide that Arial's widths and a tenth more are not enough. */
const wide = /\b(verdana|dejavu sans|montserrat|poppins|century gothic|raleway|nunito|lucida|bookman|wide|expanded)\b/i
const serif = /\b(serif|times|garamond|cambria|roman|slab|antiqua|book|bodoni|didot|palatino|merriweather|playfair|lora|caslon|baskerville)\b/i

/** How a family of a theme is measured. */
export function metricsOf(family: string): Metrics {
  const known = exact[family.trim().toLowerCase()]
  if (known !== undefined) return { family, as: known, exact: true, widening: 1 }
  const isSerif = serif.test(family) && !/sans/i.test(family)
  return { family, as: isSerif ? 'Georgia' : 'Arial', exact: false, widening: wide.test(family) ? 1.22 : 1.1 }
}

const measure = fontMeasure()

/** Width in points of a text in a family. */
export function widthIn(family: string, text: string, { bold, size }: { readonly bold: boolean; readonly size: number }): number {
  const { as, widening } = metricsOf(family)
  return measure(text, { face: as === 'Georgia' ? 'title' : 'text', bold, size }) * widening
}

/** The measure of decks that are set in two families. */
export function familyMeasure({ title, text: body }: { readonly title: string; readonly text: string }): Measure {
  return (text, { face, bold, size }) => widthIn(face === 'title' ? title : body, text, { bold, size })
}

/** From base line to base line of a family at its own spacing, in em; of one that we do not know, that of the tallest common ones. */
export function lineOf(family: string): number {
  const { as, exact } = metricsOf(family)
  if (!exact) return 1.23
  return as === 'Georgia' ? 1.14 : 1.15
}

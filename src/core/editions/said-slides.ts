/** What a shape of a slide says, as it is read from a file: a text, or a table row by row. White space counts once. */
export type SaidShape = ShapeAt & ({ readonly kind: 'text'; readonly text: string } | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] })

interface ShapeAt {
  readonly name: string
  /** Its left top, as shares of the slide's width and height. */
  readonly place?: { readonly x: number; readonly y: number } | undefined
}

/** A slide of a file: its title, and all that it says but its number, which a program counts anew. */
export interface SaidSlide {
  readonly title: string
  readonly shapes: readonly SaidShape[]
}

/** White space counts once, and a no-break space is a space: programs change both while they save. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

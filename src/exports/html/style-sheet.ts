import type { Color } from '../../core/decks/slide.ts'
import type { Dress } from '../dress.ts'

/** The one style sheet of a page in a dress: each different set of declarations gets a short class, in the order of first use. */
export class StyleSheet {
  readonly #hex: Dress['hex']
  readonly logo: Dress['logo']
  readonly #classes = new Map<string, string>()

  constructor({ hex, logo }: Dress) {
    this.#hex = hex
    this.logo = logo
  }

  /** A colour as style sheets write it. */
  color(color: Color): string {
    return `#${this.#hex(color)}`
  }

  /** The class of these declarations. */
  of(declarations: string): string {
    let name = this.#classes.get(declarations)
    if (name === undefined) {
      name = `x${this.#classes.size.toString(36)}`
      this.#classes.set(declarations, name)
    }
    return name
  }

  toString(): string {
    return [...this.#classes].map(([declarations, name]) => `.${name}{${declarations}}`).join('\n')
  }
}

/** Inches in hundredths of the slide's width, which is 13 1/3 inches: slides grow and shrink with the window. */
export function inches(value: number): string {
  return scaled(value * 7.5)
}

/** Points, the same way. */
export function points(value: number): string {
  return scaled((value * 7.5) / 72)
}

function scaled(value: number): string {
  const rounded = Number(value.toFixed(4))
  return rounded === 0 ? '0' : `${rounded}cqw`
}

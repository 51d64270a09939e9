import type { MeasureText } from '../layout/members.ts'

/** The last code point whose width is looked up in a list. */
const common = 0x250

/**
 * Measures titles as the cards set them. The sum of the letters' own widths: kerning changes a title by less than a pixel, and fifty
 * thousand titles take a few milliseconds in place of a second.
 */
export function textWidth(font: string, letterSpacing: number): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return (text) => text.length * 7
  context.font = font
  const widths = new Float32Array(common)
  const others = new Map<number, number>()
  const look = (code: number) => context.measureText(String.fromCharCode(code)).width + letterSpacing
  return (text) => {
    let sum = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      let width = code < common ? (widths[code] as number) : (others.get(code) ?? 0)
      if (width === 0) {
        width = look(code)
        if (code < common) widths[code] = width
        else others.set(code, width)
      }
      sum += width
    }
    return sum
  }
}

/** How well a text can be read on its ground, from 1 (not at all) to 21 (WCAG 2.2, "contrast ratio"). Colours as six hex digits of sRGB. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** The least contrast of a text with its ground; large text and marks without words may have `leastOfMarks`. */
export const leastOfText = 4.5
export const leastOfMarks = 3

/** "4.38 to 1", rounded down, so that what is told as enough is enough. */
export function contrastWords(ratio: number): string {
  return `${(Math.floor(ratio * 100) / 100).toFixed(2)} to 1`
}

function luminance(hex: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

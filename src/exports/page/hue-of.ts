/** The hue of a colour given as six hex digits, in degrees of OKLCH, and whether it is so near to grey that it has none (CSS Color 4, matrices of OKLab). */
export function hueOf(hex: string): { readonly hue: number; readonly isGrey: boolean } {
  const [red, green, blue] = [0, 2, 4].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number]
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short
  return { hue: Math.round(((Math.atan2(b, a) * 180) / Math.PI + 360) % 360), isGrey: Math.hypot(a, b) < 0.02 }
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

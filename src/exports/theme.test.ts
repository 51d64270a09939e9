import { expect, test } from 'vitest'
import { colors, hexOf } from './theme.ts'

test('[EX1] every colour has the hex value of the slide grid', () => {
  const grid = {
    paper: 'FCFAF7', raised: 'FFFFFF', sunken: 'F6F3EF', ink: '231E19', 'ink-2': '5A544E', line: 'E4E1DC', 'line-strong': 'CAC7C1', accent: '2863AB',
    good: '1E7546', warn: '985B0B', bad: 'BA2B28',
    'b5-mark': '009BA3', 'b5-wash': 'E3F8F9', 'b5-deep': '004D51', 'b3-mark': 'C16D45', 'b3-wash': 'FFEFE8', 'b3-deep': '613521',
    'b4-mark': '9C70BC', 'b4-wash': 'F8F0FF', 'b4-deep': '4E375E', 'b1-mark': '5188CD', 'b1-wash': 'EAF5FF', 'b1-deep': '274367',
    'b6-mark': 'A28218', 'b6-wash': 'F9F3E3', 'b6-deep': '51400D',
  }
  expect(Object.fromEntries([...colors].filter(([name]) => name in grid))).toEqual(grid)
})

test('[EX1] the twelve hues have three tones each', () => {
  expect([...colors.keys()].filter((name) => /^b\d+-/.test(name))).toHaveLength(36)
})

test('[EX1] what lies outside sRGB is clipped, not wrapped round', () => {
  expect(hexOf({ l: 1, c: 0, h: 0 })).toBe('FFFFFF')
  expect(hexOf({ l: 0, c: 0, h: 0 })).toBe('000000')
  expect(hexOf({ l: 0.97, c: 0.3, h: 200 })).toMatch(/^00[0-9A-F]{4}$/)
})

test('[EX1] white on a deep tone and ink on paper can be read (WCAG 4.5 to 1)', () => {
  for (let hue = 1; hue <= 12; hue++) {
    const deep = colors.get(`b${hue}-deep` as 'b1-deep') ?? ''
    const wash = colors.get(`b${hue}-wash` as 'b1-wash') ?? ''
    expect(contrast('FFFFFF', deep)).toBeGreaterThan(4.5)
    expect(contrast(wash, deep)).toBeGreaterThan(4.5)
  }
  expect(contrast(colors.get('ink-2') ?? '', colors.get('paper') ?? '')).toBeGreaterThan(4.5)
})

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

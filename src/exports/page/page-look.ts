import { createHash } from 'node:crypto'
import { contrast, leastOfText } from '../../core/decks/contrast.ts'
import { toneOrder } from '../../core/decks/marks.ts'
import type { Theme } from '../../core/decks/themes.ts'
import { hexOf } from '../theme.ts'
import { hueOf } from './hue-of.ts'
import { darkTokens, lightTokens, pageStyle } from './page-style.ts'

/** The one style sheet of a page, and the digest by which its policy lets this sheet in and nothing else. */
export interface PageLook {
  readonly style: string
  readonly digest: string
}

export const ownLook = lookOf(pageStyle)

/** A page in the colours and faces of a company's theme. What hue a problem has comes from the theme; how light its marks are stays ours, so that all can be read. */
export function pageLook({ colors, fonts }: Pick<Theme, 'colors' | 'fonts'>): PageLook {
  const { paper, ink, accent, hues } = colors
  const isDark = contrast(paper, 'FFFFFF') > contrast(paper, '000000')
  const tones = hues.map((hex, index) => ({ ...hueOf(hex), tone: toneOrder[index] }))
  const faint = tones.some(({ hue }) => contrast(hexOf({ l: 0.38, c: 0.07, h: hue }), paper) < leastOfText)
  const mixed = (share: number) => `color-mix(in oklab,#${ink} ${share}%,#${paper})`
  const own = [
    `color-scheme:${isDark ? 'dark' : 'light'}`, `--paper:#${paper}`, `--ink:#${ink}`, `--ink-2:#${colors['ink-2']}`, `--accent:#${accent}`, `--on-accent:#${paper}`,
    `--raised:color-mix(in oklab,#FFF ${isDark ? 7 : 60}%,#${paper})`, `--line:${mixed(10)}`, `--line-strong:${mixed(22)}`, `--warn-wash:color-mix(in oklab,var(--warn-line) 18%,#${paper})`,
    `--font-title:"${fonts.title}","Page title",Georgia,serif`, `--font-ui:"${fonts.text}","Page text",system-ui,sans-serif`, ...(faint && !isDark ? ['--deep-l:26%'] : []),
  ].join(';')
  const { hue, isGrey } = hueOf(accent)
  const atNight = `${darkTokens};--accent:oklch(76% ${isGrey ? 0.01 : 0.11} ${hue});--on-accent:oklch(19% .02 ${hue})`
  const rules = [
    isDark ? `:root{${darkTokens};${own}}` : `:root{${own}}`,
    // Light letters are for a dark paper alone, which no printer makes.
    isDark ? `@media print{:root{${lightTokens}}}` : `@media screen and (prefers-color-scheme:dark){:root{${atNight}}}`,
    ...tones.map(({ tone, hue: one, isGrey: grey }) => `.t${tone}{--h:${one}${grey ? ';--mark-c:.011;--wash-c:.006;--deep-c:.012' : ''}}`),
  ]
  return lookOf(`${pageStyle}${rules.join('\n')}\n`)
}

function lookOf(style: string): PageLook {
  return { style, digest: `sha256-${createHash('sha256').update(style).digest('base64')}` }
}

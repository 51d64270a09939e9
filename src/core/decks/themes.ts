import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { line } from '../workspace/workspace.ts'
import { contrast, contrastWords, leastOfText } from './contrast.ts'

const hex = z.string().regex(/^[0-9A-F]{6}$/, 'must be six hex digits in capitals, such as 2863AB')
const digest = z.string().length(64).regex(/^[0-9a-f]+$/)
/** A family as office programs name it. No marks that a style sheet or an address could take for its own. */
const family = z.string().max(80).regex(/^[\p{L}\p{N}][\p{L}\p{N} ._+-]*$/u, 'must be the name of a font, such as Georgia')

/** Colours by what they are for. Hues are those of problems and buckets, in order; those that are not given are ours. */
export const themeColors = z.strictObject({ paper: hex, ink: hex, 'ink-2': hex, accent: hex, hues: z.array(hex).max(5) })
export type ThemeColors = z.infer<typeof themeColors>

/** Colours of text that stands straight on the paper, and what each is called in a sentence. */
export const textColors = { ink: 'text', 'ink-2': 'second text', accent: 'accent' } as const

/** The layouts that a slide may ask for; see `LayoutName`. */
const layoutKey = z.enum(['cover', 'statement-list', 'three-columns', 'timeline', 'release', 'lead-list', 'change-note', 'closing', 'table', 'grid'])

/**
 * How a company's decks look. It leaves with every deck that is made with it, so all but its title is public. The files are kept
 * beside the log by digest: the logo as a picture, the master as the company's own .pptx, cleaned before it was kept.
 */
export const themes = defineRecord({
  collection: 'themes', word: 'theme', class: 'public', readers: members,
  fields: {
    title: { type: line },
    colors: { type: themeColors, class: 'public' },
    fonts: { type: z.strictObject({ title: family, text: family }), class: 'public' },
    logo: { type: z.strictObject({ sha256: digest, format: z.enum(['png', 'jpeg']), alt: line.optional() }).optional(), class: 'public' },
    master: { type: z.strictObject({ sha256: digest, bytes: z.int().min(1) }).optional(), class: 'public' },
    /** Stands in the foot of every slide, such as a notice of rights. */
    footer: { type: line.max(60).optional(), class: 'public' },
    /** Decks wear it unless they say another. At most one has it. */
    isStanding: { type: z.literal(true).optional(), class: 'public' },
    /** Which of the master's layouts stands for which of ours, by the layout's name; what is not said is chosen by name and places. */
    layouts: { type: z.partialRecord(layoutKey, z.string().max(200)).optional(), class: 'public' },
  },
  invariant: ({ colors }) => tooFaint(colors),
})
export type Theme = TypeOf<typeof themes>

/** The theme that decks wear unless they say another; none where they wear the maker's own. */
export function standingTheme(state: State): Theme | undefined {
  return themes.list(state).find(({ isStanding }) => isStanding === true)
}

/** The colours that decks have where no theme says others. */
export const ownColors: ThemeColors = { paper: 'FCFAF7', ink: '231E19', 'ink-2': '5A544E', accent: '2863AB', hues: ['009BA3', 'C16D45', '9C70BC', '5188CD', 'A28218'] }

/** A sentence when some text would be hard to read on the paper. */
function tooFaint(colors: ThemeColors): string | undefined {
  const faint = (Object.keys(textColors) as (keyof typeof textColors)[]).find((role) => contrast(colors[role], colors.paper) < leastOfText)
  if (faint === undefined) return undefined
  const ratio = contrastWords(contrast(colors[faint], colors.paper))
  return `The ${textColors[faint]} (${colors[faint]}) on the paper (${colors.paper}) has a contrast of ${ratio}, and text needs ${leastOfText} to 1. Make one of them darker or lighter.`
}

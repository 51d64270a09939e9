import type { SlideDeck } from '../../core/decks/slide.ts'
import type { Edition } from '../../core/editions/editions.ts'
import { presenterNotes } from '../../core/editions/presenter-notes.ts'
import { deckFile } from '../decks/deck-files.ts'
import type { DeckTheme } from '../decks/deck-theme.ts'
import { begin, type Watch } from './watch.ts'

type EditionFile = Pick<Edition['files'][number], 'format' | 'copy'> & { readonly content: Uint8Array<ArrayBuffer> }

const formats = ['pptx', 'html', 'pdf'] as const
const copies = (['customer', 'presenter'] as const).flatMap((copy) => formats.map((format) => ({ format, copy })))
const names = { pptx: 'PPTX', html: 'page', pdf: 'PDF' } as const

/** The share of publishing that is done when drawing begins, and when it ends. */
const [from, to] = [0.4, 0.9]

/** Every file that an edition is stored as, drawn one after the other. Its pictures are made of its frozen slides when they are asked for. */
export async function editionFiles(shown: SlideDeck, presented: SlideDeck, theme: DeckTheme | undefined, watch: Watch | undefined): Promise<EditionFile[]> {
  const files: EditionFile[] = []
  for (const [at, { format, copy }] of copies.entries()) {
    await begin(watch, { step: 'drawing', file: copy === 'presenter' ? `presenter’s ${names[format]}` : names[format], share: from + ((to - from) * at) / copies.length })
    const presenter = copy === 'presenter'
    files.push({ format, copy, content: deckFile(presenter ? presented : shown, { format, presenter }, theme) })
  }
  const notes = presenterNotes(shown.slides, presented.slides)
  return [...files, { format: 'json', copy: 'presenter', content: new TextEncoder().encode(JSON.stringify(notes)) }]
}

import { slidesOf } from '../../../core/decks/deck-slides.ts'
import { decks } from '../../../core/decks/decks.ts'
import { audiences } from '../../../core/audiences/audiences.ts'
import type { Theme } from '../../../core/decks/themes.ts'
import { SlidePicture } from '../../publish/slide-picture.tsx'
import { useComposing } from '../../publish/use-composing.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { PagePart } from '../page-head.tsx'
import css from './brand.module.css'

/** Kinds of slide that show most of a theme. */
const shownKinds = ['cover', 'timeline', 'releases']

/** Three real slides of the product roadmap in a theme, made anew with every change of it. */
export function ThemePreview({ theme }: { readonly theme: Theme }) {
  const { state } = useSeen()
  const deck = decks.list(state).find(({ kind }) => kind === 'product-roadmap')
  const audience = audiences.list(state).find(({ key }) => key === 'customers') ?? audiences.list(state)[0]
  const { composed, sentence, isBehind } = useComposing(deck?.key ?? '', audience?.key ?? '', 'customer', theme.id)
  const wanted = deck === undefined ? [] : shownKinds.flatMap((kind) => slidesOf(state, deck).find((one) => one.kind === kind)?.id ?? [])
  const found = wanted.flatMap((id) => composed?.slides.find(({ slide }) => slide === id) ?? [])
  return (
    <div className={css.preview} aria-busy={isBehind}>
      <PagePart title="How it looks" note={deck === undefined ? undefined : `${deck.title}, for ${audience?.title.toLowerCase()}`}>
        {sentence === undefined ? null : <p className={css.refused}>{sentence}</p>}
        {(found.length > 0 ? found : (composed?.slides.slice(0, 2) ?? [])).map(({ title, html }) => (
          <figure key={title}>
            <SlidePicture html={html} styles={composed?.styles ?? ''} />
          </figure>
        ))}
        {theme.master === undefined ? null : <p className={css.said}>These are the page’s slides in your colours. In the .pptx they stand on your own layouts, with your logo and all that these draw.</p>}
      </PagePart>
    </div>
  )
}

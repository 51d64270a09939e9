import { useParams } from '@tanstack/react-router'
import { labelDays } from '../../core/time/label.ts'
import { deckAddress, viewAddress } from './addresses.ts'
import { FileLinks } from './file-links.tsx'
import type { Shelf } from './shelf.ts'
import css from './reader.module.css'

/** Views as they stand today: each deck that is made from one, and its items as a table. */
export function ViewsNow({ shelf }: { readonly shelf: Shelf }) {
  const { ws } = useParams({ from: '/$ws/views' })
  return (
    <section className={css.part} aria-label="As it stands today">
      <h2>
        As it stands today <span>{labelDays(shelf.today)}, made when you open it</span>
      </h2>
      {shelf.views.map(({ audience, title, decks }) => (
        <div key={audience} className={css.view}>
          <h3>For {title.toLowerCase()}</h3>
          <ul>
            {decks.map((deck) => (
              <li key={deck.key} className={css.row}>
                <span className={css.what}>
                  <b>{deck.title}</b>
                </span>
                <FileLinks of={`${deck.title} for ${title.toLowerCase()}`} formats={['html', 'pptx', 'pdf']} address={(format) => deckAddress(ws, deck.key, audience, format)} />
              </li>
            ))}
            <li className={css.row}>
              <span className={css.what}>
                <b>All items</b>
              </span>
              <FileLinks of={`all items for ${title.toLowerCase()}`} formats={['csv', 'xlsx', 'json']} address={(format) => viewAddress(ws, audience, format)} />
            </li>
          </ul>
        </div>
      ))}
    </section>
  )
}

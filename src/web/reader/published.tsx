import { useParams } from '@tanstack/react-router'
import { labelDays } from '../../core/time/label.ts'
import { editionAddress } from './addresses.ts'
import { FileLinks } from './file-links.tsx'
import type { Shelf } from './shelf.ts'
import css from './reader.module.css'

type Edition = Shelf['editions'][number]

/** Editions: frozen on their day, so what was read once reads the same ever after. */
export function Published({ shelf }: { readonly shelf: Shelf }) {
  const [current, earlier] = [shelf.editions.filter(({ isCurrent }) => isCurrent), shelf.editions.filter(({ isCurrent }) => !isCurrent)]
  const titleOf = (edition: Edition) => shelf.views.find(({ audience }) => audience === edition.audience)?.title ?? edition.audience
  return (
    <section className={css.part} aria-label="Published">
      <h2>Published</h2>
      {current.length === 0 ? <p className={css.quiet}>No edition has been published for you yet. Whoever looks after the roadmap of {shelf.name} can publish one; below it stands as it is today.</p> : null}
      <ul>
        {current.map((edition) => (
          <EditionRow key={edition.id} edition={edition} audience={titleOf(edition)} />
        ))}
      </ul>
      {earlier.length === 0 ? null : (
        <details className={css.earlier}>
          <summary>
            {earlier.length === 1 ? 'One earlier edition' : `${earlier.length} earlier editions`}
          </summary>
          <ul>
            {earlier.map((edition) => (
              <EditionRow key={edition.id} edition={edition} audience={titleOf(edition)} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function EditionRow({ edition, audience }: { readonly edition: Edition; readonly audience: string }) {
  const { ws } = useParams({ from: '/$ws/views' })
  const { id, deck, number, day, formats, isCurrent } = edition
  return (
    <li className={css.row}>
      <span className={css.what}>
        <b>{deck}</b>
        <span>
          Edition {number} for {audience.toLowerCase()}, {labelDays(day)}
        </span>
      </span>
      {isCurrent ? <a href={`/${ws}/publish/survey/${id}`}>Say what works</a> : null}
      <FileLinks of={`${deck}, edition ${number} for ${audience.toLowerCase()}`} formats={formats} address={(format) => editionAddress(ws, id, format)} />
    </li>
  )
}

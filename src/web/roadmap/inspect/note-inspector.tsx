import { Link, useParams } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { items } from '../../../core/plans/plans.ts'
import { activities } from '../../../core/roadmap/roadmap.ts'
import { allUnder } from '../../../core/workshop/notes-of.ts'
import { type Note, notes, type Photo } from '../../../core/workshop/notes.ts'
import { phaseNames } from '../../../core/workshop/phases.ts'
import { trueSelf } from '../../../core/workshop/taking-part.ts'
import { efforts, participants, workshops } from '../../../core/workshop/workshops.ts'
import { Told } from '../../accounts/told.tsx'
import { Section } from '../../inspector/section.tsx'
import { useCommands } from '../../palette/registry.ts'
import { Moment } from '../../parts/moment.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { Photograph } from '../../workshop/paper/photograph.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './note.module.css'
import { authorsOf, inWorkshop } from './note-words.ts'
import { photosWith } from './photos-with.ts'

/** A note as it was written (row H9): its words, whose, when, what it supports, what was laid under it, and the photos that it is on. */
export function NoteInspector({ id }: { readonly id: Id }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const { ws = '' } = useParams({ strict: false })
  const note = notes.get(state, id)
  const becameActivity = activities.get(state, id) !== undefined
  useCommands(becameActivity ? [{ name: 'Open the activity that it became', keys: 'o a', run: () => open('activities', id) }] : [])
  if (note === undefined) return null
  const workshop = workshops.get(state, note.workshop)
  const effort = efforts.get(state, note.effort)
  const item = items.get(state, effort?.item)
  const above = notes.get(state, note.under)
  const under = allUnder(state, note)
  const shown = photosWith(state, note)
  return (
    <>
      <Section>
        <Words note={note} />
        {becameActivity ? (
          <button type="button" className={css.go} onClick={() => open('activities', id)}>
            The activity that it became
          </button>
        ) : null}
        {above === undefined ? null : (
          <p className={css.quiet}>
            It was laid under <button type="button" className={css.go} onClick={() => open('notes', above.id)}><Told text={above.text} /></button>, which says the same.
          </p>
        )}
      </Section>
      {under.length === 0 ? null : (
        <Section title="Laid under it" count={String(under.length)}>
          <ul className={css.under}>
            {under.map((one) => (
              <li key={one.id}>
                <Words note={one} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {item === undefined ? null : (
        <Section title="Supports">
          <button type="button" className={css.go} onClick={() => open('items', item.id)}>
            <Told text={item.title} />
          </button>
          {effort?.how === undefined ? null : <p className={css.quiet}>{effort.how}</p>}
        </Section>
      )}
      {shown.length === 0 ? null : (
        <Section title="Seen on" count={String(shown.length)}>
          <ul className={css.photos}>
            {shown.map((photo) => (
              <li key={photo.id}>
                <PhotoOf photo={photo} ws={ws} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {workshop === undefined ? null : (
        <Section>
          <Link className={css.go} to="/$ws/roadmap/workshops/$workshop/replay" params={{ ws, workshop: workshop.id }}>
            Look at the day of {inWorkshop(workshop.title)} again
          </Link>
        </Section>
      )}
    </>
  )
}

/** The words in the colour of whoever wrote them. */
function Words({ note }: { readonly note: Note }) {
  const { state } = useSeen()
  const author = participants.get(state, note.author)
  const hue = author === undefined ? 1 : trueSelf(state, author).hue
  return (
    <figure className={css.note} style={{ '--h': `var(--b${hue})` } as CSSProperties}>
      <blockquote dir="auto">{note.text}</blockquote>
      <figcaption>
        {authorsOf(state, [note])}, <Moment at={note.at} />, <Moment at={note.at} isTime />
        {note.fromPaper === true ? ', on paper' : ''}
      </figcaption>
    </figure>
  )
}

/** Of the screen: the board, gone back to. Of a wall: the picture. */
function PhotoOf({ photo, ws }: { readonly photo: Photo; readonly ws: string }) {
  const said = photo.caption ?? phaseNames[photo.phase]
  return (
    <Link className={css.photo} to="/$ws/roadmap/workshops/$workshop/replay" params={{ ws, workshop: photo.workshop }} search={{ photo: photo.id }}>
      {photo.picture === undefined ? null : <Photograph workshop={photo.workshop} photo={photo.id} alt={said} />}
      <span>{said}</span>
      <small>
        {photo.picture === undefined ? 'The board as it stood' : 'A photograph'}, <Moment at={photo.at} isTime />
      </small>
    </Link>
  )
}

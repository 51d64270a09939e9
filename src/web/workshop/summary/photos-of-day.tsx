import { Link, useParams } from '@tanstack/react-router'
import { labelDays } from '../../../core/time/label.ts'
import { localTime } from '../../../core/time/zones.ts'
import type { Outcome } from '../../../core/workshop/outcome-shape.ts'
import { phaseNames } from '../../../core/workshop/phases.ts'
import { altOf } from '../paper/photographs.tsx'
import { Photograph } from '../paper/photograph.tsx'
import css from './summary.module.css'

/** What was kept on the way: photographs of walls as they are, and the board's own photos, each of which opens the day at that moment. */
export function PhotosOf({ outcome: { photos, workshop, zone } }: { readonly outcome: Outcome }) {
  const { ws = '' } = useParams({ strict: false })
  if (photos.length === 0) return null
  const told = ({ caption, phase, at }: (typeof photos)[number]) => {
    const { day, time } = localTime(at, zone)
    return `${caption ?? phaseNames[phase]}, ${day === workshop.day ? time : `${labelDays(day)}, ${time}`}`
  }
  const walls = photos.filter(({ picture }) => picture !== undefined)
  const kept = photos.filter(({ picture }) => picture === undefined)
  return (
    <section>
      <h2>Photos</h2>
      {walls.length === 0 ? null : (
        <ul className={css.photos}>
          {walls.map((photo) => (
            <li key={photo.id}>
              <figure>
                <Photograph workshop={workshop.id} photo={photo.id} alt={altOf(photo)} />
                <figcaption className={css.quiet}>{told(photo)}</figcaption>
              </figure>
            </li>
          ))}
        </ul>
      )}
      {kept.length === 0 ? null : (
        <ul className={css.moments}>
          {kept.map((photo) => (
            <li key={photo.id}>
              <Link to="/$ws/roadmap/workshops/$workshop/replay" params={{ ws, workshop: workshop.id }} search={{ photo: photo.id }}>The board: {told(photo)}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

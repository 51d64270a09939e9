import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { type CSSProperties, useMemo } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { labelDays } from '../../../core/time/label.ts'
import { outcomeOf } from '../../../core/workshop/outcome.ts'
import { notesByPlace, type Outcome } from '../../../core/workshop/outcome-shape.ts'
import { workshops } from '../../../core/workshop/workshops.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { NotesOf } from './notes-of-bucket.tsx'
import { PhotosOf } from './photos-of-day.tsx'
import css from './summary.module.css'

/** The summary at its own address. */
export function SummaryScreen() {
  const { workshop = '' } = useParams({ strict: false })
  return <div className={css.scroll}><SummaryPage workshop={workshop} /></div>
}

/** What came of a day, for those who were not there: it is read, not worked in. */
export function SummaryPage({ workshop: which }: { readonly workshop: Id }) {
  const { state } = useSeen()
  const outcome = useMemo(() => (workshops.get(state, which) === undefined ? undefined : outcomeOf(state, which)), [state, which])
  if (outcome === undefined) return <EmptyState title="There is no such workshop"><p>It may have been removed.</p></EmptyState>
  const { workshop, people, efforts, buckets, outliers, loose, empties, words } = outcome
  if (notesByPlace(outcome).length === 0 && efforts.length === 0) {
    return <EmptyState title="Nothing has come of it yet"><p>Once the room has agreed what touches it and its notes are turned over, this page tells those who were not there what was decided.</p></EmptyState>
  }
  const agreed = efforts.filter(({ affects }) => affects)
  const apart = efforts.filter(({ affects }) => !affects)
  const leader = people.find(({ leads }) => leads)
  return (
    <article className={css.page}>
      <header>
        <p className={css.kicker}>{[workshop.day === undefined ? undefined : labelDays(workshop.day), workshop.place, leader === undefined ? undefined : `led by ${leader.name}`].filter((one) => one !== undefined).join(' · ')}</p>
        <h1>{workshop.title}</h1>
        <p className={css.lead}>{inShort(outcome)}</p>
        <Button kind="bare" icon={Printer} onPress={() => window.print()}>Print</Button>
      </header>
      {agreed.length === 0 ? null : (
        <section>
          <h2>What touches us</h2>
          <ul className={css.agreed}>
            {agreed.map(({ id, title, plan, how, agreedBy, notes }) => (
              <li key={id}>
                <h3 dir="auto">{title}</h3>
                {how === undefined ? null : <p dir="auto">{how}</p>}
                <p className={css.quiet}>{[plan, agreedBy.length === 0 ? undefined : `agreed by ${listed(agreedBy)}`, notes === 0 ? 'no note supports it yet' : `${notes} ${notes === 1 ? 'note supports' : 'notes support'} it`].filter((one) => one !== undefined && one !== '').join(' · ')}</p>
              </li>
            ))}
          </ul>
          {apart.length === 0 ? null : <p className={css.quiet}>Looked at, and not ours: {listed(apart.map(({ title }) => title))}.</p>}
        </section>
      )}
      {workshop.question === undefined ? null : <blockquote className={css.question} dir="auto">{workshop.question}</blockquote>}
      <section>
        <h2>What we will do</h2>
        {buckets.filter(({ notes }) => notes.length > 0).map((bucket) => (
          <section key={bucket.id} className={css.bucket} style={{ '--h': `var(--b${bucket.hue})` } as CSSProperties}>
            <h3 dir="auto">{bucket.title}{bucket.votes === undefined ? null : <span className={css.quiet}> {bucket.votes} {bucket.votes === 1 ? 'vote' : 'votes'}</span>}</h3>
            <NotesOf notes={bucket.notes} />
          </section>
        ))}
        {loose.length === 0 ? null : (
          <section className={css.bucket}>
            <h3>In no {words.bucket.toLowerCase()} yet</h3>
            <NotesOf notes={loose} />
          </section>
        )}
      </section>
      {empties.length === 0 ? null : (
        <section>
          <h2>Left empty on purpose</h2>
          <ul className={css.empties}>
            {empties.map(({ bucket, period, reason }) => <li key={`${bucket} ${period}`}><b>{bucket}, {period}.</b> {reason}</li>)}
          </ul>
        </section>
      )}
      {outliers.length === 0 ? null : (
        <section>
          <h2>Put aside</h2>
          <NotesOf notes={outliers} />
        </section>
      )}
      <PhotosOf outcome={outcome} />
      {people.length === 0 ? null : (
        <section>
          <h2>Who was there</h2>
          <p className={css.people}>{listed(people.map(({ name, from, isGuest }) => `${name}${from !== undefined ? ` (${from})` : isGuest ? ' (guest)' : ''}`))}.</p>
        </section>
      )}
      {workshop.thanks === undefined ? null : <blockquote className={css.question} dir="auto">{workshop.thanks}</blockquote>}
      <footer className={css.quiet}>{outcome.company === '' ? '' : `${outcome.company}. `}For people inside: not for customers or sales.</footer>
    </article>
  )
}

/** "Twelve people wrote 64 notes. 41 of them have their time in six buckets." */
function inShort(outcome: Outcome): string {
  const all = notesByPlace(outcome)
  const written = all.length + all.reduce((sum, { note }) => sum + note.under.length, 0)
  const [dated, used] = [all.filter(({ note }) => note.window !== undefined).length, outcome.buckets.filter(({ notes }) => notes.length > 0).length]
  const authors = outcome.people.filter(({ notes }) => notes > 0).length
  const wrote = written === 0 ? 'Nobody has written a note yet.' : `${counted(authors, 'person', 'people')} wrote ${counted(written, 'note', 'notes')}${used === 0 ? '.' : `, which went into ${counted(used, outcome.words.bucket.toLowerCase(), `${plural(outcome.words.bucket.toLowerCase())}`)}.`}`
  return `${wrote}${dated === 0 ? '' : ` ${dated === all.length ? 'Each has' : `${dated} ${dated === 1 ? 'has' : 'have'}`} a time by now, and ${dated === 1 ? 'is' : 'are'} on the roadmap “${outcome.roadmap}”.`}`
}

const counted = (count: number, one: string, many: string): string => `${count === 1 ? 'One' : count} ${count === 1 ? one : many}`
const plural = (word: string): string => (word.endsWith('s') ? word : `${word}s`)

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names)
}

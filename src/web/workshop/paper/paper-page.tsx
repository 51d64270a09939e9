import { useParams } from '@tanstack/react-router'
import { ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { mayCommand } from '../../../core/kernel/permission.ts'
import { isDoneIn, phaseNames } from '../../../core/workshop/phases.ts'
import { type Photo, photos } from '../../../core/workshop/notes.ts'
import { leaderName, leads } from '../../../core/workshop/taking-part.ts'
import { type Workshop, workshops } from '../../../core/workshop/workshops.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { BoardFiles } from './board-files.tsx'
import { CountedVotes } from './counted-votes.tsx'
import { BringFile, PasteLines } from './bring-notes.tsx'
import { KitList } from './kit-list.tsx'
import css from './paper.module.css'
import { Photograph } from './photograph.tsx'
import { altOf, Photographs } from './photographs.tsx'
import { TypeNotes } from './type-notes.tsx'
import { usePaperPlace } from './use-enter.ts'

/** The day on paper at its own address. */
export function PaperScreen() {
  const { workshop = '' } = useParams({ strict: false })
  const { state } = useSeen()
  return (
    <div className={css.scroll}>
      <h1 className="unseen">{workshops.get(state, workshop)?.title ?? 'Workshop'} on paper</h1>
      <PaperPage workshop={workshop} />
    </div>
  )
}

/** Computers outside (row H6): what is printed before the day, and what is typed in after it. */
export function PaperPage({ workshop: which }: { readonly workshop: Id }) {
  const { state, actor, asOf } = useSeen()
  const [photo, setPhoto] = useState<Id>()
  const workshop = workshops.get(state, which)
  if (workshop === undefined) return <EmptyState title="There is no such workshop"><p>It may have been removed.</p></EmptyState>
  const mayEnter = asOf === undefined && (leads(state, workshop, actor) || mayCommand(actor, { may: 'edit' }))
  const hasWalls = photos.list(state).some((one) => one.workshop === which && one.picture !== undefined)
  return (
    <div className={css.page}>
      <section>
        <h2>Before the day: print</h2>
        <p className={css.lead}>The whole day works on paper, with the computers outside. Everything here is for people inside.</p>
        <KitList workshop={which} />
      </section>
      {!mayEnter && !hasWalls ? null : (
        <section>
          <h2>Photographs</h2>
          <p className={css.lead}>Take one after each step. They are kept as the workshop’s photos, for members alone.</p>
          <Photographs workshop={which} mayAdd={mayEnter} chosen={photo} choose={setPhoto} />
        </section>
      )}
      <section>
        <h2>After it: type the notes in</h2>
        {mayEnter ? <Entering workshop={workshop} photo={photo} /> : <p className={css.lead}>{asOf === undefined ? `${leaderName(state, workshop)} leads this workshop; they, or whoever plans it, type its notes in.` : 'This is a past day: it is only read.'}</p>}
      </section>
      {mayEnter && isDoneIn('voting.count', workshop.phase) ? <CountedVotes workshop={which} /> : null}
      <section>
        <h2>The board as files</h2>
        <p className={css.lead}>Every note that was turned over, with all its words, its author and moment, where it is and what lies under it.</p>
        <BoardFiles workshop={which} />
      </section>
    </div>
  )
}

const ways = ['One after another', 'Lines', 'A file'] as const

function Entering({ workshop, photo }: { readonly workshop: Workshop; readonly photo: Id | undefined }) {
  const { state } = useSeen()
  const place = usePaperPlace(workshop.id)
  const [way, setWay] = useState<(typeof ways)[number]>('One after another')
  const shown = photos.get(state, photo)
  if (!isDoneIn('note.enter', workshop.phase)) return <OpenAtDates workshop={workshop} />
  return (
    <div className={shown === undefined ? css.entering : css.beside}>
      {shown === undefined ? null : <Sight workshop={workshop.id} photo={shown} />}
      <div className={css.entering}>
        {place.areDated ? null : <p className={css.lead}>It is “{phaseNames[workshop.phase]}” now, so notes come without {place.buckets.length === 0 ? 'a bucket and a date' : 'a date'}. <GoToDates workshop={workshop} /></p>}
        <fieldset className={css.choice}>
          <legend>How</legend>
          {ways.map((one) => (
            <label key={one}>
              <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} /> {one}
            </label>
          ))}
        </fieldset>
        {way === 'One after another' ? <TypeNotes place={place} photo={photo} /> : way === 'Lines' ? <PasteLines place={place} photo={photo} /> : <BringFile place={place} photo={photo} />}
      </div>
    </div>
  )
}

/** The photograph that notes are typed from: whole, or near enough to read a card. */
function Sight({ workshop, photo }: { readonly workshop: Id; readonly photo: Photo }) {
  const [isNear, setIsNear] = useState(false)
  return (
    <div className={css.from}>
      <div className={css.sight} data-near={isNear ? '' : undefined} tabIndex={isNear ? 0 : undefined} role={isNear ? 'region' : undefined} aria-label={isNear ? 'The photograph, nearer' : undefined}>
        <Photograph workshop={workshop} photo={photo.id} alt={altOf(photo)} />
      </div>
      <Button kind="bare" icon={isNear ? ZoomOut : ZoomIn} onPress={() => setIsNear(!isNear)}>{isNear ? 'The whole picture' : 'Nearer'}</Button>
    </div>
  )
}

/** A day that was on paper alone has not begun here: one press opens its board where notes have their place and time. */
function OpenAtDates({ workshop }: { readonly workshop: Workshop }) {
  return (
    <div className={css.entering}>
      <p className={css.lead}>It is “{phaseNames[workshop.phase]}” here. If the day was on paper, open its board at “{phaseNames.dates}”: then each note goes to its bucket and period as it is typed.</p>
      <p><GoToDates workshop={workshop} /></p>
    </div>
  )
}

function GoToDates({ workshop: { id, phase } }: { readonly workshop: Workshop }) {
  const act = useAct()
  const [sentence, setSentence] = useState<string>()
  const go = async () => {
    const group = crypto.randomUUID()
    const begun = phase === 'prepare' ? await act('workshop.start', { id }, { group }) : undefined
    const gone = begun?.done === false ? begun : await act('workshop.go', { id, to: 'dates' }, { group })
    setSentence(gone.done ? undefined : gone.sentence)
  }
  return (
    <>
      <Button onPress={() => void go()}>Open the board at Dates</Button>
      {sentence === undefined ? null : <span className={css.refused} role="alert">{sentence}</span>}
    </>
  )
}

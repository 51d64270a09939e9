import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { labelWindow } from '../../../core/time/label.ts'
import type { PaperNote, PaperPlace } from '../../../core/workshop/paper-notes.ts'
import { workshops } from '../../../core/workshop/workshops.ts'
import { Button } from '../../parts/button.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './paper.module.css'
import { useEnter } from './use-enter.ts'

export interface UnderstoodProps {
  readonly notes: readonly PaperNote[]
  readonly place: PaperPlace
  readonly photo: Id | undefined
  readonly done: () => void
}

/** What was understood, line by line, before anything is kept. Names that are not there yet are made here, and all is read again. */
export function Understood({ notes, place, photo, done }: UnderstoodProps) {
  const enter = useEnter(place, photo)
  const [sentence, setSentence] = useState<string>()
  const [isAtIt, setIsAtIt] = useState(false)
  const good = notes.filter(({ leftOut }) => leftOut === undefined)
  const odd = notes.filter(({ remarks }) => remarks.length > 0).length
  const keep = async () => {
    setIsAtIt(true)
    const outcome = await enter(good)
    setIsAtIt(false)
    if (outcome.done) done()
    else setSentence(outcome.sentence)
  }
  if (notes.length === 0) return null
  return (
    <section className={css.understood} aria-label="What was understood">
      <header>
        <b>{good.length} {good.length === 1 ? 'note' : 'notes'}, not kept yet</b>
        <span>{[notes.length > good.length ? `${notes.length - good.length} left out` : '', odd > 0 ? `${odd} with a remark` : ''].filter((one) => one !== '').join(', ')}</span>
        <Button kind="main" onPress={() => void keep()} isDisabled={good.length === 0 || isAtIt}>{isAtIt ? `Entering ${good.length} …` : 'Enter them'}</Button>
      </header>
      {sentence === undefined ? null : <p className={css.refused} role="alert">{sentence}</p>}
      <MissingNames notes={notes} place={place} />
      <ol className={css.lines}>
        {notes.slice(0, mostShown).map((note) => <Line key={note.line} note={note} place={place} />)}
        {notes.length > mostShown ? <li>and {notes.length - mostShown} more</li> : null}
      </ol>
    </section>
  )
}

/** Lines that are shown before they are kept; all of them are kept. */
const mostShown = 300

function Line({ note: { line, text, author, bucket, effort, window, goal, remarks, leftOut }, place }: { readonly note: PaperNote; readonly place: PaperPlace }) {
  const told = [author?.name, bucket?.name, window === undefined ? undefined : labelWindow(window, place.style), goal === undefined ? undefined : `goal: ${goal}`, effort === undefined ? undefined : `supports ${effort.name}`].filter((one) => one !== undefined)
  return (
    <li data-out={leftOut === undefined ? undefined : ''}>
      <span className={css.number}>{line}</span>
      <div>
        <p className={css.text}>{text === '' ? '—' : text}</p>
        {told.length === 0 ? null : <p className={css.told}>{told.join(' · ')}</p>}
        {leftOut === undefined ? null : <p className={css.out}>Left out: {leftOut}</p>}
        {remarks.map((one) => <p key={one} className={css.odd}>{one}</p>)}
      </div>
    </li>
  )
}

/** People and buckets that lines name and the workshop does not have: one press makes each. */
function MissingNames({ notes, place }: { readonly notes: readonly PaperNote[]; readonly place: PaperPlace }) {
  const { state } = useSeen()
  const act = useAct()
  const mayRow = useMay('bucket.add')
  const people = new Set(notes.flatMap(({ missing }) => (missing.author === undefined ? [] : [missing.author])))
  const rows = new Set(notes.flatMap(({ missing }) => (missing.bucket === undefined ? [] : [missing.bucket])))
  if (people.size === 0 && (rows.size === 0 || !mayRow)) return null
  return (
    <p className={css.missing}>
      {[...people].slice(0, 20).map((name) => (
        <Button key={`p ${name}`} onPress={() => void act('participant.add', { workshop: place.workshop, name }, { said: `Added ${name.replaceAll('*', '∗')} to those in the room` })}>Add {name} to the room</Button>
      ))}
      {mayRow ? [...rows].slice(0, 20).map((title) => (
        <Button key={`b ${title}`} onPress={() => void act('bucket.add', { roadmap: workshops.need(state, place.workshop).roadmap, title }, { said: `Added the bucket *${title.replaceAll('*', '∗')}*` })}>Make the bucket {title}</Button>
      )) : null}
    </p>
  )
}

import { useMemo, useRef, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { readPaperLines } from '../../../core/workshop/paper-lines.ts'
import { paperNotes, type PaperPlace } from '../../../core/workshop/paper-notes.ts'
import { type PaperRows, readPaperRows } from '../../../core/workshop/paper-rows.ts'
import { settings } from '../../../core/workspace/workspace.ts'
import { cellsOf } from '../../../lib/cells.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './paper.module.css'
import { Understood } from './understood.tsx'

interface BringProps {
  readonly place: PaperPlace
  readonly photo: Id | undefined
}

/** Whose notes are that name nobody. */
function OtherwiseBy({ place, author, setAuthor }: { readonly place: PaperPlace; readonly author: string; readonly setAuthor: (id: string) => void }) {
  return (
    <label className={css.by}>
      By, where no name is said
      <select value={author} onChange={(event) => setAuthor(event.target.value)}>
        <option value="">Nobody: leave it out</option>
        {place.authors.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  )
}

/** Lines, each a note: pasted or typed, read as they are written. */
export function PasteLines({ place, photo }: BringProps) {
  const [text, setText] = useState('')
  const [author, setAuthor] = useState('')
  const notes = useMemo(() => paperNotes(readPaperLines(text, place), place, author === '' ? undefined : author), [text, place, author])
  const example = [place.buckets[0] === undefined ? '' : `${place.buckets[0].name}: `, 'Launch event', place.areDated && place.periods[0] !== undefined ? ` @${place.periods[0].replace(/ \(.*\)$/, '')}` : '', ` -- ${place.authors[0]?.name ?? 'Ann'}`].join('')
  return (
    <div className={css.bring}>
      <label className={css.words}>
        Lines, each a note
        <textarea value={text} rows={8} placeholder={`${example}\nA film about moving off scripts`} onChange={(event) => setText(event.target.value)} />
      </label>
      <p className={css.hint}>A line reads as “{example}”. Each part but the words may be left out; what names nothing that is there stays in the words.</p>
      <OtherwiseBy place={place} author={author} setAuthor={setAuthor} />
      <Understood notes={notes} place={place} photo={photo} done={() => setText('')} />
    </div>
  )
}

/** A CSV file, or rows of a spreadsheet saved as one: shown before anything is kept. */
export function BringFile({ place, photo }: BringProps) {
  const { state } = useSeen()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<{ readonly name: string; readonly text: string }>()
  const [author, setAuthor] = useState('')
  const [sentence, setSentence] = useState<string>()
  const bucketWord = settings.get(state, 'settings')?.words?.bucket ?? 'bucket'
  const rows = useMemo(() => (file === undefined ? undefined : readPaperRows(cellsOf(file.text), bucketWord)), [file, bucketWord])
  const notes = useMemo(() => (rows === undefined ? [] : paperNotes(rows.written, place, author === '' ? undefined : author)), [rows, place, author])
  const chosen = async (from: HTMLInputElement) => {
    const [one] = from.files ?? []
    from.value = ''
    if (one === undefined) return
    setSentence(one.size > mostBytes ? 'The file has more than 10 MB. A thousand notes are entered at once: leave out what is none.' : undefined)
    if (one.size <= mostBytes) setFile({ name: one.name, text: await one.text() })
  }
  return (
    <div className={css.bring}>
      <p className={css.hint}>A CSV file with a heading: note, author, {bucketWord.toLowerCase()}, period, goal, supports, as far as there are any. The board’s own file can be brought in again: what is there already is not entered twice.</p>
      <p className={css.row}>
        <Button onPress={() => input.current?.click()}>{file === undefined ? 'Choose a file' : 'Choose another file'}</Button>
        <input ref={input} className="unseen" type="file" accept=".csv,.tsv,.txt,text/csv" tabIndex={-1} aria-label="File of notes" onChange={(event) => void chosen(event.target)} />
        {file === undefined ? null : <b>{file.name}</b>}
      </p>
      {sentence === undefined && rows?.sentence === undefined ? null : <p className={css.refused} role="alert">{sentence ?? rows?.sentence}</p>}
      {rows === undefined || rows.sentence !== undefined ? null : <Columns rows={rows} />}
      {rows === undefined ? null : <OtherwiseBy place={place} author={author} setAuthor={setAuthor} />}
      <Understood notes={notes} place={place} photo={photo} done={() => setFile(undefined)} />
    </div>
  )
}

const mostBytes = 10_000_000

const partNames: Readonly<Record<PaperRows['columns'][number]['part'], string>> = { text: 'words', author: 'author', bucket: 'bucket', when: 'time', start: 'beginning', end: 'end', goal: 'goal', effort: 'effort' }

function Columns({ rows: { columns, unused } }: { readonly rows: PaperRows }) {
  return (
    <p className={css.hint}>
      {columns.map(({ heading, part }) => `${heading} → ${partNames[part]}`).join(', ')}.{unused.length === 0 ? '' : ` Not used: ${unused.join(', ')}.`}
    </p>
  )
}

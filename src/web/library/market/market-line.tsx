import { personas, segments } from '../../../core/market/market.ts'
import { namedOf } from '../../../core/market/named.ts'
import { Told } from '../../accounts/told.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { Gaps, KeptMarks } from './kept-marks.tsx'
import css from './market.module.css'
import { partWords } from './words.ts'

/** A segment or a persona in the list: what it is in two lines, whose, when it is looked at again, what it lacks. */
export function MarketLine({ kind, id }: { readonly kind: 'segments' | 'personas'; readonly id: string }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const record = kind === 'segments' ? segments.need(state, id) : personas.need(state, id)
  return (
    <div className={css.line}>
      <div>
        <button type="button" className={css.title} onClick={() => open(kind, id)}>{record.title}</button>
        {kind === 'segments' ? <SegmentSays id={id} /> : <PersonaSays id={id} />}
        <Gaps kind={kind} record={record} />
      </div>
      <KeptMarks record={record} />
    </div>
  )
}

function SegmentSays({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const { size, regions = [], description, fit } = segments.need(state, id)
  return (
    <>
      {description === undefined ? null : <p><Told text={description} /></p>}
      <Facts facts={[['Size', size], ['Where', regions.length === 0 ? undefined : regions.join(', ')], ['Fit', fit]]} />
    </>
  )
}

function PersonaSays({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const { job, part, segments: links, goals = [], pains = [], matters = [], decidedWith } = personas.need(state, id)
  return (
    <>
      <p>{[job, ...namedOf(state, 'segments', links).map(({ title }) => title)].filter((one) => one !== undefined).join(' · ')}</p>
      <Facts facts={[['Wants', linesOf(goals)], ['Suffers from', linesOf(pains)], ['Chooses by', linesOf(matters)], ['The choice', part === undefined ? undefined : `${partWords[part]}${decidedWith === undefined ? '' : `, with ${decidedWith.charAt(0).toLowerCase()}${decidedWith.slice(1)}`}`]]} />
    </>
  )
}

function Facts({ facts }: { readonly facts: readonly (readonly [word: string, text: string | undefined])[] }) {
  const said = facts.filter(([, text]) => text !== undefined)
  return said.length === 0 ? null : (
    <dl className={css.facts}>
      {said.map(([word, text = '']) => (
        <div key={word}><dt>{word}</dt><dd><Told text={text} /></dd></div>
      ))}
    </dl>
  )
}

function linesOf(all: readonly string[]): string | undefined {
  return all.length === 0 ? undefined : all.join('\n')
}

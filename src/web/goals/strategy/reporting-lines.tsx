import type { CSSProperties } from 'react'
import { reportingBlock } from '../../../core/strategy/reporting-lines.ts'
import { people } from '../../../core/workspace/workspace.ts'
import { Face } from '../../parts/face.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './text.module.css'

export interface ReportingLinesProps {
  /** Of one person with all below them. */
  readonly of?: string | undefined
  /** Whoever may says here whom each reports to. */
  readonly edits?: boolean
}

/** Who reports to whom, made of people's managers and what they do of the teams (row F10). */
export function ReportingLines({ of, edits = false }: ReportingLinesProps) {
  const { state } = useSeen()
  const may = useMay('person.change') && edits
  const block = reportingBlock(state, of)
  if (block === undefined) return <p className={css.unknown}>Nobody here is called “{of}”, so their part of the company cannot be shown.</p>
  return (
    <div className={css.people}>
      <ul aria-label="Who reports to whom">
        {block.lines.map(({ person, name, depth, duties }) => (
          <li key={person} style={{ '--depth': depth } as CSSProperties}>
            <span><Face name={name} id={person} small /> {name}</span>
            {duties.length === 0 ? null : <small>{duties.join('; ')}</small>}
            {may ? <Manager person={person} name={name} /> : null}
          </li>
        ))}
      </ul>
      {block.findings.map((sentence) => <p key={sentence} className={css.findings}>{sentence}</p>)}
    </div>
  )
}

function Manager({ person, name }: { readonly person: string; readonly name: string }) {
  const { state } = useSeen()
  const act = useAct()
  const others = people.list(state).filter(({ id, erased }) => id !== person && erased !== true).sort((a, b) => (a.name < b.name ? -1 : 1))
  const manager = people.get(state, person)?.manager
  return (
    <select aria-label={`Whom ${name} reports to`} value={others.some(({ id }) => id === manager) ? manager : ''} onChange={(event) => void act('person.change', { id: person, manager: event.target.value === '' ? null : event.target.value }, { said: `Said whom *${name}* reports to` })}>
      <option value="">reports to nobody</option>
      {others.map((one) => <option key={one.id} value={one.id}>reports to {one.name}</option>)}
    </select>
  )
}

import { Check, CircleDashed, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { type Deprecation, tellingWays } from '../../../core/deprecations/deprecations.ts'
import { type GateStanding, shortBy } from '../../../core/deprecations/gates-of.ts'
import { labelDays } from '../../../core/time/label.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { personName } from '../../workspace/persons.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './deprecations.module.css'

/** One gate: passed by whom and when, next with what it waits for, or still to come. */
export function GateLine({ deprecation, standing, today }: { readonly deprecation: Deprecation; readonly standing: GateStanding; readonly today: string }) {
  const { state } = useSeen()
  const may = useMay('deprecation.pass')
  const [isPassing, setIsPassing] = useState(false)
  const { title, passed, isNext, isLate, by, owner, waits } = standing
  const name = personName(state, owner)
  return (
    <li data-state={passed !== undefined ? 'passed' : isNext ? 'next' : 'waits'} data-late={isLate || undefined}>
      {passed !== undefined ? <Check size={14} strokeWidth={2.25} aria-label="Passed" role="img" /> : isLate ? <TriangleAlert size={14} strokeWidth={2} aria-label="Late" role="img" /> : <CircleDashed size={14} strokeWidth={1.75} aria-hidden />}
      <div>
        <h2>{title}</h2>
        <p>
          {passed !== undefined
            ? `${labelDays(passed.on)}${personName(state, passed.by) === undefined ? '' : `, ${personName(state, passed.by)}`}${passed.ways === undefined ? '' : `, by ${passed.ways.map((way) => wayWords[way]).join(', ')}`}${passed.note === undefined ? '' : `. ${passed.note}`}`
            : [name, by === undefined ? undefined : `${isLate ? 'was due' : 'by'} ${labelDays(by)}`].filter((part) => part !== undefined).join(', ')}
          {passed?.link === undefined ? null : <> <a href={passed.link} target="_blank" rel="noreferrer">where it is</a></>}
        </p>
        {passed?.exception === undefined ? null : <p className={css.exception}>Short of its days: {passed.exception}</p>}
        {isNext && waits !== undefined ? <p className={css.waits}>{waits}</p> : null}
        {isPassing ? <PassForm deprecation={deprecation} standing={standing} today={today} close={() => setIsPassing(false)} /> : null}
      </div>
      {isNext && waits === undefined && may && !isPassing ? <Button kind="main" onPress={() => setIsPassing(true)}>Passed …</Button> : null}
    </li>
  )
}

const wayWords = { documentation: 'documentation', 'in-product': 'a note in the product', individually: 'talking to each', mail: 'mail' } as const

function PassForm({ deprecation, standing: { gate, title }, today, close }: { readonly deprecation: Deprecation; readonly standing: GateStanding; readonly today: string; readonly close: () => void }) {
  const act = useAct()
  const [link, setLink] = useState('')
  const [note, setNote] = useState('')
  const [ways, setWays] = useState<readonly (typeof tellingWays)[number][]>([])
  const [reason, setReason] = useState('')
  const short = shortBy(deprecation, gate, today)
  const isTelling = gate === 'customers-told'
  return (
    <ActForm
      className={css.form} send="Passed" isDisabled={(isTelling && ways.length === 0) || (short !== undefined && reason.trim() === '')} close={close}
      act={() => act('deprecation.pass', { id: deprecation.id, gate, ...(link.trim() === '' ? {} : { link: link.trim() }), ...(note.trim() === '' ? {} : { note: note.trim() }), ...(isTelling ? { ways: [...ways] } : {}) }, { said: `Passed *${title}*`, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })}
    >
      {isTelling ? (
        <fieldset>
          <legend>How they are told</legend>
          {tellingWays.map((way) => (
            <label key={way}><input type="checkbox" checked={ways.includes(way)} onChange={() => setWays(ways.includes(way) ? ways.filter((one) => one !== way) : [...ways, way])} /> {wayWords[way]}</label>
          ))}
        </fieldset>
      ) : null}
      <label>Where it is<input className={field.input} type="url" placeholder="https://… you may leave this out" value={link} maxLength={2_000} onChange={(event) => setLink(event.target.value)} /></label>
      <label>Note<input className={field.input} placeholder="You may leave this out" value={note} maxLength={2_000} onChange={(event) => setNote(event.target.value)} /></label>
      {short === undefined ? null : <label>Why {Math.max(short, 0)} days are enough<input className={field.input} value={reason} maxLength={2_000} onChange={(event) => setReason(event.target.value)} /></label>}
    </ActForm>
  )
}

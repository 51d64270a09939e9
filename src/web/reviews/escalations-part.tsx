import { useState } from 'react'
import { escalations } from '../../core/reviews/escalations.ts'
import { labelDays } from '../../core/time/label.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import { PersonField } from '../parts/person-field.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { personName } from '../workspace/persons.ts'
import css from './reviews.module.css'

/** Where two could not agree, and go up together (row F3). */
export function EscalationsPart() {
  const { state } = useSeen()
  const { open } = useOpened()
  const may = useMay('review.ask')
  const [isOpening, setIsOpening] = useState(false)
  const all = escalations.list(state).toSorted((a, b) => (a.openedOn < b.openedOn ? 1 : -1))
  return (
    <section aria-label="Escalations">
      <h2>Escalations</h2>
      <p className={css.quiet}>Two who cannot agree go up together, once each has stated the other’s view so that the other finds it right.</p>
      <ul className={css.waiting}>
        {all.map(({ id, title, sides, to, decided, sentBack, openedOn }) => (
          <li key={id}>
            <button type="button" onClick={() => open('escalations', id)}>{title}</button>
            <span>{sides.map(({ person }) => personName(state, person) ?? 'Somebody').join(' and ')}, {decided !== undefined ? `decided on ${labelDays(decided.on)}` : to !== undefined ? `waits for ${personName(state, to) ?? 'somebody'}` : sentBack !== undefined ? 'sent back' : `opened on ${labelDays(openedOn)}`}</span>
          </li>
        ))}
      </ul>
      {isOpening ? <OpenForm close={() => setIsOpening(false)} /> : may ? <Button kind="go" onPress={() => setIsOpening(true)}>Open an escalation</Button> : null}
    </section>
  )
}

function OpenForm({ close }: { readonly close: () => void }) {
  const { actor } = useSeen()
  const act = useAct()
  const [title, setTitle] = useState('')
  const [other, setOther] = useState<string>()
  const me = actor.person
  return (
    <ActForm className={css.form} send="Open it" isDisabled={title.trim() === '' || other === undefined || me === undefined} close={close} act={() => act('escalation.open', { title: title.trim(), between: [me ?? '', other ?? ''] }, { said: `Opened an escalation: *${title.trim()}*` })}>
      <label>What you differ about<input className={field.input} autoFocus value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} /></label>
      <PersonField label="With whom" none="Choose somebody" value={other} save={async (person) => { setOther(person ?? undefined); return undefined }} />
    </ActForm>
  )
}

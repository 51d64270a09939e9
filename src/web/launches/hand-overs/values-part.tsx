import { useState } from 'react'
import { type HandOver, type ValueGroup, valueGroups } from '../../../core/hand-overs/hand-overs.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { Section } from '../../inspector/section.tsx'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './hand-overs.module.css'

const groupWords: Readonly<Record<ValueGroup, readonly [string, string]>> = {
  sales: ['Sales', 'What it changes for a buyer, in one sentence that can be said aloud'],
  marketing: ['Marketing', 'The point that is told: before and after'],
  support: ['Support', 'What people will ask, and where the answer is'],
}

/** What is new, turned into value for each of the three groups, or said not to be needed. */
export function ValuesPart({ handOver }: { readonly handOver: HandOver }) {
  const written = valueGroups.filter((group) => handOver.values?.[group] !== undefined).length
  return (
    <Section title="What it is worth" count={`${written} of ${valueGroups.length}`}>
      {valueGroups.map((group) => (
        <Value key={group} handOver={handOver} group={group} />
      ))}
    </Section>
  )
}

function Value({ handOver: { id, values }, group }: { readonly handOver: HandOver; readonly group: ValueGroup }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('hand-over.give')
  const [asking, setAsking] = useState<'write' | 'not-needed'>()
  const [sentence, setSentence] = useState<string>()
  const [word, hint] = groupWords[group]
  const value = values?.[group]
  const [text, setText] = useState(value !== undefined && 'says' in value ? value.says : '')
  const close = () => (setAsking(undefined), setSentence(undefined))
  const notNeeded = async (reason: string | undefined) => {
    const outcome = await act('hand-over.write-value', { id, group }, { said: `${word} needs nothing`, ...(reason === undefined ? {} : { reason }) })
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  return (
    <div className={css.value}>
      <h3>{word}</h3>
      {value === undefined ? null : <p><Told text={'says' in value ? value.says : `Not needed: ${value.notNeeded}`} /> <small>{personName(state, value.by) ?? 'Somebody'}, {labelDays(value.on)}</small></p>}
      {asking === 'write' ? (
        <ActForm className={css.small} send="Keep it" isDisabled={text.trim() === ''} close={close} act={() => act('hand-over.write-value', { id, group, says: text.trim() }, { said: `Wrote what it is worth to ${group}` })}>
          <label>What it is worth to {group}<textarea className={field.input} autoFocus rows={3} value={text} placeholder={hint} onChange={(event) => setText(event.target.value)} /></label>
        </ActForm>
      ) : asking === 'not-needed' ? <ReasonField label={`${word} needs nothing of it`} isNeeded sentence={sentence} done={(reason) => void notNeeded(reason)} cancel={close} /> : !may ? null : (
        <p className={css.acts}>
          <Button kind="go" aria-label={value === undefined ? `Write it for ${group}` : `Change it for ${group}`} onPress={() => setAsking('write')}>{value === undefined ? 'Write it' : 'Change it'}</Button>
          {value !== undefined ? null : <Button kind="go" aria-label={`Not needed for ${group}`} onPress={() => setAsking('not-needed')}>Not needed</Button>}
        </p>
      )}
    </div>
  )
}

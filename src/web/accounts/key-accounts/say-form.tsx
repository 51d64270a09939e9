import { useState } from 'react'
import { keyAccountStatuses, type KeyAccountStatus, keyAccountStatusWords } from '../../../core/key-accounts/key-accounts.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useAct } from '../../workspace/use-act.ts'
import marketing from '../marketing.module.css'

export interface SayFormProps {
  readonly keyAccount: string
  readonly name: string
  readonly month: string
  readonly status: KeyAccountStatus | undefined
  readonly close: () => void
}

/** Says how a key account stands in a month; that nothing changed is one press. */
export function SayForm({ keyAccount, name, month, status, close }: SayFormProps) {
  const act = useAct()
  const [stands, setStands] = useState<KeyAccountStatus>(status ?? 'healthy')
  const [changed, setChanged] = useState('')
  const [next, setNext] = useState('')
  const said = { said: `Said how *${name.replaceAll('*', '∗')}* stands` }
  return (
    <ActForm className={marketing.form} send="Keep it" close={close} act={() => act('key-account.update', { keyAccount, month, status: stands, changed: changed.trim(), next: next.trim() }, said)}>
      <fieldset>
        <legend>How it stands</legend>
        {keyAccountStatuses.map((one) => <label key={one}><input type="radio" name={`stands ${keyAccount}`} checked={stands === one} onChange={() => setStands(one)} /> {keyAccountStatusWords[one]}</label>)}
      </fieldset>
      <label>What changed<textarea className={field.input} rows={2} autoFocus value={changed} maxLength={4_000} onChange={(event) => setChanged(event.target.value)} /></label>
      <label>What comes next<textarea className={field.input} rows={1} value={next} maxLength={4_000} onChange={(event) => setNext(event.target.value)} /></label>
      {status === undefined ? null : <p className={marketing.acts}><Button onPress={() => void act('key-account.update', { keyAccount, month, noChange: true }, said).then((outcome) => (outcome.done ? close() : undefined))}>Nothing changed</Button></p>}
    </ActForm>
  )
}

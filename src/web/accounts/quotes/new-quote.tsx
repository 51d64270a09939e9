import { useState } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useAct } from '../../workspace/use-act.ts'
import { AccountChoice } from '../account-choice.tsx'
import css from '../marketing.module.css'

/** Writes down what somebody at a customer said. Nobody may use it yet. */
export function NewQuote({ close }: { readonly close: () => void }) {
  const act = useAct()
  const [said, setSaid] = useState({ text: '', account: '', saidBy: '', saidByTitle: '', naming: 'named' })
  const set = (name: keyof typeof said) => (event: { readonly target: { readonly value: string } }) => setSaid({ ...said, [name]: event.target.value })
  const text = said.text.trim()
  return (
    <ActForm
      className={css.form} send="Write it down" isDisabled={text === '' || said.account === ''} close={close}
      act={() => act('quote.add', { text, account: said.account, naming: said.naming, ...(said.saidBy.trim() === '' ? {} : { saidBy: said.saidBy.trim() }), ...(said.saidByTitle.trim() === '' ? {} : { saidByTitle: said.saidByTitle.trim() }) }, { said: 'Wrote down a quote' })}
    >
      <label>What they said<textarea className={field.input} autoFocus rows={3} value={said.text} maxLength={2_000} placeholder="In their own words, without quotation marks" onChange={set('text')} /></label>
      <AccountChoice value={said.account} set={(account) => setSaid({ ...said, account })} />
      <label>Who said it<input className={field.input} value={said.saidBy} maxLength={300} onChange={set('saidBy')} /></label>
      <label>What they do<input className={field.input} value={said.saidByTitle} maxLength={300} placeholder="Head of operations" onChange={set('saidByTitle')} /></label>
      <label>How it is told<select className={field.input} value={said.naming} onChange={set('naming')}><option value="named">With names</option><option value="anonymous">As “a customer”</option></select></label>
    </ActForm>
  )
}

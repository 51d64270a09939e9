import { useState } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useAct } from '../../workspace/use-act.ts'
import { AccountChoice } from '../account-choice.tsx'
import { DayInput, dayIn } from '../day-input.tsx'
import css from '../marketing.module.css'

/** Asks for a story: about whom, what it is to tell, and by when. */
export function NewStory({ close }: { readonly close: () => void }) {
  const act = useAct()
  const [said, setSaid] = useState({ title: '', account: '', wantedBy: '', notes: '' })
  const set = (name: keyof typeof said) => (value: string) => setSaid({ ...said, [name]: value })
  const day = dayIn(said.wantedBy)
  const title = said.title.trim()
  return (
    <ActForm
      className={css.form} send="Ask for it" isDisabled={title === '' || said.account === '' || day === 'odd'} close={close}
      act={() => act('story.ask', { title, account: said.account, ...(day === undefined ? {} : { wantedBy: day }), ...(said.notes.trim() === '' ? {} : { notes: said.notes.trim() }) }, { said: `Asked for *${title.replaceAll('*', '∗')}*` })}
    >
      <label>What it tells<input className={field.input} autoFocus value={said.title} maxLength={300} placeholder="One filter, an hour a week" onChange={(event) => set('title')(event.target.value)} /></label>
      <AccountChoice value={said.account} set={set('account')} />
      <DayInput label="Wanted by" value={said.wantedBy} set={set('wantedBy')} placeholder="You may leave this out" />
      <label>Notes<input className={field.input} value={said.notes} maxLength={2_000} placeholder="You may leave this out" onChange={(event) => set('notes')(event.target.value)} /></label>
    </ActForm>
  )
}

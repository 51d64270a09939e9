import { useState } from 'react'
import { accounts } from '../../../core/accounts/accounts.ts'
import { requestKinds } from '../../../core/intake/support-requests.ts'
import { teams } from '../../../core/workspace/workspace.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import css from './requests.module.css'

const kindWords = { 'one-to-one': 'One deal or team', 'one-to-many': 'Many' } as const

/** Asks something of product marketing. */
export function AskForm({ close }: { readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [said, setSaid] = useState({ title: '', what: '', kind: 'one-to-one', team: '', account: '', wantedBy: '', effort: '' })
  const set = (name: keyof typeof said) => (event: { readonly target: { readonly value: string } }) => setSaid({ ...said, [name]: event.target.value })
  const filled = Object.fromEntries((['what', 'team', 'account', 'wantedBy'] as const).flatMap((name) => (said[name].trim() === '' ? [] : [[name, said[name].trim()]])))
  const effort = Number(said.effort)
  return (
    <ActForm
      className={css.form} send="Ask for it" isDisabled={said.title.trim() === '' || (said.effort !== '' && !(effort > 0))} close={close}
      act={() => act('support-request.ask', { title: said.title.trim(), kind: said.kind, ...filled, ...(said.effort === '' ? {} : { effort }) }, { said: `Asked for *${said.title.trim()}*` })}
    >
      <label className={css.wide}>What is asked<input className={field.input} autoFocus value={said.title} maxLength={300} placeholder="A demo for a tender" onChange={set('title')} /></label>
      <label className={css.wide}>What it is needed for<textarea className={field.input} rows={2} value={said.what} onChange={set('what')} /></label>
      <label>For<select className={field.input} value={said.kind} onChange={set('kind')}>{requestKinds.map((kind) => <option key={kind} value={kind}>{kindWords[kind]}</option>)}</select></label>
      <label>Asked by the team<select className={field.input} value={said.team} onChange={set('team')}><option value="">No team of this list</option>{teams.list(state).toSorted((a, b) => a.title.localeCompare(b.title)).map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label>
      <label>For the customer<select className={field.input} value={said.account} onChange={set('account')}><option value="">None</option>{accounts.list(state).toSorted((a, b) => a.name.localeCompare(b.name)).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></label>
      <label>Wanted by<input type="date" className={field.input} value={said.wantedBy} onChange={set('wantedBy')} /></label>
      <label>Days of work<input type="number" min={0.5} step={0.5} className={field.input} value={said.effort} placeholder="If you know" onChange={set('effort')} /></label>
    </ActForm>
  )
}

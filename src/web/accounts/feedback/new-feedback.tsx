import { useState } from 'react'
import { feedbackAbouts, severities } from '../../../core/customer-feedback/customer-feedback.ts'
import { sourcesOf } from '../../../core/customer-feedback/sources.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { AccountChoice } from '../account-choice.tsx'
import marketing from '../marketing.module.css'
import css from './feedback.module.css'

export const aboutWords: Readonly<Record<(typeof feedbackAbouts)[number], string>> = { gap: 'Something is missing', trouble: 'Something does not work', question: 'A question', praise: 'Praise', other: 'Something else' }

/** Writes down what somebody said: from where, whose words, and how much it hurts. */
export function NewFeedback({ close }: { readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [said, setSaid] = useState({ source: 'sales-calls', text: '', from: '', account: '', about: 'gap', severity: '' })
  const set = (name: keyof typeof said) => (value: string) => setSaid({ ...said, [name]: value })
  const { source, text, from, account, about, severity } = said
  const add = () => act('customer-feedback.add', {
    source, text: text.trim(), about, ...(from.trim() === '' ? {} : { from: from.trim() }), ...(account === '' ? {} : { account }), ...(severity === '' || about !== 'gap' ? {} : { severity }),
  }, { said: 'Wrote down what was said' })
  return (
    <ActForm className={`${marketing.form} ${css.new}`} send="Keep it" isDisabled={text.trim() === ''} close={close} act={add}>
      <label>What was said<textarea className={field.input} autoFocus rows={3} value={text} maxLength={20_000} onChange={(event) => set('text')(event.target.value)} /></label>
      <label>It came from<select className={field.input} value={source} onChange={(event) => set('source')(event.target.value)}>{sourcesOf(state).filter(({ retired }) => retired !== true).map(({ key, title }) => <option key={key} value={key}>{title}</option>)}</select></label>
      <AccountChoice value={account} set={set('account')} none="No customer that we know" />
      <label>Who said it<input className={field.input} value={from} maxLength={400} placeholder="You may leave this out" onChange={(event) => set('from')(event.target.value)} /></label>
      <label>It is about<select className={field.input} value={about} onChange={(event) => set('about')(event.target.value)}>{feedbackAbouts.map((one) => <option key={one} value={one}>{aboutWords[one]}</option>)}</select></label>
      {about === 'gap' ? <label>How much it hurts<select className={field.input} value={severity} onChange={(event) => set('severity')(event.target.value)}><option value="">Nobody has said</option>{severities.map((one) => <option key={one} value={one}>{severityWords[one]}</option>)}</select></label> : null}
    </ActForm>
  )
}

export const severityWords: Readonly<Record<(typeof severities)[number], string>> = { P0: 'P0: keeps them from buying or staying', P1: 'P1: hurts each day', P2: 'P2: would be nice' }

import { useState } from 'react'
import { channelWords, type Quote, quoteChannels } from '../../../core/customer-marketing/quotes.ts'
import { labelDays } from '../../../core/time/label.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { DayInput, dayIn } from '../day-input.tsx'
import css from '../marketing.module.css'

/** What can be done with a quote now: asking about it, keeping that it is approved, back to a draft, and withdrawing it. */
export function QuoteSteps({ quote }: { readonly quote: Quote }) {
  const act = useAct()
  const [may, mayApprove, mayErase] = [useMay('quote.add'), useMay('quote.approve'), useMay('quote.erase')]
  const [asking, setAsking] = useState<'approve' | 'withdraw' | 'erase'>()
  const [sentence, setSentence] = useState<string>()
  const { id, state, erased } = quote
  const close = () => (setAsking(undefined), setSentence(undefined))
  if (!may || erased === true) return null
  if (asking === 'approve') return <ApproveForm quote={quote} close={close} />
  if (asking !== undefined) {
    const send = async (reason: string | undefined) => {
      const outcome = await act(`quote.${asking}`, { id }, { said: asking === 'erase' ? 'Erased the quote' : 'Withdrew the quote', ...(reason === undefined ? {} : { reason }) })
      setSentence(outcome.done ? undefined : outcome.sentence)
      if (outcome.done) close()
    }
    return <ReasonField label={asking === 'erase' ? 'Erase its words and the names of people in it, for good' : 'Withdraw it: nobody uses it any more'} isNeeded sentence={sentence} done={(reason) => void send(reason)} cancel={close} />
  }
  return (
    <p className={css.acts}>
      {state === 'draft' ? <Button kind="main" onPress={() => void act('quote.ask', { id }, { said: 'The customer was asked about the quote' })}>They were asked</Button> : null}
      {state === 'asked' && mayApprove ? <Button kind="main" onPress={() => setAsking('approve')}>They approved it …</Button> : null}
      {state === 'draft' ? <Button kind="bare" onPress={() => void act('quote.remove', { id }, { said: 'Removed the quote' })}>Remove it</Button> : <Button kind="bare" onPress={() => void act('quote.redraft', { id }, { said: 'The quote is a draft again' })}>Back to a draft</Button>}
      {state === 'asked' || state === 'approved' ? <Button kind="bare" onPress={() => setAsking('withdraw')}>Withdraw …</Button> : null}
      {mayErase ? <Button kind="bare" onPress={() => setAsking('erase')}>Erase …</Button> : null}
    </p>
  )
}

function ApproveForm({ quote, close }: { readonly quote: Quote; readonly close: () => void }) {
  const act = useAct()
  const { today } = useMoment()
  const [by, setBy] = useState(quote.saidBy ?? '')
  const [on, setOn] = useState(labelDays(today))
  const [until, setUntil] = useState('')
  const [where, setWhere] = useState<readonly (typeof quoteChannels)[number][]>(quote.channels ?? [])
  const [day, last] = [dayIn(on), dayIn(until)]
  return (
    <ActForm
      className={css.form} send="Keep it" isDisabled={by.trim() === '' || day === undefined || day === 'odd' || last === 'odd' || where.length === 0} close={close}
      act={() => act('quote.approve', { id: quote.id, by: by.trim(), on: day ?? '', channels: [...where], ...(last === undefined ? {} : { until: last }) }, { said: 'The customer approved the quote' })}
    >
      <label>Who at the customer<input className={field.input} autoFocus value={by} maxLength={300} onChange={(event) => setBy(event.target.value)} /></label>
      <DayInput label="On" value={on} set={setOn} />
      <DayInput label="Until" value={until} set={setUntil} placeholder="No end" />
      <fieldset>
        <legend>Where it may stand</legend>
        {quoteChannels.map((one) => <label key={one}><input type="checkbox" checked={where.includes(one)} onChange={() => setWhere(where.includes(one) ? where.filter((other) => other !== one) : [...where, one])} /> {channelWords[one]}</label>)}
      </fieldset>
    </ActForm>
  )
}

import { useState } from 'react'
import { mayBeNamed, namingSentence } from '../../../core/customer-marketing/may-be-named.ts'
import { quotesRestingOn } from '../../../core/customer-marketing/quote-use.ts'
import type { Story } from '../../../core/customer-marketing/stories.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Section } from '../../inspector/section.tsx'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { DayInput, dayIn } from '../day-input.tsx'
import { toldAccounts } from '../told-accounts.ts'
import css from '../marketing.module.css'

/** What the customer answered for this story, and what follows for naming them at all. */
export function Consent({ story }: { readonly story: Story }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const [may, maySay] = [useMay('story.ask'), useMay('story.consent')]
  const [asking, setAsking] = useState<'answer' | 'withdraw'>()
  const { account, agreedOn, consentWithdrawn, mayName } = story
  return (
    <Section title="May they be named?">
      <p className={css.naming} data-may={mayBeNamed(state, account, today).may || undefined}>{namingSentence(mayBeNamed(state, account, today))}</p>
      <p className={css.quiet}>{answerOf(story)}</p>
      {asking === 'answer' ? <AnswerForm story={story} close={() => setAsking(undefined)} /> : asking === 'withdraw' ? <Withdraw story={story} close={() => setAsking(undefined)} /> : (
        <p className={css.acts}>
          {maySay && story.state !== 'declined' ? <Button kind={agreedOn === undefined ? 'main' : 'plain'} onPress={() => setAsking('answer')}>{agreedOn === undefined ? 'They answered …' : 'They answered anew …'}</Button> : null}
          {may && mayName === true && consentWithdrawn === undefined ? <Button kind="bare" onPress={() => setAsking('withdraw')}>They withdrew it …</Button> : null}
        </p>
      )}
    </Section>
  )
}

/** What was answered in this story itself. */
function answerOf({ mayName, agreedBy, agreedOn, agreedUntil, consentWithdrawn, erased }: Story): string {
  if (agreedOn === undefined) return 'For this story nobody there has answered yet.'
  const who = agreedBy ?? (erased === true ? 'Somebody whose name was erased' : 'Somebody there')
  return `For this story ${who} ${mayName === true ? 'agreed' : 'agreed to it without their name'} on ${labelDays(agreedOn)}${agreedUntil === undefined ? '' : `, until ${labelDays(agreedUntil)}`}${consentWithdrawn === undefined ? '.' : `; withdrawn on ${labelDays(consentWithdrawn.on)}: ${consentWithdrawn.why}`}`
}

function AnswerForm({ story, close }: { readonly story: Story; readonly close: () => void }) {
  const act = useAct()
  const { today } = useMoment()
  const [said, setSaid] = useState({ by: story.agreedBy ?? '', on: labelDays(today), until: '', names: 'yes' })
  const set = (name: keyof typeof said) => (value: string) => setSaid({ ...said, [name]: value })
  const [on, until] = [dayIn(said.on), dayIn(said.until)]
  const isWhole = said.by.trim() !== '' && on !== undefined && on !== 'odd' && until !== 'odd'
  return (
    <ActForm
      className={css.form} send="Keep it" isDisabled={!isWhole} close={close}
      act={() => act('story.consent', { id: story.id, mayName: said.names === 'yes', by: said.by.trim(), on: on ?? '', ...(until === undefined ? {} : { until }) }, { said: 'Kept what the customer answered' })}
    >
      <fieldset>
        <legend>They agreed to the story</legend>
        <label><input type="radio" name="names" checked={said.names === 'yes'} onChange={() => set('names')('yes')} /> with their name</label>
        <label><input type="radio" name="names" checked={said.names === 'no'} onChange={() => set('names')('no')} /> without it</label>
      </fieldset>
      <label>Who at the customer<input className={field.input} autoFocus value={said.by} maxLength={300} onChange={(event) => set('by')(event.target.value)} /></label>
      <DayInput label="On" value={said.on} set={set('on')} />
      <DayInput label="Until" value={said.until} set={set('until')} placeholder="No end" />
    </ActForm>
  )
}

/** Says first what can no longer be used. */
function Withdraw({ story, close }: { readonly story: Story; readonly close: () => void }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const [sentence, setSentence] = useState<string>()
  const resting = quotesRestingOn(state, story, today)
  const withdraw = async (reason: string | undefined) => {
    const outcome = await act('story.withdraw-consent', { id: story.id }, { said: 'They may no longer be named by this story', ...(reason === undefined ? {} : { reason }) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) close()
  }
  return (
    <>
      <p className={css.waits}>Then: {resting.length === 0 ? 'no quote rests on it.' : `${resting.length === 1 ? 'one quote' : `${resting.length} quotes`} can no longer be used. Nothing is deleted.`}</p>
      {resting.length === 0 ? null : <ul className={css.resting}>{resting.map(({ id, text }) => <li key={id}>“{toldAccounts(state, text)}”</li>)}</ul>}
      <ReasonField label="They no longer want to be named" isNeeded sentence={sentence} done={(reason) => void withdraw(reason)} cancel={close} />
    </>
  )
}

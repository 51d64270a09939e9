import { useState } from 'react'
import { type Story, type StoryStep, storySteps } from '../../../core/customer-marketing/stories.ts'
import { nextStep, stepTitles, whyNoStep } from '../../../core/customer-marketing/story-order.ts'
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

/** What can be done with a story now: its next step, with what that asks; back; and declining it. */
export function StorySteps({ story }: { readonly story: Story }) {
  const act = useAct()
  const { today } = useMoment()
  const [may, maySay, mayErase] = [useMay('story.ask'), useMay('story.consent'), useMay('story.erase-names')]
  const [asking, setAsking] = useState<'approve' | 'publish' | 'decline' | 'erase'>()
  const [sentence, setSentence] = useState<string>()
  const { id, title } = story
  const next = nextStep(story)
  const close = () => setAsking(undefined)
  if (!may) return null
  if (asking === 'approve') return <ApproveForm story={story} close={close} />
  if (asking === 'publish') return <PublishForm story={story} close={close} />
  if (asking !== undefined) {
    const [command, said, label] = asking === 'decline' ? (['story.decline', 'Declined', 'Decline this story'] as const) : (['story.erase-names', 'Erased the names in', 'Erase the names of people in it, for good; what was agreed stays'] as const)
    const send = async (reason: string | undefined) => {
      const outcome = await act(command, { id }, { said: `${said} *${title.replaceAll('*', '∗')}*`, ...(reason === undefined ? {} : { reason }) })
      setSentence(outcome.done ? undefined : outcome.sentence)
      if (outcome.done) close()
    }
    return <ReasonField label={label} isNeeded sentence={sentence} done={(reason) => void send(reason)} cancel={close} />
  }
  const erase = mayErase && story.erased !== true && story.agreedBy !== undefined ? <Button kind="bare" onPress={() => setAsking('erase')}>Erase names …</Button> : null
  if (story.state === 'declined') return <p className={css.acts}><Button onPress={() => void act('story.take-up', { id }, { said: `Took up *${title.replaceAll('*', '∗')}* again` })}>Take it up again</Button>{erase}</p>
  if (next === undefined) return erase === null ? null : <p className={css.acts}>{erase}</p>
  const why = whyNoStep(story, next, today)
  const step = (to: StoryStep) => void act('story.step', { id, to }, { said: `*${title.replaceAll('*', '∗')}*: ${stepTitles[to].toLowerCase()}` })
  const before = storySteps[storySteps.indexOf(story.state) - 1]
  const asks = next === 'approved' ? 'approve' : next === 'published' ? 'publish' : undefined
  return (
    <>
      {why === undefined ? null : <p className={css.waits}>{why}</p>}
      <p className={css.acts}>
        {why !== undefined || (asks !== undefined && !maySay) ? null : <Button kind="main" onPress={() => (asks === undefined ? step(next) : setAsking(asks))}>{stepTitles[next]}{asks === undefined ? '' : ' …'}</Button>}
        {before === undefined ? null : <Button kind="bare" onPress={() => step(before)}>Back to {stepTitles[before].toLowerCase()}</Button>}
        <Button kind="bare" onPress={() => setAsking('decline')}>Decline …</Button>
        {erase}
      </p>
    </>
  )
}

function ApproveForm({ story: { id, title, agreedBy }, close }: { readonly story: Story; readonly close: () => void }) {
  const act = useAct()
  const { today } = useMoment()
  const [by, setBy] = useState(agreedBy ?? '')
  const [on, setOn] = useState(labelDays(today))
  const day = dayIn(on)
  return (
    <ActForm className={css.form} send="They approved it" isDisabled={by.trim() === '' || day === undefined || day === 'odd'} close={close} act={() => act('story.approve', { id, by: by.trim(), on: day ?? '' }, { said: `*${title.replaceAll('*', '∗')}*: approved by the customer` })}>
      <label>Who at the customer<input className={field.input} autoFocus value={by} maxLength={300} onChange={(event) => setBy(event.target.value)} /></label>
      <DayInput label="On" value={on} set={setOn} />
    </ActForm>
  )
}

function PublishForm({ story: { id, title }, close }: { readonly story: Story; readonly close: () => void }) {
  const act = useAct()
  const [link, setLink] = useState('')
  return (
    <ActForm className={css.form} send="It is out" isDisabled={link.trim() === ''} close={close} act={() => act('story.publish', { id, link: link.trim() }, { said: `Published *${title.replaceAll('*', '∗')}*` })}>
      <label>Where it stands<input className={field.input} type="url" autoFocus value={link} maxLength={2_000} placeholder="https://…" onChange={(event) => setLink(event.target.value)} /></label>
    </ActForm>
  )
}

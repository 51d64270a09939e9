import { accounts } from '../../../core/accounts/accounts.ts'
import { stories } from '../../../core/customer-marketing/stories.ts'
import { nextStep, stepTitles } from '../../../core/customer-marketing/story-order.ts'
import { items } from '../../../core/plans/plans.ts'
import { labelDays } from '../../../core/time/label.ts'
import { dayWindow } from '../../../core/time/window.ts'
import { RecordHistory } from '../../history/record-history.tsx'
import { Section } from '../../inspector/section.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { FieldFrame } from '../../parts/field.tsx'
import { PersonField } from '../../parts/person-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { WindowField } from '../../parts/window-field.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from '../marketing.module.css'
import { Consent } from './consent.tsx'
import { StorySteps } from './story-steps.tsx'

/** Releases offered as the one that it is to show. */
const mostOffered = 100

/** One story: how far it is and its next step, what the customer agreed to, and what is known of it. */
export function StoryInspector({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const act = useAct()
  const { open } = useOpened()
  const may = useMay('story.ask')
  const story = stories.get(state, id)
  if (story === undefined) return null
  const { title, account, item, declined, publishedAt, publishedOn, approvedBy, approvedOn } = story
  const change = (fields: object, said: string) => act('story.change', { id, ...fields }, { said })
  const next = nextStep(story)
  const shown = items.list(state).filter((one) => one.kind === 'release' || one.id === item).toSorted((a, b) => ((a.window?.start ?? '9999') < (b.window?.start ?? '9999') ? -1 : 1)).slice(0, mostOffered)
  return (
    <>
      <Section>
        <p className={css.of}><button type="button" onClick={() => open('accounts', account)}>{accounts.get(state, account)?.name ?? 'A customer who is gone'}</button></p>
        <TextField kind="title" label="Title" value={title} isReadOnly={!may} save={(value) => (value === null ? Promise.resolve(undefined) : change({ title: value }, 'Renamed the story'))} />
        <p className={css.standing}>
          <b>{stepTitles[story.state]}</b>
          {declined === undefined ? (next === undefined ? '' : `. Next: ${lower(stepTitles[next])}.`) : ` on ${labelDays(declined.on)}: ${declined.why}`}
        </p>
        {approvedOn === undefined ? null : <p className={css.quiet}>Approved on {labelDays(approvedOn)}{approvedBy === undefined ? '' : ` by ${approvedBy}`}.</p>}
        {publishedOn === undefined ? null : <p><a href={publishedAt} target="_blank" rel="noreferrer">Published on {labelDays(publishedOn)}</a></p>}
        <StorySteps story={story} />
      </Section>
      <Consent story={story} />
      <Section title="What is known of it">
        <WindowField label="Wanted by" value={story.wantedBy === undefined ? undefined : dayWindow(story.wantedBy)} isReadOnly={!may} save={(window) => change({ wantedBy: window?.end ?? null }, 'Said by when it is wanted')} />
        <PersonField label="Owner" value={story.owner} isReadOnly={!may} save={(owner) => change({ owner }, 'Changed the owner')} />
        <PersonField label="Asked by" value={story.askedBy} isReadOnly={!may} save={(askedBy) => change({ askedBy }, 'Said who asked')} />
        <FieldFrame label="Asked on"><span className={css.said}>{labelDays(story.askedOn)}</span></FieldFrame>
        <ChoiceField label="For" value={item} none="No release" choices={shown.map((one) => ({ value: one.id, text: one.title }))} isReadOnly={!may} save={(value) => change({ item: value }, 'Said what it is for')} />
        <TextField label="Notes" kind="prose" value={story.notes} isReadOnly={!may} save={(value, was) => act('story.change', { id, notes: value }, { over: { collection: 'stories', id, field: 'notes', was } })} />
        {may && story.agreedOn === undefined ? <p className={css.acts}><Button kind="go" onPress={() => void act('story.remove', { id }, { said: `Removed *${title.replaceAll('*', '∗')}*` })}>Remove this story</Button></p> : null}
      </Section>
      <Comments collection="stories" id={id} />
      <RecordHistory collection="stories" id={id} />
    </>
  )
}

const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

import { accounts } from '../../../core/accounts/accounts.ts'
import { customerFeedback, feedbackAbouts, severities } from '../../../core/customer-feedback/customer-feedback.ts'
import { gapOf, productGaps } from '../../../core/customer-feedback/product-gaps.ts'
import { routeOf } from '../../../core/customer-feedback/routing.ts'
import { sourceOf, sourcesOf } from '../../../core/customer-feedback/sources.ts'
import { items } from '../../../core/plans/plans.ts'
import { productAreas } from '../../../core/workspace/workspace.ts'
import { RecordHistory } from '../../history/record-history.tsx'
import { Section } from '../../inspector/section.tsx'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { LinksField } from '../../parts/links-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import marketing from '../marketing.module.css'
import { AnswerPart } from './answer-part.tsx'
import { EraseWords } from './erase-words.tsx'
import css from './feedback.module.css'
import { NewGap } from './new-gap.tsx'
import { aboutWords, severityWords } from './new-feedback.tsx'
import { WhoseMail } from './whose-mail.tsx'

/** Items offered as those that it is about. */
const mostOffered = 200

const linesOf = (text: string) => [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))]

/** What one customer, or somebody else, said: the words, their answer, and what they are about. */
export function FeedbackInspector({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const { open } = useOpened()
  const isReadOnly = !useMay('customer-feedback.claim')
  const entry = customerFeedback.get(state, id)
  if (entry === undefined) return null
  const { subject, text, from, source, account, about, severity, gap, items: tied, area, opportunities, oddities = [], useCase, impact, workaround } = entry
  const change = (fields: object, said: string) => act('customer-feedback.change', { id, ...fields }, { said })
  const words = (name: 'useCase' | 'impact' | 'workaround', label: string, value: string | undefined) => <TextField kind="prose" label={label} value={value} isReadOnly={isReadOnly} save={(next, was) => act('customer-feedback.change', { id, [name]: next }, { over: { collection: 'customer-feedback', id, field: name, was } })} />
  const route = routeOf(state, entry, today)
  const meant = route.people.map((one) => personName(state, one)).filter((name) => name !== undefined)
  const gaps = productGaps.list(state).filter(({ mergedInto, id: one }) => mergedInto === undefined || one === gap)
  const offered = items.list(state).filter((one) => ['feature', 'epic', 'story', 'release', 'theme'].includes(one.kind)).toSorted((a, b) => a.title.localeCompare(b.title)).slice(0, mostOffered)
  const head = gap === undefined ? undefined : gapOf(state, gap)
  return (
    <>
      <Section>
        <p className={marketing.of}>{sourceOf(state, source)?.title ?? source}{from === undefined ? '' : `, ${from}`}</p>
        {subject === undefined ? null : <p className={css.subject}>{subject}</p>}
        <blockquote className={css.words}>{text}</blockquote>
        {oddities.length === 0 ? null : <ul className={css.odd} aria-label="What was odd">{oddities.map(({ place, reason }) => <li key={`${place}${reason}`}><b>{place}</b> {reason}</li>)}</ul>}
      </Section>
      <Section title="Answer">
        {entry.answerKind === undefined ? <p className={marketing.quiet}>For {route.to.charAt(0).toLowerCase() + route.to.slice(1)}{meant.length === 0 ? '' : `: ${meant.join(', ')}`}</p> : null}
        <AnswerPart entry={entry} />
      </Section>
      <Section title="What it is about">
        <WhoseMail entry={entry} />
        <ChoiceField label="Customer" value={account} none="No customer that we know" isReadOnly={isReadOnly} choices={accounts.list(state).map((one) => ({ value: one.id, text: one.name })).toSorted((a, b) => a.text.localeCompare(b.text))} save={(value) => change({ account: value }, 'Said whose words these are')} />
        <ChoiceField label="About" value={about} isReadOnly={isReadOnly} choices={feedbackAbouts.map((one) => ({ value: one, text: aboutWords[one] }))} save={(value) => change({ about: value }, 'Said what it is about')} />
        <ChoiceField label="Source" value={source} isReadOnly={isReadOnly} choices={sourcesOf(state).filter((one) => one.retired !== true || one.key === source).map(({ key, title }) => ({ value: key, text: title }))} save={(value) => change({ source: value }, 'Changed where it came from')} />
        <ChoiceField label="Gap" value={gap} none="None" isReadOnly={isReadOnly} choices={gaps.map((one) => ({ value: one.id, text: one.title }))} save={(value) => change({ gap: value }, 'Linked it to the gap')} />
        {head === undefined ? (isReadOnly ? null : <NewGap entry={entry} />) : <p className={marketing.of}><button type="button" onClick={() => open('product-gaps', head.id)}>Open “{head.title}”</button></p>}
        <ChoiceField label="Severity" value={severity} none="Nobody has said" isReadOnly={isReadOnly} choices={severities.map((one) => ({ value: one, text: severityWords[one] }))} save={(value) => change({ severity: value }, 'Said how much it hurts')} />
        <ChoiceField label="Area" value={area} none="None" isReadOnly={isReadOnly} choices={productAreas.list(state).map((one) => ({ value: one.id, text: one.title }))} save={(value) => change({ area: value }, 'Said which area it is about')} />
        <LinksField label="Items" value={tied} add="Add an item" isReadOnly={isReadOnly} open={(one) => open('items', one)} choices={offered.map((one) => ({ value: one.id, text: one.title }))} save={(value) => change({ items: value }, 'Changed what it is about')} />
        <TextField kind="prose" label="Deals" value={opportunities?.join('\n')} placeholder="Their addresses, one a line" isReadOnly={isReadOnly} save={(value) => change({ opportunities: value === null ? null : linesOf(value) }, 'Said what hangs on it')} />
        {words('useCase', 'Use case', useCase)}
        {words('impact', 'Impact', impact)}
        {words('workaround', 'Workaround', workaround)}
        {entry.mailKey === undefined ? null : <p className={marketing.of}><label><input type="checkbox" checked={entry.noMail === true} disabled={isReadOnly} onChange={(event) => void change({ noMail: event.target.checked ? true : null }, event.target.checked ? 'They are not written to' : 'They may be written to')} /> They asked not to be written to</label></p>}
      </Section>
      <Comments collection="customer-feedback" id={id} />
      {entry.erased === true ? null : <EraseWords id={id} />}
      <RecordHistory collection="customer-feedback" id={id} />
    </>
  )
}

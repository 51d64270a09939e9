import { accounts } from '../../../core/accounts/accounts.ts'
import { customerFeedback } from '../../../core/customer-feedback/customer-feedback.ts'
import { feedback } from '../../../core/feedback/feedback.ts'
import { keyResults } from '../../../core/goals/goals.ts'
import { items } from '../../../core/plans/plans.ts'
import { prioritiesOf } from '../../../core/priorities/in-order.ts'
import { priorities } from '../../../core/priorities/priorities.ts'
import { labelDays } from '../../../core/time/label.ts'
import { productAreas, teams } from '../../../core/workspace/workspace.ts'
import { RecordHistory } from '../../history/record-history.tsx'
import { Section } from '../../inspector/section.tsx'
import { EvidenceField } from '../../library/market/evidence-field.tsx'
import { Button } from '../../parts/button.tsx'
import { type Choice, ChoiceField } from '../../parts/choice-field.tsx'
import { LinksField } from '../../parts/links-field.tsx'
import { PersonField } from '../../parts/person-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './priorities.module.css'

/** Most that a list offers. */
const mostOffered = 500

/** Letters of what somebody said by which it is known in a list. */
const shortly = 70

/** One problem: why it matters, what shows it, and what is to solve it. */
export function PriorityInspector({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const { open, close } = useOpened()
  const act = useAct()
  const isReadOnly = !useMay('priority.change')
  const priority = priorities.need(state, id)
  const ranked = prioritiesOf(state).find((one) => one.priority.id === id)
  const name = priority.title.replaceAll('*', '∗')
  const change = (fields: object, said?: string) => act('priority.change', { id, ...fields }, said === undefined ? {} : { said })
  const offered = {
    items: byText(items.list(state).filter(({ goneOn, kind }) => goneOn === undefined && kind !== 'theme').map((one) => ({ value: one.id, text: one.title }))),
    feedback: byText(feedback.list(state).map(saidShortly)),
    customerFeedback: byText(customerFeedback.list(state).map(saidShortly)),
    accounts: byText(accounts.list(state).map((one) => ({ value: one.id, text: one.name }))),
    keyResults: byText(keyResults.list(state).map((one) => ({ value: one.id, text: one.title }))),
  }
  return (
    <>
      <Section>
        <TextField kind="title" label="The problem" value={priority.title} isReadOnly={isReadOnly} save={(title) => (title === null ? Promise.resolve(undefined) : change({ title }))} />
        <p className={css.standing}>{priority.solvedOn === undefined ? `Number ${ranked?.place ?? ''} of all problems` : `Solved on ${labelDays(priority.solvedOn)}`}{ranked === undefined || ranked.customers.length === 0 ? '' : `; outside: ${ranked.customers.join(', ')}`}</p>
        <TextField label="Why it matters" kind="prose" value={priority.why} isReadOnly={isReadOnly} save={(why, was) => act('priority.change', { id, why }, { over: { collection: 'priorities', id, field: 'why', was } })} />
        <ChoiceField label="Team" value={priority.team} none="No team" choices={teams.list(state).map((one) => ({ value: one.id, text: one.title }))} isReadOnly={isReadOnly} save={(team) => change({ team }, 'Changed the team')} />
        <ChoiceField label="Product area" value={priority.area} none="None" choices={productAreas.list(state).map((one) => ({ value: one.id, text: one.title }))} isReadOnly={isReadOnly} save={(area) => change({ area }, 'Changed the product area')} />
        <PersonField label="Owner" value={priority.owner} isReadOnly={isReadOnly} save={(owner) => change({ owner }, 'Changed the owner')} />
      </Section>
      <Section title="What shows it">
        <LinksField label="Customers" value={priority.accounts} choices={offered.accounts} add="Add a customer" isReadOnly={isReadOnly} open={(which) => open('accounts', which)} save={(value) => change({ accounts: value })} />
        <LinksField label="Feedback" value={priority.customerFeedback} choices={offered.customerFeedback} add="Link feedback" isReadOnly={isReadOnly} open={(which) => open('customer-feedback', which)} save={(value) => change({ customerFeedback: value })} />
        <LinksField label="On the roadmap" value={priority.feedback} choices={offered.feedback} add="Link what was said" isReadOnly={isReadOnly} open={(which) => open('feedback', which)} save={(value) => change({ feedback: value })} />
        <LinksField label="Key results" value={priority.keyResults} choices={offered.keyResults} add="Link a key result" isReadOnly={isReadOnly} open={(which) => open('key-results', which)} save={(value) => change({ keyResults: value })} />
        <EvidenceField value={priority.evidence} word="evidence" hint="Conflicts settled by hand: 140 a week" isReadOnly={isReadOnly} save={(evidence) => change({ evidence })} />
      </Section>
      <Section title="What is to solve it">
        <LinksField label="Items" value={priority.items} choices={offered.items} add="Link an item" isReadOnly={isReadOnly} open={(which) => open('items', which)} save={(value) => change({ items: value })} />
        {isReadOnly ? null : (
          <p className={css.acts}>
            <Button kind="go" onPress={() => void act('priority.solve', { id, ...(priority.solvedOn === undefined ? {} : { open: true }) }, { said: priority.solvedOn === undefined ? `*${name}* is solved` : `*${name}* is a problem again` })}>{priority.solvedOn === undefined ? 'It is solved' : 'It is a problem again'}</Button>
            <Button kind="go" onPress={() => void act('priority.remove', { id }, { said: `Removed *${name}*` }).then((outcome) => (outcome.done ? close() : undefined))}>Remove it</Button>
          </p>
        )}
      </Section>
      <Comments collection="priorities" id={id} />
      <RecordHistory collection="priorities" id={id} />
    </>
  )
}

function byText(choices: readonly Choice[]): Choice[] {
  return choices.toSorted((a, b) => a.text.localeCompare(b.text)).slice(0, mostOffered)
}

/** What somebody said, by its day and its first words. */
function saidShortly({ id, receivedOn, text }: { readonly id: string; readonly receivedOn: string; readonly text: string }): Choice {
  return { value: id, text: `${labelDays(receivedOn)}: ${text.length > shortly ? `${text.slice(0, shortly)}…` : text}` }
}

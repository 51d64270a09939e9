import { accounts } from '../../../core/accounts/accounts.ts'
import { channelWords, quoteChannels, quotes } from '../../../core/customer-marketing/quotes.ts'
import { stories } from '../../../core/customer-marketing/stories.ts'
import { labelDays } from '../../../core/time/label.ts'
import { RecordHistory } from '../../history/record-history.tsx'
import { Section } from '../../inspector/section.tsx'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { wholeField } from '../../workspace/whole-field.ts'
import css from '../marketing.module.css'
import { Told } from '../told.tsx'
import { CopyQuote } from './copy-quote.tsx'
import { QuoteSteps } from './quote-steps.tsx'
import { stateWords } from './quote-words.ts'

/** One quote: its words while they may still change, whether it may be used, and its next step. */
export function QuoteInspector({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const act = useAct()
  const { open } = useOpened()
  const may = useMay('quote.add')
  const quote = quotes.get(state, id)
  if (quote === undefined) return null
  const { account, text, channels = [], approvedBy, approvedOn, until, withdrawn, askedOn } = quote
  const isDraft = quote.state === 'draft' && may
  const change = (fields: object, said: string, list?: 'channels') => act('quote.change', { id, ...fields }, { said, ...(list === undefined ? {} : { over: wholeField('quotes', quote, list) }) })
  const ofThem = stories.list(state).filter((one) => one.account === account)
  return (
    <>
      <Section>
        <p className={css.of}><button type="button" onClick={() => open('accounts', account)}>{accounts.get(state, account)?.name ?? 'A customer who is gone'}</button></p>
        {isDraft ? <TextField label="Words" kind="prose" value={text} save={(value, was) => (value === null ? Promise.resolve(undefined) : act('quote.change', { id, text: value }, { over: { collection: 'quotes', id, field: 'text', was } }))} /> : <blockquote className={css.words}>“<Told text={text} />”</blockquote>}
        <p className={css.standing}>
          <b>{stateWords[quote.state]}</b>
          {withdrawn !== undefined ? ` on ${labelDays(withdrawn.on)}: ${withdrawn.why}` : approvedOn !== undefined ? ` on ${labelDays(approvedOn)}${approvedBy === undefined ? '' : ` by ${approvedBy}`}${until === undefined ? '' : `, until ${labelDays(until)}`}.` : askedOn === undefined ? '. The customer is asked next.' : ` on ${labelDays(askedOn)}.`}
        </p>
        <CopyQuote quote={quote} />
        <QuoteSteps quote={quote} />
      </Section>
      <Section title="As it is told">
        <TextField label="Who said it" value={quote.saidBy} isReadOnly={!isDraft} save={(saidBy) => change({ saidBy }, 'Said who said it')} />
        <TextField label="What they do" value={quote.saidByTitle} isReadOnly={!isDraft} save={(saidByTitle) => change({ saidByTitle }, 'Said what they do')} />
        <ChoiceField label="Told" value={quote.naming} choices={[{ value: 'named', text: 'With names' }, { value: 'anonymous', text: 'As “a customer”' }]} isReadOnly={!isDraft} save={(naming) => (naming === null ? Promise.resolve(undefined) : change({ naming }, 'Said how it is told'))} />
        <ChoiceField label="Said for" value={quote.story} none="No story" choices={ofThem.map((one) => ({ value: one.id, text: one.title }))} isReadOnly={!isDraft} save={(story) => change({ story }, 'Said for which story')} />
        <fieldset className={css.channels} disabled={!isDraft}>
          <legend>Where</legend>
          {quoteChannels.map((one) => (
            <label key={one}><input type="checkbox" checked={channels.includes(one)} onChange={() => void change({ channels: channels.includes(one) ? channels.filter((other) => other !== one) : [...channels, one] }, 'Said where it may stand', 'channels')} /> {channelWords[one]}</label>
          ))}
        </fieldset>
      </Section>
      <Comments collection="quotes" id={id} />
      <RecordHistory collection="quotes" id={id} />
    </>
  )
}

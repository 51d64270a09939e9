import { useState } from 'react'
import { marketUses } from '../../../core/launches/briefs-using.ts'
import { gapsOf } from '../../../core/market/gaps.ts'
import type { MarketKind, MarketRecord } from '../../../core/market/market.ts'
import { reviewOf } from '../../../core/market/review-due.ts'
import { addMonths } from '../../../core/time/days.ts'
import { labelDays } from '../../../core/time/label.ts'
import { dayWindow } from '../../../core/time/window.ts'
import type { Json } from '../../../lib/json.ts'
import { RecordHistory } from '../../history/record-history.tsx'
import { Section } from '../../inspector/section.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { PersonField } from '../../parts/person-field.tsx'
import { WindowField } from '../../parts/window-field.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { wholeField } from '../../workspace/whole-field.ts'
import { EvidenceField } from './evidence-field.tsx'
import css from './market.module.css'
import { kindWords } from './words.ts'

/** Months after a look at it on which the next one is offered. */
const untilNext = 3

/** What every record of the market has below its own fields: owner, review, evidence, where it is used, talk and history. */
export function KeptFields({ kind, record }: { readonly kind: MarketKind; readonly record: MarketRecord }) {
  const { today } = useMoment()
  const act = useAct()
  const isReadOnly = !useMay('message.change')
  const { id, title } = record
  const change = (fields: { readonly [field: string]: Json }, said?: string) => act(`${kindWords[kind].one}.change`, { id, ...fields }, said === undefined ? {} : { said })
  const standing = reviewOf(record, today)
  const next = addMonths(today, untilNext)
  const gaps = gapsOf(kind, record)
  return (
    <>
      <Section title="Kept true">
        <PersonField label="Owner" value={record.owner} isReadOnly={isReadOnly} save={(owner) => change({ owner })} />
        <WindowField label="Review on" value={record.reviewOn === undefined ? undefined : dayWindow(record.reviewOn)} isReadOnly={isReadOnly} save={(window) => change({ reviewOn: window?.start ?? null })} />
        {isReadOnly || standing === 'later' ? null : <Button kind="go" onPress={() => void change({ reviewOn: next }, `*${title}* still holds; next looked at on ${labelDays(next)}`)}>It still holds: look again on {labelDays(next)}</Button>}
        {gaps.length === 0 ? null : <p className={css.gaps}>{gaps.map(({ says }) => says).join(' ')}</p>}
      </Section>
      <Section title="Evidence">
        <EvidenceField value={record.evidence} word="evidence" hint="A study, talks with customers, figures of ours." isReadOnly={isReadOnly} save={(evidence) => act(`${kindWords[kind].one}.change`, { id, evidence: evidence as Json }, { over: wholeField(kind, record, 'evidence') })} />
      </Section>
      <UsedIn id={id} />
      <Comments collection={kind} id={id} />
      {isReadOnly ? null : <RemoveIt kind={kind} record={record} />}
      <RecordHistory collection={kind} id={id} />
    </>
  )
}

const useWords: Readonly<Record<string, string>> = { personas: 'persona', messages: 'message', items: 'item', launches: 'brief of the launch' }

function UsedIn({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const uses = marketUses(state, id)
  return (
    <Section title="Used in" count={uses.length === 0 ? undefined : String(uses.length)}>
      {uses.length === 0 ? <p className={css.quiet}>No brief, message or persona uses it yet.</p> : (
        <ul className={css.used}>
          {uses.map((use) => (
            <li key={`${use.collection} ${use.id} ${use.through ?? ''}`}>
              <button type="button" onClick={() => open(use.collection, use.id)}>{use.title}</button> <span>{useWords[use.collection]}{use.through === undefined ? '' : `, through “${use.through}”`}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Refused while something uses it, in a sentence that stands here. */
function RemoveIt({ kind, record: { id, title } }: { readonly kind: MarketKind; readonly record: MarketRecord }) {
  const act = useAct()
  const [sentence, setSentence] = useState<string>()
  const remove = async () => {
    const outcome = await act(`${kindWords[kind].one}.remove`, { id }, { said: `Removed *${title}*` })
    if (!outcome.done) setSentence(outcome.sentence)
  }
  return (
    <Section>
      <Button kind="go" onPress={() => void remove()}>Remove this {kindWords[kind].one}</Button>
      {sentence === undefined ? null : <p className={field.refused} role="alert">{sentence}</p>}
    </Section>
  )
}

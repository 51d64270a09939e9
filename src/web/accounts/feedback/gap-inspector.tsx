import { useState } from 'react'
import { accounts } from '../../../core/accounts/accounts.ts'
import { countAsked, submissionsOf } from '../../../core/customer-feedback/asked-for.ts'
import { gapOf, gapStatuses, gapStatusWords, productGaps } from '../../../core/customer-feedback/product-gaps.ts'
import { items } from '../../../core/plans/plans.ts'
import { RecordHistory } from '../../history/record-history.tsx'
import { Section } from '../../inspector/section.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { LinksField } from '../../parts/links-field.tsx'
import { PersonField } from '../../parts/person-field.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import marketing from '../marketing.module.css'
import { askedWords } from './asked-words.ts'
import css from './feedback.module.css'
import { firstWords } from './shown-feedback.ts'

/** Items offered as those that close a gap. */
const mostOffered = 200

/** One gap: where it is on its way, what closes it, what it is the same as, and every submission. */
export function GapInspector({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const act = useAct()
  const { open } = useOpened()
  const isReadOnly = !useMay('product-gap.add')
  const [turning, setTurning] = useState(false)
  const gap = productGaps.get(state, id)
  if (gap === undefined) return null
  const { title, description, status, why, owner, items: closing, mergedInto } = gap
  const change = (fields: object, said: string) => act('product-gap.change', { id, ...fields }, { said })
  const head = gapOf(state, id)
  const said = submissionsOf(state, id)
  const asked = countAsked(said)
  const parts = productGaps.list(state).filter((one) => one.mergedInto !== undefined && gapOf(state, one.id)?.id === id)
  const others = productGaps.list(state).filter((one) => one.mergedInto === undefined && one.id !== id)
  const offered = items.list(state).filter((one) => ['feature', 'epic', 'story', 'release'].includes(one.kind)).toSorted((a, b) => a.title.localeCompare(b.title)).slice(0, mostOffered)
  const setStatus = async (value: string | null) => {
    if (value === 'wont-do') return void setTurning(true)
    return act('product-gap.set-status', { id, status: value }, { said: `*${title.replaceAll('*', '∗')}*: ${gapStatusWords[(value ?? 'open') as keyof typeof gapStatusWords].toLowerCase()}` })
  }
  return (
    <>
      <Section>
        <TextField kind="title" label="Gap" value={title} isReadOnly={isReadOnly} save={(value, was) => act('product-gap.change', { id, title: value ?? '' }, { over: { collection: 'product-gaps', id, field: 'title', was } })} />
        <p className={marketing.of}>{askedWords(asked)}; {asked.bySeverity.P0} P0, {asked.bySeverity.P1} P1, {asked.bySeverity.P2} P2</p>
        {mergedInto === undefined ? <ChoiceField label="Status" value={status} isReadOnly={isReadOnly} choices={gapStatuses.map((one) => ({ value: one, text: gapStatusWords[one] }))} save={setStatus} /> : (
          <p className={marketing.standing}>Part of <button type="button" className={css.link} onClick={() => open('product-gaps', head?.id ?? '')}>{head?.title}</button>, where it counts. {isReadOnly ? null : <Button kind="go" onPress={() => void act('product-gap.part', { id }, { said: 'Parted the two gaps' })}>Part them</Button>}</p>
        )}
        {turning ? <ReasonField label="It will not be done" isNeeded done={(reason) => void act('product-gap.set-status', { id, status: 'wont-do' }, { said: 'Turned the gap down', ...(reason === undefined ? {} : { reason }) }).then(() => setTurning(false))} cancel={() => setTurning(false)} /> : null}
        {why === undefined ? null : <p className={marketing.waits}>{why}</p>}
        <PersonField label="Whose" value={owner} isReadOnly={isReadOnly} save={(value) => change({ owner: value }, 'Said whose gap it is')} />
        <LinksField label="Closed by" value={closing} add="Add an item" isReadOnly={isReadOnly} open={(one) => open('items', one)} choices={offered.map((one) => ({ value: one.id, text: one.title }))} save={(value) => change({ items: value }, 'Changed what closes it')} />
        <TextField kind="prose" label="What is missing" value={description} isReadOnly={isReadOnly} save={(value, was) => act('product-gap.change', { id, description: value }, { over: { collection: 'product-gaps', id, field: 'description', was } })} />
        {isReadOnly || mergedInto !== undefined || others.length === 0 ? null : <ChoiceField label="The same as" value={undefined} none="No other gap" choices={others.map((one) => ({ value: one.id, text: one.title }))} save={async (value) => (value === null ? undefined : act('product-gap.merge', { id, into: value }, { said: 'Merged the two gaps' }))} />}
        {parts.length === 0 ? null : <><p className={marketing.quiet}>Merged into it:</p><ul className={css.said}>{parts.map((one) => <li key={one.id}><button type="button" onClick={() => open('product-gaps', one.id)}>{one.title}</button></li>)}</ul></>}
      </Section>
      <Section title="Submissions" count={said.length === 0 ? undefined : String(said.length)}>
        {said.length === 0 ? <p className={marketing.quiet}>Nobody has asked for it yet.</p> : null}
        <ul className={css.said}>{said.map((entry) => <li key={entry.id}><button type="button" onClick={() => open('customer-feedback', entry.id)}>{firstWords(entry)}</button><span>{entry.account === undefined ? 'No customer' : (accounts.get(state, entry.account)?.name ?? 'Gone')}{entry.severity === undefined ? '' : `, ${entry.severity}`}</span></li>)}</ul>
      </Section>
      <Comments collection="product-gaps" id={id} />
      <RecordHistory collection="product-gaps" id={id} />
    </>
  )
}

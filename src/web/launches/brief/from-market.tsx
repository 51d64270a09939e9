import type { SectionOf } from '../../../core/launches/brief-of.ts'
import { type Brief, type BriefLink, type BriefSection, sectionOfLink } from '../../../core/launches/briefs.ts'
import type { Launch } from '../../../core/launches/launches.ts'
import { competitors, type MarketKind } from '../../../core/market/market.ts'
import type { Json } from '../../../lib/json.ts'
import { Told } from '../../accounts/told.tsx'
import { StandMark } from '../../library/market/stand-mark.tsx'
import { marketChoices } from '../../library/market/market-choices.ts'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { LinksField } from '../../parts/links-field.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import css from './brief.module.css'

/** What the brief's message says in place of a section that nobody has written: it changes with the message. */
export function FromMessage({ taken: { text, link, from } }: { readonly taken: NonNullable<SectionOf['taken']> }) {
  const { open } = useOpened()
  return (
    <blockquote className={css.taken}>
      <p>{link === undefined ? <Told text={text} /> : <a href={link} target="_blank" rel="noreferrer">{text}</a>}</p>
      <footer>from the message <button type="button" onClick={() => open('messages', from.id)}>{from.title}</button></footer>
    </blockquote>
  )
}

const lists: readonly (readonly [field: Exclude<BriefLink, 'message'>, label: string, add: string])[] = [
  ['personas', 'Personas', 'Name a persona of the market'], ['segments', 'Segments', 'Name a segment of the market'], ['competitors', 'Competitors', 'Name a competitor of the market'],
]

interface FromMarketProps {
  readonly launch: Launch
  readonly section: BriefSection
  readonly record: Brief | undefined
  readonly isReadOnly: boolean
}

/** What a section names of the market: personas and segments, competitors, or the message that the whole brief is told by. */
export function FromMarket({ launch, section, record, isReadOnly }: FromMarketProps) {
  const { state } = useSeen()
  const { open } = useOpened()
  const act = useAct()
  const write = (fields: { readonly [field: string]: Json }) => act('brief.write', { launch: launch.id, section, ...fields })
  const choices = (kind: MarketKind) => marketChoices(state, kind)
  const fields = lists.filter(([field]) => sectionOfLink[field] === section && (choices(field).length > 0 || record?.[field] !== undefined))
  const isMessage = section === sectionOfLink.message && choices('messages').length > 0
  if (fields.length === 0 && !isMessage) return null
  return (
    <div className={css.market}>
      {fields.map(([field, label, add]) => (
        <LinksField key={field} label={label} value={record?.[field]} choices={choices(field)} add={add} isReadOnly={isReadOnly} open={(id) => open(field, id)} save={(value) => write({ [field]: value })} />
      ))}
      {!isMessage ? null : <ChoiceField label="Told by" value={record?.message} none="No message of the market" choices={choices('messages')} isReadOnly={isReadOnly} save={(message) => write({ message })} />}
      {(record?.competitors ?? []).map((id) => <Beside key={id} id={id} />)}
    </div>
  )
}

/** How ours stands beside a competitor that is named, claim by claim. */
function Beside({ id }: { readonly id: string }) {
  const { title, claims = [] } = competitors.get(useSeen().state, id) ?? {}
  return claims.length === 0 ? null : (
    <ul className={css.beside} aria-label={`Ours beside ${title ?? 'a competitor'}`}>
      {claims.map(({ topic, stands }) => (
        <li key={topic}><span>{topic}</span><StandMark stand={stands} /></li>
      ))}
    </ul>
  )
}

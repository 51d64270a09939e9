import { choiceParts, competitors, messages, personas, segments } from '../../../core/market/market.ts'
import { items } from '../../../core/plans/plans.ts'
import type { Json } from '../../../lib/json.ts'
import { Section } from '../../inspector/section.tsx'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { LinksField } from '../../parts/links-field.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { ClaimsField } from './claims-field.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { KeptFields } from './kept-fields.tsx'
import { marketChoices } from './market-choices.ts'
import { useMarketFields } from './use-market-fields.tsx'
import { partWords } from './words.ts'

interface Of {
  readonly id: string
}

/** One segment: how large it is, where, and why we are for it. */
export function SegmentInspector({ id }: Of) {
  const segment = segments.need(useSeen().state, id)
  const { title, text, list } = useMarketFields('segments', segment)
  return (
    <>
      <Section>{title}{text('description', 'What it is')}{text('size', 'Size', 'Some 4,000 companies', 'line')}{list('regions', 'Regions')}{text('fit', 'Fit', 'Why we are for them, and where not')}</Section>
      <KeptFields kind="segments" record={segment} />
    </>
  )
}

/** One persona: what they do, want, suffer from and choose by. */
export function PersonaInspector({ id }: Of) {
  const { state } = useSeen()
  const { open } = useOpened()
  const persona = personas.need(state, id)
  const { title, text, list, change, whole, isReadOnly } = useMarketFields('personas', persona)
  return (
    <>
      <Section>
        {title}{text('job', 'Job', 'What they do all day')}
        <LinksField label="Segments" value={persona.segments} choices={marketChoices(state, 'segments')} add="Add a segment" isReadOnly={isReadOnly} open={(which) => open('segments', which)} save={whole('segments')} />
        {list('goals', 'Goals')}{list('pains', 'Pains')}{list('matters', 'Chooses by')}
        <ChoiceField label="The choice" value={persona.part} none="Nobody has said" choices={choiceParts.map((value) => ({ value, text: partWords[value] }))} isReadOnly={isReadOnly} save={(part) => change({ part })} />
        {text('decidedWith', 'With whom', 'Who decides with them')}
      </Section>
      <KeptFields kind="personas" record={persona} />
    </>
  )
}

/** One competitor, and everything that is compared with it. */
export function CompetitorInspector({ id }: Of) {
  const competitor = competitors.need(useSeen().state, id)
  const { title, text, isReadOnly } = useMarketFields('competitors', competitor)
  return (
    <>
      <Section>{title}{text('address', 'Address', 'https://…', 'line')}{text('overview', 'In short')}</Section>
      <Section title="Compared" count={competitor.claims === undefined ? undefined : String(competitor.claims.length)}><ClaimsField competitor={competitor} isReadOnly={isReadOnly} /></Section>
      <KeptFields kind="competitors" record={competitor} />
    </>
  )
}

/** Items offered as what a message is about. */
const mostOffered = 300

/** One message, storey by storey. */
export function MessageInspector({ id }: Of) {
  const { state } = useSeen()
  const { open } = useOpened()
  const message = messages.need(state, id)
  const { title, text, whole, isReadOnly } = useMarketFields('messages', message)
  const chosen = new Set(message.items)
  const all = items.list(state).toSorted((a, b) => a.title.localeCompare(b.title))
  const about = [...all.filter((one) => chosen.has(one.id)), ...all.filter((one) => !chosen.has(one.id) && ['release', 'feature', 'theme'].includes(one.kind)).slice(0, mostOffered)].map((one) => ({ value: one.id, text: one.title }))
  return (
    <>
      <Section>
        {title}
        <LinksField label="Personas" value={message.personas} choices={marketChoices(state, 'personas')} add="Add a persona" isReadOnly={isReadOnly} open={(which) => open('personas', which)} save={whole('personas')} />
        <LinksField label="Segments" value={message.segments} choices={marketChoices(state, 'segments')} add="Add a segment" isReadOnly={isReadOnly} open={(which) => open('segments', which)} save={whole('segments')} />
        {text('pain', 'Pain', 'What they cannot do today, and what it costs them')}{text('value', 'Value', 'What is better for them from the first day')}
        <LinksField label="About" value={message.items} choices={about} add="Add a release or a feature" isReadOnly={isReadOnly} open={(which) => open('items', which)} save={whole('items')} />
      </Section>
      <Section title="Proof"><EvidenceField value={message.proof} word="proof" hint="A number or a customer that shows it." isReadOnly={isReadOnly} save={(proof) => whole('proof')(proof as Json)} /></Section>
      <KeptFields kind="messages" record={message} />
    </>
  )
}

import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Message, messages } from '../market/market.ts'
import { audienceOf, type Named, namedOf } from '../market/named.ts'
import { type Brief, type BriefSection, briefs, briefSections } from './briefs.ts'

/** What the message of a brief says in place of a section that nobody has written. */
interface Taken {
  readonly text: string
  readonly link?: string | undefined
  readonly from: Message
}

/** One section as the page shows it. */
export interface SectionOf {
  readonly section: BriefSection
  readonly title: string
  /** What belongs here, in a line. */
  readonly asks: string
  readonly record?: Brief
  /** Whom of the market it names. */
  readonly named: readonly Named[]
  /** Live, and never copied: it changes with the message. */
  readonly taken?: Taken
  /** Nobody has written anything in it, named anybody, or has a message that says it. */
  readonly isGap: boolean
}

/** The brief of a launch, every section of the template in its order: its gaps are seen at once (row E3). */
export function briefOf(state: State, launch: Id): SectionOf[] {
  const written = new Map(briefs.list(state).filter((one) => one.launch === launch).map((one) => [one.section, one]))
  const message = messages.get(state, written.get('message')?.message)
  return briefSections.map(([section, title, asks]) => {
    const record = written.get(section)
    const isWritten = record?.text !== undefined && record.text.trim() !== ''
    const named = record === undefined ? [] : [...audienceOf(state, record), ...namedOf(state, 'competitors', record.competitors)]
    const taken = isWritten || named.length > 0 || message === undefined ? undefined : takenFrom(state, message, section)
    return { section, title, asks, named, isGap: !isWritten && named.length === 0 && taken === undefined, ...(record === undefined ? {} : { record }), ...(taken === undefined ? {} : { taken }) }
  })
}

/** The part of a message that answers a section: its sentence, for whom, pain, value, and the first two proofs (row F6). */
function takenFrom(state: State, message: Message, section: BriefSection): Taken | undefined {
  const proof = section === 'proof-1' ? message.proof?.[0] : section === 'proof-2' ? message.proof?.[1] : undefined
  const parts: { readonly [section in BriefSection]?: string | undefined } = {
    audience: audienceOf(state, message).map(({ title }) => title).join(', '), problem: message.pain, value: message.value, message: message.title, 'proof-1': proof?.says, 'proof-2': proof?.says,
  }
  const text = parts[section]
  return text === undefined || text.trim() === '' ? undefined : { text, from: message, link: proof?.link }
}

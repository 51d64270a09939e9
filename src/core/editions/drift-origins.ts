import type { View, ViewRecord } from '../audiences/view.ts'
import { isRead } from '../audiences/wording.ts'
import type { Name } from '../kernel/change.ts'
import type { Drift } from './drift.ts'
import { spaced } from './said-slides.ts'

/** A field of a record that said what the text said. The id is the View's; so is the field. */
export interface DriftOrigin {
  readonly collection: Name
  readonly id: string
  readonly field: string
  /** The part of the field, where it has several: "before" of a release's measure. */
  readonly part?: string
}

/** What is offered to people: the words that came back, and every field that they may belong to. None where the text was put together from several. */
export interface DriftProposal extends Drift {
  readonly origins: readonly DriftOrigin[]
}

/** Shorter words stand in too many fields to say which of them was meant. */
const shortestPart = 12

/**
 * Where each drift may belong: every field in the edition's View that people read whose text is what the shape said, and then those that hold
 * it once as a part (a slide's title is the first sentence of a value). What was put together for the slide from several fields has no origin.
 */
export function driftProposals(drifts: readonly Drift[], view: View): DriftProposal[] {
  const texts = view.names().flatMap((collection) => view.list(collection).flatMap((record) => textsIn(collection, record)))
  return drifts.map((drift) => {
    const origins = texts.filter(({ text }) => isOrigin(drift, text)).sort((a, b) => Number(b.text === drift.was) - Number(a.text === drift.was))
    return { ...drift, origins: origins.map(({ origin }) => origin) }
  })
}

interface FieldText {
  readonly origin: DriftOrigin
  readonly text: string
}

function textsIn(collection: Name, record: ViewRecord): FieldText[] {
  return Object.entries(record).flatMap(([field, value]) => {
    if (!isRead(field)) return []
    const origin = { collection, id: record.id, field }
    if (typeof value === 'string') return [{ origin, text: spaced(value) }]
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    return Object.entries(value).flatMap(([part, text]) => (typeof text === 'string' ? [{ origin: { ...origin, part }, text: spaced(text) }] : []))
  })
}

function isOrigin({ was }: Drift, text: string): boolean {
  return was !== '' && (text === was || (was.length >= shortestPart && text.split(was).length === 2))
}

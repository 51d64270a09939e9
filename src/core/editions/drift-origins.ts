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
}

/** What is offered to people: the words that came back, and every field that they may belong to. None where the text was put together from several. */
export interface DriftProposal extends Drift {
  readonly origins: readonly DriftOrigin[]
}

/** Shorter words stand in too many fields to say which of them was meant. */
const shortestPart = 12

/**
 * Where each drift may belong: every field in the edition's View that people read whose text is what the shape said, or holds it once as a
 * part (a slide's title is the first sentence of a value). What was put together for the slide from several fields has no origin.
 */
export function driftProposals(drifts: readonly Drift[], view: View): DriftProposal[] {
  const texts = view.names().flatMap((collection) => view.list(collection).flatMap((record) => textsIn(collection, record)))
  return drifts.map((drift) => ({ ...drift, origins: texts.flatMap(({ text, ...origin }) => (isOrigin(drift, text) ? [origin] : [])) }))
}

interface FieldText extends DriftOrigin {
  readonly text: string
}

function textsIn(collection: Name, record: ViewRecord): FieldText[] {
  return Object.entries(record).flatMap(([field, value]) => (isRead(field) && typeof value === 'string' ? [{ collection, id: record.id, field, text: spaced(value) }] : []))
}

function isOrigin({ was }: Drift, text: string): boolean {
  return was !== '' && (text === was || (was.length >= shortestPart && text.split(was).length === 2))
}

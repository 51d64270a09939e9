import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Brief, type BriefSection, briefs, briefSections } from './briefs.ts'

/** One section as the page shows it. */
export interface SectionOf {
  readonly section: BriefSection
  readonly title: string
  /** What belongs here, in a line. */
  readonly asks: string
  readonly record?: Brief
  /** Nobody has written anything in it. */
  readonly isGap: boolean
}

/** The brief of a launch, every section of the template in its order: its gaps are seen at once (row E3). */
export function briefOf(state: State, launch: Id): SectionOf[] {
  const written = new Map(briefs.list(state).filter((one) => one.launch === launch).map((one) => [one.section, one]))
  return briefSections.map(([section, title, asks]) => {
    const record = written.get(section)
    return { section, title, asks, isGap: record?.text === undefined || record.text.trim() === '', ...(record === undefined ? {} : { record }) }
  })
}

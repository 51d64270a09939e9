import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { line, prose } from '../workspace/workspace.ts'

/** The sections of a brief, in its order: what every launch has to know before anybody writes a word of it (row E3). */
export const briefSections = [
  ['what', 'What it is', 'In two sentences, as you would tell a colleague.'],
  ['audience', 'Who it is for', 'The people who will use it, and those who will pay for it.'],
  ['problem', 'The problem', 'What they cannot do today, and what it costs them.'],
  ['value', 'What they get', 'Value before feature: what is better for them from the first day.'],
  ['message', 'The message', 'One sentence that everybody says.'],
  ['proof-1', 'First proof', 'A number or a customer that shows it.'],
  ['proof-2', 'Second proof', 'Another, of another kind.'],
  ['alternatives', 'Instead of what', 'What they use today, and why this is better for whom.'],
  ['price', 'What it costs', 'Which package it is in, and what stays free.'],
  ['limits', 'What it does not do yet', 'Said before a customer finds out.'],
  ['questions', 'What will be asked', 'The three hardest questions, with answers.'],
  ['call', 'What they do next', 'The one thing to do after reading.'],
] as const
export type BriefSection = (typeof briefSections)[number][0]
/** Each link to the market stands in one section. */
export const sectionOfLink = { personas: 'audience', segments: 'audience', competitors: 'alternatives', message: 'message' } as const satisfies { readonly [link: string]: BriefSection }
export type BriefLink = keyof typeof sectionOfLink
const briefTitle = (section: BriefSection) => briefSections.find(([key]) => key === section)?.[1] ?? section
const links = z.array(z.string()).max(20)
const sectionKeys = briefSections.map(([key]) => key) as [BriefSection, ...BriefSection[]]

/**
 * One section of a launch's messaging and positioning brief. Each is a record, so that several write at once. A brief is for people inside: what goes out is
 * written elsewhere, from it.
 */
export const briefs = defineRecord({
  collection: 'briefs', word: 'section of a brief', class: 'internal', calledBy: 'launch', readers: members, inNoView: true,
  fields: {
    launch: { type: z.string(), to: 'launches' },
    section: { type: z.enum(sectionKeys) },
    text: { type: prose.optional() },
    /** Who fills it; unset: whoever leads product marketing. */
    owner: { type: z.string().optional(), to: 'people' },
    /** What it waits for, while it is empty: "the pricing council". */
    waitsFor: { type: line.optional() },
    /** Whom the section on the audience names. */
    personas: { type: links.optional(), to: 'personas' }, segments: { type: links.optional(), to: 'segments' },
    /** Whom the section on alternatives names. */
    competitors: { type: links.optional(), to: 'competitors' },
    /** The message that the brief is told by, on its section of that name: what other sections do not say themselves is taken from it, live (brief-of.ts). */
    message: { type: z.string().optional(), to: 'messages' },
  },
  invariant: ({ id, launch, section, ...fields }, state): string | undefined => {
    for (const [field, its] of Object.entries(sectionOfLink)) if (fields[field as BriefLink] !== undefined && section !== its) return `That stands in the section “${briefTitle(its)}”.`
    for (const other of state.each('briefs')) if (other['launch'] === launch && other['section'] === section && other.id !== id) return 'That section is written already: change it.'
    return undefined
  },
})
export type Brief = TypeOf<typeof briefs>

/** The id of a section's record: one for each section of a launch, whoever begins it. */
export function briefId(launch: string, section: string): string {
  return `${launch}.${section}`
}

import { z } from 'zod'
import { isJson, type Json } from '../../lib/json.ts'
import type { Day } from '../kernel/command.ts'
import { erasedText } from '../kernel/erased.ts'
import { members, roles } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { addMonths } from '../time/days.ts'
import { daySchema } from '../time/window.ts'

/** Text of one line, as titles and names are. */
export const line = z.string().trim().min(1).max(300)
/** Text of several lines. Over 8 kB it is kept beside the log. */
export const prose = z.string().max(100_000)
/** What a browser would run in place of going there; it passes over spaces and signs that nobody sees. */
const isRun = (text: string) => /^(?:javascript|vbscript|data):/i.test(text.replace(/[\p{Cc}\s]/gu, ''))
/** A web address, or a path inside the company's own pages. */
export const address = z.string().max(2_000).refine((text) => !isRun(text), 'must be a web address or a path, nothing that a browser would run')
/** The class of a record as a person marks it. */
export const mark = z.enum(['public', 'customers', 'sales', 'internal', 'restricted'])
/** Where an imported record came from: the source record, and the key it has there. */
export const fromSource = {
  source: { type: z.string().optional(), to: 'sources' },
  sourceKey: { type: z.string().max(500).optional() },
  /** Known to several sources by the same key (a release); `source` is then the one that says when it happens, and it is never gone. */
  shared: { type: z.literal(true).optional() },
} as const
/** Any plain data. One look down the value: `z.json()` tries each form of JSON in turn at every level. */
const plainJson = z.custom<Json>(isJson, 'must be plain data')
/** What a source said that has no field of ours, by the source's own column name. Internal unless the source's mapping says otherwise. */
export const ownFields = { own: { type: z.record(z.string(), plainJson).optional() } } as const

/** A year at most: a longer one is a slip of the pen, and every day of it would be counted. */
const fitsAYear = ({ start, end }: { readonly start: Day; readonly end: Day }): boolean => start <= end && end <= addMonths(start, 12)
const span = 'must end on its first day or later, and within a year'

/** A day, or some days in a row, on which nobody works. */
export const holiday = z.strictObject({ day: daySchema, end: daySchema.optional(), name: line }).refine(({ day, end }) => fitsAYear({ start: day, end: end ?? day }), span)
/** Days in a row in which nothing is announced. People work, so they are business days. */
export const freeze = z.strictObject({ start: daySchema, end: daySchema, name: line, note: z.string().trim().max(300).optional() }).refine(fitsAYear, span)
export type Holiday = Readonly<z.infer<typeof holiday>>
export type Freeze = Readonly<z.infer<typeof freeze>>

const percent = z.int().min(0).max(100)
const goalThresholds = z.strictObject({ onTrack: percent, atRisk: percent }).refine(({ onTrack, atRisk }) => atRisk < onTrack, 'must have a lower percentage for at risk than for on track')

const keptWord = z.string().trim().min(2, 'must have two letters or more').max(200)
const ownWord = z.string().trim().min(1, 'must say something').max(40, 'must fit a heading: 40 letters at most').optional()

/** The workspace's own settings. One record, with the id `settings`. */
export const settings = defineRecord({
  collection: 'settings',
  word: 'settings record',
  class: 'public',
  title: 'name',
  readers: members,
  fields: {
    name: { type: line, class: 'public' },
    /** IANA zone in which the workspace's days begin and end. */
    zone: { type: z.string(), class: 'internal' },
    /** Month (1 to 12) in which the fiscal year starts. Unset: fiscal words in imports are remarks, never guesses. */
    fiscalYearStart: { type: z.int().min(1).max(12).optional(), class: 'public' },
    holidays: { type: z.array(holiday).optional() },
    freezes: { type: z.array(freeze).optional() },
    /** This company's own words for a bucket and an outlier (row H11). */
    words: { type: z.strictObject({ bucket: ownWord, outlier: ownWord }).optional() },
    /** From how many percent of confidence a goal is on track, and at risk; below that it is off track. Unset: 90 and 75 (DOMAIN 1.1). */
    goalThresholds: { type: goalThresholds.optional() },
    /** `off`: nobody makes share links, and those that were made are not valid. */
    shareLinks: { type: z.literal('off').optional() },
    /** `off`: nobody is reminded by mail of what is due; Today tells it still. */
    reminders: { type: z.literal('off').optional() },
    /** `off`: nobody who asked by mail is told by mail that something is there. `auto`: they are, in the words of the draft. Unset: a person sends each. */
    shippedMail: { type: z.enum(['off', 'auto']).optional() },
    /** Words that must not leave: a View that holds one is not handed out. */
    neverOutside: { type: z.array(keptWord).optional(), class: 'restricted' },
    /** Names of what has not been announced. */
    codeNames: { type: z.array(keptWord).optional(), class: 'restricted' },
    /** Hosts of the company's own network, beside the usual ones: "intranet.example.com", "wiki". */
    privateHosts: { type: z.array(z.string().trim().min(2, 'must have two letters or more').max(253).regex(/^[\p{L}\p{N}.-]+$/u, 'must be the name of a host, such as intranet.example.com')).optional(), class: 'restricted' },
    /** What stands behind the placeholders N0, N1 … of what is told outside. */
    hiddenValues: { type: z.record(z.string().regex(/^N\d{1,4}$/, 'must be a placeholder such as N0'), keptWord).optional(), class: 'restricted' },
  },
})

export const departments = defineRecord({
  collection: 'departments', word: 'department', class: 'internal', title: 'title', readers: members,
  fields: { title: { type: line }, ...fromSource, ...ownFields },
})

export const orgs = defineRecord({
  collection: 'orgs', word: 'org', class: 'internal', title: 'title', readers: members,
  fields: {
    title: { type: line }, department: { type: z.string().optional(), to: 'departments' },
    strategyLink: { type: address.optional() }, director: { type: z.string().optional(), to: 'people' }, ...fromSource, ...ownFields,
  },
})

export const teams = defineRecord({
  collection: 'teams', word: 'team', class: 'internal', title: 'title', readers: members,
  fields: {
    title: { type: line }, org: { type: z.string().optional(), to: 'orgs' }, strategyLink: { type: address.optional() },
    productManager: { type: z.string().optional(), to: 'people' }, productMarketer: { type: z.string().optional(), to: 'people' },
    engineeringManager: { type: z.string().optional(), to: 'people' }, designer: { type: z.string().optional(), to: 'people' },
    issueLabels: { type: z.array(z.string()).optional() }, ...fromSource, ...ownFields,
  },
})

/** A product area is loose, and many-to-many with teams (row C7). */
export const productAreas = defineRecord({
  collection: 'product-areas', word: 'product area', class: 'internal', title: 'title', readers: members,
  fields: { title: { type: line }, teams: { type: z.array(z.string()).optional(), to: 'teams' }, ...fromSource, ...ownFields },
})

/** All that names or describes a person, and so goes when they are erased. */
const personal = ['email', 'handle', 'zone', 'holidays', 'own', 'sourceKey'] as const

export const people = defineRecord({
  collection: 'people', word: 'person', class: 'internal', title: 'name', readers: members,
  fields: {
    name: { type: line, personal: true }, email: { type: z.email().optional(), personal: true, class: 'restricted' },
    /** A name on another system, such as a code host. Never leaves. */
    handle: { type: z.string().max(200).optional(), personal: true, class: 'restricted' },
    zone: { type: z.string().optional(), personal: true },
    /** Whom they report to (row F10). Circles are found and shown, not refused: an import must not fail by them. */
    manager: { type: z.string().optional(), to: 'people' },
    holidays: { type: z.array(holiday).optional(), personal: true, class: 'restricted' },
    /** Set when the person was erased: the record stays so that history has an actor, the values are gone. */
    erased: { type: z.literal(true).optional(), lasting: { value: true, why: 'This person has been erased, for good. The record stays, without a name, so that history has an actor.' } },
    /** Of an erased person: keyed digests of the names they were known by (erased-names.ts), by which an import knows not to bring them back. */
    erasedNames: { type: z.array(z.string().length(64)).optional(), class: 'restricted' },
    ...fromSource,
    // What a source says of a person, and the key it knows them by, name them as surely as their name does.
    sourceKey: { ...fromSource.sourceKey, personal: true }, own: { ...ownFields.own, personal: true },
  },
  invariant: (person) => person.erased === true && (person.name !== erasedText || personal.some((field) => person[field] !== undefined)) ? 'This person has been erased: nothing of them is kept again in the same record. Add a new person instead.' : undefined,
})

/** A person's role in this workspace. */
export const memberships = defineRecord({
  collection: 'memberships', word: 'membership', class: 'restricted', readers: ['owner', 'admin'],
  fields: { person: { type: z.string(), to: 'people' }, role: { type: z.enum(roles) } },
})
export type Membership = TypeOf<typeof memberships>
export type Person = TypeOf<typeof people>
export type Team = TypeOf<typeof teams>
export type Org = TypeOf<typeof orgs>

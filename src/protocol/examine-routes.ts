import { z } from 'zod'
import { answers, type FindingGroup, findingGroups, findingKinds, type FindingKind } from '../core/examine/finding.ts'
import { defineRoute, inWorkspace, json, none } from './route.ts'

const act = z.object({ answer: z.enum(answers), label: z.string(), command: z.string(), args: z.record(z.string(), json), asks: z.array(z.string()) })

const finding = z.object({
  key: z.string(), kind: z.enum(Object.keys(findingKinds) as [FindingKind, ...FindingKind[]]), group: z.enum(findingGroups as readonly [FindingGroup, ...FindingGroup[]]),
  about: z.object({ collection: z.string(), id: z.string() }), activities: z.array(z.string()).optional(),
  cell: z.object({ bucket: z.string(), period: z.string() }).optional(), period: z.string().optional(), person: z.string().optional(), team: z.string().optional(),
  sentence: z.string(), facts: z.string(),
  /** What was said of it when its facts were others, or when it was put off until a day that has come. */
  before: z.object({ id: z.string(), reason: z.string(), on: z.string(), until: z.string().optional() }).optional(),
  /** Each is one command, with what is known of its arguments; `asks` is what is still to be said, where "reason" is the command's own. */
  acts: z.array(act),
})

export const readExamination = defineRoute({
  id: 'roadmaps.examine', method: 'GET', path: '/workspaces/:ws/examine', scope: 'read', who: 'members',
  summary: 'Every open question of an activity roadmap, with what to do about each in one command, and how many of its cells are agreed. `roadmap` may be left out where there is one.',
  params: inWorkspace, query: z.strictObject({ roadmap: z.string().max(200).optional() }), body: none,
  answer: z.object({
    roadmap: z.string(), title: z.string(), position: z.int(), day: z.string(),
    progress: z.object({ cells: z.int(), agreed: z.int(), undecided: z.int(), notAgreed: z.int() }),
    findings: z.array(finding),
    /** What was left so on purpose, or put off until a day to come: the key of the finding, with its waiver. */
    setAside: z.array(z.object({ key: z.string(), sentence: z.string(), waiver: z.string(), reason: z.string(), on: z.string(), until: z.string().optional() })),
  }),
})

export const examineRoutes = [readExamination] as const

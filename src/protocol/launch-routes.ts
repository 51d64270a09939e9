import { z } from 'zod'
import { launchTiers } from '../core/launches/launches.ts'
import { inclusionWays } from '../core/launches/release-inclusions.ts'
import { legalQuestionKeys, legalRounds, noticed } from '../core/rollouts/legal-checks.ts'
import { defineRoute, inWorkspace, json, none, noQuery } from './route.ts'

const act = z.object({ label: z.string(), command: z.string().optional(), args: z.record(z.string(), json).optional(), asks: z.array(z.string()).optional(), page: z.string().optional(), open: z.string().optional() })

const check = z.object({
  key: z.string(), title: z.string(), passes: z.boolean(), fails: z.enum(['blocks', 'risks']).optional(), sentence: z.string().optional(), facts: z.string().optional(),
  person: z.string().optional(), by: z.string().optional(), accepted: z.string().optional(),
  /** What answers it: one command, with what is known of its arguments and what is still to be said; or a page of the launch. */
  acts: z.array(act),
})

const summary = {
  id: z.string(), release: z.string(), title: z.string(), tier: z.enum(launchTiers).optional(), tierName: z.string().optional(),
  ship: z.string().optional(), announce: z.string().optional(),
  /** The release's date is not known to the day: its first day stands for it. */
  isRough: z.boolean(),
  verdict: z.enum(['go', 'at-risk', 'no-go', 'cancelled', 'out']), passed: z.int(), checks: z.int(),
  /** Of one that is out: since when, and how much of it is still open. The first three of that are its reasons. */
  outSince: z.string().optional(), open: z.int().optional(),
}

/** What stands in a launch's way: another near it, the same person, a freeze, a day off, or what it waits for. */
const collision = z.object({ kind: z.enum(['near', 'same-person', 'freeze', 'day-off', 'waits']), launch: z.string(), other: z.string().optional(), on: z.string().optional(), sentence: z.string() })

export const listLaunches = defineRoute({
  id: 'launches.list', method: 'GET', path: '/workspaces/:ws/launches', scope: 'read', who: 'members',
  summary: 'Every launch with its days and whether it is ready, the next first; what collides; the releases whose tier is due or late; and the next days on which releases come out, with their cuts.',
  params: inWorkspace, query: noQuery, body: none,
  answer: z.object({
    day: z.string(), position: z.int(), launches: z.array(z.object({ ...summary, reasons: z.array(z.string()) })),
    tiersDue: z.array(z.object({ release: z.string(), state: z.enum(['due', 'late']), sentence: z.string() })),
    collisions: z.array(collision), releaseDays: z.array(z.object({ meant: z.string(), release: z.string(), cut: z.string() })),
  }),
})

/** A rollout as its page tells it: its stages in their order with what is open in each, and the life of its flag. */
const rollout = z.object({
  id: z.string(), item: z.string(), title: z.string(), channel: z.string(), label: z.string().optional(),
  stages: z.array(z.object({ title: z.string(), stands: z.enum(['passed', 'next', 'waits']), by: z.string().optional(), isLate: z.boolean(), open: z.array(z.string()) })),
  flag: z.object({ name: z.string(), sentence: z.string(), isOn: z.boolean(), isOverdue: z.boolean(), onSince: z.string().optional(), mayGoFrom: z.string().optional(), goneBy: z.string().optional(), goneOn: z.string().optional() }).optional(),
})

export const readLaunch = defineRoute({
  id: 'launches.read', method: 'GET', path: '/workspaces/:ws/launches/:launch', scope: 'read', who: 'members',
  summary: 'One launch: whether it is ready with the three reasons that decide and every check, its rollouts with their flags and labels, its legal questions and who was told, and its tasks planned back from its days. `ship` and `announce` show the tasks as other days would have them; nothing is written.',
  params: inWorkspace.extend({ launch: z.string().max(200) }), query: z.strictObject({ ship: z.iso.date().optional(), announce: z.iso.date().optional() }), body: none,
  answer: z.object({
    ...summary, day: z.string(), position: z.int(), reasons: z.array(z.string()), all: z.array(check), collisions: z.array(collision), rollouts: z.array(rollout), labels: z.array(z.object({ rule: z.enum(['label', 'may-change', 'experimental-on', 'beta-undocumented', 'beta-first']), sentence: z.string() })),
    legal: z.array(z.object({ round: z.enum(legalRounds), answered: z.int(), open: z.array(z.enum(legalQuestionKeys)), by: z.string().optional(), isLate: z.boolean() })),
    notices: z.array(z.object({ to: z.enum(noticed), by: z.string().optional(), on: z.string().optional(), isLate: z.boolean() })),
    tasks: z.array(z.object({
      id: z.string(), title: z.string(), activity: z.string().optional(), role: z.string(), owner: z.string().optional(), state: z.string(),
      start: z.string().optional(), due: z.string().optional(), late: z.enum(['late', 'not-begun']).optional(), critical: z.boolean(), week: z.int().optional(),
    })),
    shifts: z.array(z.object({ task: z.string(), title: z.string(), from: z.string().optional(), to: z.string().optional(), by: z.int().optional(), late: z.enum(['late', 'not-begun']).optional() })),
  }),
})

export const readEveryRelease = defineRoute({
  id: 'every-release.read', method: 'GET', path: '/workspaces/:ws/every-release', scope: 'read', who: 'members',
  summary: 'Each project against each coming release of its products: what is planned there, how it is said to be in it, and where it has nothing.',
  params: inWorkspace, query: noQuery, body: none,
  answer: z.object({
    day: z.string(), position: z.int(),
    projects: z.array(z.object({
      project: z.string(), title: z.string(),
      releases: z.array(z.object({ release: z.string(), title: z.string(), isEmpty: z.boolean(), planned: z.array(z.string()), way: z.enum(inclusionWays).optional(), what: z.string().optional(), mergedOn: z.string().optional(), note: z.string().optional(), isOffAgain: z.boolean() })),
    })),
  }),
})

export const launchRoutes = [listLaunches, readLaunch, readEveryRelease] as const

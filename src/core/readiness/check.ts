import type { Json } from '../../lib/json.ts'
import type { Id } from '../kernel/change.ts'
import type { Day, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import type { PlannedTask } from '../launches/back-plan.ts'
import type { PolicyRules } from '../launches/default-policy.ts'
import type { LaunchDays } from '../launches/launch-days.ts'
import type { Launch } from '../launches/launches.ts'
import type { Item } from '../plans/plans.ts'

/** Pages of a launch, as they are addressed: where an act leads to that is no command of its own. */
export type LaunchPage = 'plan' | 'brief' | 'naming' | 'rollout' | 'post' | 'tier' | 'deck' | 'learning'

/** What answers a check: a command, as far as it is known and with what a person has still to say, or the page where it is done. */
export interface CheckAct {
  /** A word or two on its button: "Open the task". */
  readonly label: string
  readonly command?: string
  readonly args?: Readonly<Record<string, Json>>
  /** Arguments that a person gives: "reason", "announce". */
  readonly asks?: readonly string[]
  readonly page?: LaunchPage
  /** A record to open: "launch-tasks/…". */
  readonly open?: string
}

/** One thing that a launch needs. */
export interface Check {
  /** The same for the same question of one launch, whenever it is asked: "task:<id>", "beta-distance". */
  readonly key: string
  readonly title: string
  readonly passes: boolean
  /** How it fails: `blocks`, without it there is no launch; `risks`, it is not as it should be. */
  readonly fails?: 'blocks' | 'risks'
  /** What is so, and what it should be, in a sentence. */
  readonly sentence?: string
  /** What it was found from: an acceptance holds while this stays the same. */
  readonly facts?: string
  /** Who is waited for, and until when. */
  readonly person?: Id
  readonly by?: Day
  readonly acts?: readonly CheckAct[]
  /** It fails, and somebody said that it is accepted so: why. */
  readonly accepted?: string
}

/** All that checks are made from. */
export interface Ground {
  readonly state: State
  readonly launch: Launch
  readonly release: Item
  readonly today: Day
  readonly now: Instant
  readonly policy: PolicyRules
  readonly days: LaunchDays
  readonly plan: readonly PlannedTask[]
}

/** What one piece of a launch is checked for. */
export type Family = (ground: Ground) => readonly Check[]

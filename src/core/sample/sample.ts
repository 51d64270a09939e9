import type { Day } from '../kernel/command.ts'
import { addDays } from '../time/days.ts'
import { planActivities } from './activity-roadmap.ts'
import { prepareNextWorkshop } from './coming-workshop.ts'
import { askForChanges, pack } from './asked.ts'
import { foundCompany } from './company.ts'
import { hearCustomers } from './customer-feedback.ts'
import { meetCustomers } from './customers.ts'
import { deprecate, learn } from './deprecated.ts'
import { giveDuties } from './duties.ts'
import { setGoals } from './goals.ts'
import { handOver, takeIn } from './handed-over.ts'
import { fillLibrary, prepareLaunches } from './launches.ts'
import { sayInReleases } from './in-releases.ts'
import { knowMarket, tellByMessage } from './market.ts'
import { launchPast } from './past-launches.ts'
import { decideCoverage, editionDays, livePast } from './past.ts'
import { setPriorities } from './priorities.ts'
import { keepProductData } from './product-data.ts'
import { planProduct } from './product-plan.ts'
import { keepRhythms } from './rhythms.ts'
import { rollOut } from './rolled-out.ts'
import { type SampleAct, Script, windowsFrom } from './script.ts'
import { countWhatCounts } from './metrics.ts'
import { adviseBoard, tellStories } from './stories.ts'
import { writeStrategy } from './strategy.ts'
import { planTeams } from './team-plans.ts'
import { trackMilestone } from './tracked.ts'

/**
 * One believable company as commands, in the order of their days: Fernhill with its products Relay and Canvas, eight fiscal quarters,
 * three plans, an activity roadmap with the workshop that it came out of and the next one, a few customers, launches and assets, and the half year that led up to `firstDay`. The same day gives the same commands with the same ids.
 */
export function sampleCommands(firstDay: Day): readonly SampleAct[] {
  const script = new Script(firstDay)
  const windows = windowsFrom(firstDay)
  foundCompany(script)
  meetCustomers(script)
  giveDuties(script)
  planProduct(script, windows)
  keepProductData(script)
  planTeams(script, windows)
  livePast(script, windows)
  planActivities(script, windows)
  decideCoverage(script)
  askForChanges(script)
  pack(script)
  knowMarket(script)
  launchPast(script)
  prepareLaunches(script)
  tellByMessage(script)
  rollOut(script)
  deprecate(script)
  learn(script)
  handOver(script)
  takeIn(script)
  tellStories(script)
  adviseBoard(script, windows)
  sayInReleases(script)
  fillLibrary(script)
  keepRhythms(script)
  setGoals(script, windows)
  countWhatCounts(script, windows)
  hearCustomers(script)
  writeStrategy(script, windows)
  setPriorities(script)
  trackMilestone(script)
  prepareNextWorkshop(script, windows)
  return script.acts.map((act, at) => ({ act, at })).sort((a, b) => (a.act.effective < b.act.effective ? -1 : a.act.effective > b.act.effective ? 1 : a.at - b.at)).map(({ act }) => act)
}

/** The days on which the sample's two editions are to be published, each after the acts of that day. */
export function sampleEditionDays(firstDay: Day): readonly Day[] {
  return editionDays.map((days) => addDays(firstDay, days))
}

import type { Id } from '../../kernel/change.ts'
import { type Capacity, capacities } from '../../roadmap/capacities.ts'
import { asksForTime, type Band, bandFrom, nameOf, type PeriodLoad, type Who } from '../../roadmap/capacity-load.ts'
import { findingKey } from '../../roadmap/finding-key.ts'
import { daysTold, isOver, missingIn, overloadsIn, periodName } from '../../roadmap/overload.ts'
import { type Activity, activities } from '../../roadmap/roadmap.ts'
import { overlaps } from '../../time/window.ts'
import { people, teams } from '../../workspace/workspace.ts'
import { fill, onPurpose, putOff } from '../acts.ts'
import { everything, type Family, type Found } from '../family.ts'
import type { Act } from '../finding.ts'
import type { Ground } from '../ground.ts'
import { peaksIn } from './peaks.ts'

/** More than there is of somebody's time in a period, peaks within one, and periods of which nobody has said how much there is. Asked of each person and team. */
export const overload: Family = {
  kinds: ['overload', 'capacity-missing', 'collision'],
  subjects: ({ state }) => [...people.list(state), ...teams.list(state)].map(({ id }) => id),
  touched: {
    [people.collection]: () => everything,
    [teams.collection]: () => everything,
    [activities.collection]: ({ owner, team }: Activity) => [owner, team].filter((who) => who !== undefined),
    [capacities.collection]: ({ person, team }: Capacity) => [person, team].filter((who) => who !== undefined),
  },
  ask(subject, ground) {
    const band = bandIn(subject, ground)
    return band === undefined ? [] : [...overs(band, ground), ...missing(band, ground), ...peaks(band, ground)]
  },
  subjectOf: (about) => about.slice(0, about.lastIndexOf(':')),
}

function bandIn(id: Id, ground: Ground): Band | undefined {
  const { state, roadmap, columns, near } = ground
  const who: Who | undefined = people.get(state, id) !== undefined ? { person: id } : teams.get(state, id) === undefined ? undefined : { team: id }
  const asked = near.askingOf(id).filter((one) => one.roadmap === roadmap.id && one.window !== undefined && asksForTime(one))
  if (who === undefined || asked.length === 0) return undefined
  return bandFrom(nameOf(state, who), who, roadmap, columns, asked, near.capacitiesOf(id).filter(({ window }) => overlaps(window, roadmap.horizon)))
}

function overs(band: Band, ground: Ground): Found[] {
  return overloadsIn(band).map(({ key, who, period, shares, sentence, facts }): Found => ({
    key, kind: 'overload', ...about(who), period: period.start, activities: shares.map(({ activity }) => activity.id), sentence, facts, place: `${period.start} ${band.name}`,
    acts: [
      fill('Balance it', 'balance.take', { roadmap: ground.roadmap.id }, 'moves', 'reason'), more(who, period, ground),
      onPurpose(ground, key, facts, 'Over on purpose'), { answer: 'defer', label: 'Defer one', command: 'activity.defer', args: {}, asks: ['id', 'reason'] },
    ],
  }))
}

function missing(band: Band, ground: Ground): Found[] {
  return missingIn(band).map(({ key, who, period, load, sentence }): Found => {
    const facts = daysTold(load)
    return {
      key, kind: 'capacity-missing', ...about(who), period: period.start, sentence, facts, place: `${period.start} ${band.name}`,
      acts: [more(who, period, ground), onPurpose(ground, key, facts, 'Unsaid on purpose'), putOff(ground, key, facts)],
    }
  })
}

/** A week in which more is asked than there is at all, in a period that holds as a whole. */
function peaks(band: Band, ground: Ground): Found[] {
  return band.loads.filter((load) => !isOver(load)).flatMap((load) => peaksIn(load).slice(0, 1).map((peak): Found => {
    const { who, name } = band
    const [key, facts] = [findingKey('collision', who.person ?? who.team, load.period.start), `week of ${peak.week}: ${daysTold(peak.load)} of ${daysTold(peak.there)}`]
    return {
      key, kind: 'collision', ...about(who), period: load.period.start, activities: peak.activities.map(({ id }) => id), facts, place: `${peak.week} ${name}`,
      sentence: `${name} has a peak in ${periodName(load.period)}: ${peak.activities.map(({ title }) => `“${title}”`).join(' and ')} ask for ${daysTold(peak.load)} in one week.`,
      acts: [
        fill('Move one', 'activity.move', {}, 'id', 'window', 'reason'), onPurpose(ground, key, facts, 'So on purpose'),
        { answer: 'defer', label: 'Defer one', command: 'activity.defer', args: {}, asks: ['id', 'reason'] },
      ],
    }
  }))
}

function about(who: Who): Pick<Found, 'about' | 'person' | 'team'> {
  return who.person === undefined ? { about: { collection: teams.collection, id: who.team }, team: who.team } : { about: { collection: people.collection, id: who.person }, person: who.person }
}

function more(who: Who, { start, end }: PeriodLoad['period'], { roadmap }: Ground): Act {
  return fill('Say what is there', 'capacity.set', { ...(who.person === undefined ? { team: who.team } : { person: who.person }), window: { start, end, precision: roadmap.period } }, 'days')
}

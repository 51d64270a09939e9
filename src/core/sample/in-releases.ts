import { defaultPolicy } from '../launches/default-policy.ts'
import type { Script } from './script.ts'

/** How the three themes are in the next releases, as product leads said it; and what the last launches taught about the policy of tiers. */
export function sayInReleases(script: Script): void {
  const say = (project: string, release: string, more: Readonly<Record<string, string>>) =>
    script.act(-15, `${project} in ${release}`, 'release-inclusion.write', { project: script.item(project), release: script.item(release), ...more })
  say('Connect in an afternoon', 'Relay 4.2', { way: 'mvp-on', note: 'The builder stays experimental.' })
  say('Connect in an afternoon', 'Relay 4.3', { way: 'mvp-on' })
  say('Decide on today’s figures', 'Canvas 7', { way: 'mvp-on', mergedOn: script.day(-19) })
  say('Trust the number', 'Canvas 7', { way: 'flag-off' })
  say('Trust the number', 'Canvas 7.1', { way: 'flag-off', what: 'Where a figure comes from, for two customers' })
  say('Trust the number', 'Relay 4.3', { way: 'mvp-on' })
  const { L1, L2, L3 } = defaultPolicy.tiers
  script.act(-9, 'policy 2', 'tier-policy.write', {
    tiers: { L1, L2: { ...L2, afterBeta: 15 }, L3 },
    activities: defaultPolicy.activities.map((activity) => (activity.key === 'partner-mails' ? { ...activity, tiers: { ...activity.tiers, L2: 'yes' as const } } : activity)),
  }, { reason: 'Relay 4.1 left its beta a week before it shipped, and partners read of it in the press.' })
}

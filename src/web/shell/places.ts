import { Building2, Layers, LibraryBig, type LucideIcon, Presentation, Rocket, Sun, Table2, Target } from 'lucide-react'
import { settingsPages } from '../settings/pages.ts'

export interface Place {
  readonly name: string
  /** Below the workspace in addresses. */
  readonly path: string
  readonly icon: LucideIcon
}

/** The places of the rail, in its order. */
export const places: readonly Place[] = [
  { name: 'Today', path: 'today', icon: Sun },
  { name: 'Plans', path: 'plans', icon: Layers },
  { name: 'Roadmap', path: 'roadmap', icon: Table2 },
  { name: 'Launches', path: 'launches', icon: Rocket },
  { name: 'Goals', path: 'goals', icon: Target },
  { name: 'Publish', path: 'publish', icon: Presentation },
  { name: 'Customers', path: 'accounts', icon: Building2 },
  { name: 'Library', path: 'library', icon: LibraryBig },
]

/** Those that have a tab at the foot of a phone; the others stand under More. */
export const tabPlaces: readonly Place[] = places.slice(0, 4)

/** The place that an address belongs to. History lives under Roadmap, reviews under Launches. */
export function placeOf(pathname: string): string {
  const name = pathname.split('/')[2] ?? ''
  return name === 'history' ? 'roadmap' : name === 'reviews' ? 'launches' : name
}

const launchesPages: Readonly<Record<string, string>> = { 'every-release': 'Every release', 'hand-overs': 'Hand-overs', deprecations: 'Deprecations', learning: 'Learning', policies: 'Policies', tier: 'Tier' }
const customersPages: Readonly<Record<string, string>> = { key: 'Key accounts', feedback: 'Feedback', gaps: 'Product gaps', stories: 'Stories', quotes: 'Quotes', board: 'Advisory board' }

/** What stands in the top bar after the workspace's name, and in the window's title. */
export function placeName(pathname: string): string {
  const [, , first = '', second = ''] = pathname.split('/')
  if (first === 'plans' && second === 'import') return 'Import'
  if (first === 'plans' && second === 'slips') return 'Slips'
  if (first === 'plans' && second === 'changes') return 'Changes'
  if (first === 'plans' && second === 'pricing') return 'Pricing'
  if (first === 'plans' && second === 'priorities') return 'Priorities'
  if (first === 'plans' && second === 'tracking') return 'Tracking'
  if (first === 'plans' && second === 'one-page') return 'On one page'
  if (first === 'launches' && second !== '') return launchesPages[second] ?? 'Launch'
  if (first === 'goals' && second === 'strategy') return 'Strategy'
  if (first === 'accounts' && second !== '') return customersPages[second] ?? 'Customers'
  if (first === 'goals' && second !== '') return second === 'metrics' ? 'Metrics' : 'Quarterly update'
  if (first === 'settings') return settingsPages.find(({ path }) => path === second)?.name ?? 'Settings'
  const known = places.find(({ path }) => path === first)
  return known?.name ?? (first === '' ? '' : first.charAt(0).toUpperCase() + first.slice(1))
}

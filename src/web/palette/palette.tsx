import { useNavigate, useParams } from '@tanstack/react-router'
import { Later, useLater } from '../parts/later.ts'
import { takeBack } from '../shell/use-shell-keys.ts'
import { settingsPages } from '../settings/pages.ts'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'
import { closeFloating, openKeyList, openPalette, useFloating } from './palette-store.ts'
import { going, paletteKeys, useCommands } from './registry.ts'
import { useBoundKeys } from './use-bound-keys.ts'
import { useFoldedAhead } from './use-folded-ahead.ts'

/** The floating parts come before they are asked for, so that whoever opens the palette types on at once. */
const floats = new Later(() => import('./floats.tsx'))

/** The palette, the forms of commands and the list of keys, and what the app offers everywhere. Stands once in the frame. */
export function Palette() {
  const floating = useFloating()
  useEverywhere()
  useBoundKeys()
  useFoldedAhead()
  const part = useLater(floats, floating.kind !== 'none', closeFloating)
  return part === undefined ? null : <part.Floats floating={floating} />
}

/** Where one can go from anywhere, some with the second key of "g …". */
const goings: readonly (readonly [name: string, path: string, key?: string, search?: Readonly<Record<string, string>>])[] = [
  ['Today', 'today', 't'], ['Plans', 'plans', 'p'], ['Import a plan', 'plans/import', 'i'], ['Roadmap', 'roadmap', 'r'], ['Stakeholders', 'roadmap/stakeholders'], ['Deferrals: prepare to justify and defend, why it waits', 'roadmap/deferrals'], ['Launches', 'launches'], ['Every release: what each project has in it', 'launches/every-release'], ['Launch policies: tiers and what they ask for', 'launches/policies'], ['Publish', 'publish'], ['Customers', 'accounts', 'c'], ['History', 'history', 'h'], ['Settings', 'settings/calendar', 's'],
  ...settingsPages.filter(({ path }) => path !== 'calendar').map(({ name, path }) => [`Settings: ${name}`, `settings/${path}`] as const), ['Audit', 'audit'],
  ['Priorities and backlog', 'plans/priorities'], ['Tracking of milestones', 'plans/tracking'], ['Roadmap on one page', 'plans/one-page'], ['Hub: what there is for each product', 'library/hub'], ['Product data', 'library/product-data'], ['What’s supported: versions and until when', 'library/product-data', undefined, { show: 'supported' }],
]

function useEverywhere(): void {
  const workspace = useWorkspace()
  const { asOf } = useSeen()
  const { ws = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  useCommands([
    ...goings.map(([name, path, key, search]) => ({ name, ...(key === undefined ? {} : { keys: `g ${key}` }), group: going, run: () => void navigate({ to: `/${ws}/${path}` as '.', search: ((now: { asOf?: string }) => ({ asOf: now.asOf, ...search })) as never }) })),
    { name: 'Find or do anything', keys: paletteKeys, group: 'Everywhere', run: openPalette },
    { name: 'Show the keys', keys: '?', group: 'Everywhere', run: openKeyList },
    { name: 'Undo what I did', keys: 'mod+z', areKeysHeardThere: true, group: 'Everywhere', isDisabled: asOf !== undefined, run: () => void takeBack(workspace, false) },
    { name: 'Do it again', keys: 'shift+mod+z', areKeysHeardThere: true, group: 'Everywhere', isDisabled: asOf !== undefined, run: () => void takeBack(workspace, true) },
    { name: 'Close what is open', keys: 'escape', areKeysHeardThere: true, group: 'Everywhere' },
  ])
}

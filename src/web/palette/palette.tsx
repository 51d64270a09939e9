import { useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'
import { openKeyList, openPalette, useFloating } from './palette-store.ts'
import { useCommands } from './registry.ts'
import { useBoundKeys } from './use-bound-keys.ts'

const Floats = lazy(async () => ({ default: (await import('./floats.tsx')).Floats }))

/** The palette, the forms of commands and the list of keys, and what the app offers everywhere. Stands once in the frame. */
export function Palette() {
  const floating = useFloating()
  useEverywhere()
  useBoundKeys()
  if (floating.kind === 'none') return null
  return (
    <Suspense fallback={null}>
      <Floats floating={floating} />
    </Suspense>
  )
}

/** Where one can go from anywhere, with the second key of "g …". */
const goings = [
  ['Today', 'today', 't'], ['Plans', 'plans', 'p'], ['Import a plan', 'plans/import', 'i'], ['Roadmap', 'roadmap', 'r'], ['History', 'history', 'h'], ['Settings', 'settings/calendar', 's'], ['Your account', 'settings/account', 'a'],
] as const

function useEverywhere(): void {
  const workspace = useWorkspace()
  const { asOf } = useSeen()
  const { ws = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  useCommands([
    ...goings.map(([name, path, key]) => ({ name, keys: `g ${key}`, group: 'Go to', run: () => void navigate({ to: `/${ws}/${path}` as '.', search: ((now: { asOf?: string }) => ({ asOf: now.asOf })) as never }) })),
    { name: 'Find or do anything', keys: 'mod+k', group: 'Everywhere', run: openPalette },
    { name: 'Show the keys', keys: '?', group: 'Everywhere', run: openKeyList },
    { name: 'Undo what I did', keys: 'mod+z', areKeysHeardThere: true, group: 'Everywhere', isDisabled: asOf !== undefined, run: () => void workspace.undo() },
    { name: 'Do it again', keys: 'shift+mod+z', areKeysHeardThere: true, group: 'Everywhere', isDisabled: asOf !== undefined, run: () => void workspace.redo() },
    { name: 'Close what is open', keys: 'escape', areKeysHeardThere: true, group: 'Everywhere' },
  ])
}

import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useCommands } from '../palette/registry.ts'

const Drawer = lazy(async () => ({ default: (await import('./drawer.tsx')).Drawer }))

/** For developers: the log at the foot of the app, when the address says `log=on`. In development two keys open it. */
export function LogDrawer() {
  const { log } = useSearch({ strict: false }) as { readonly log?: string }
  const navigate = useNavigate()
  const show = (value: string | undefined) => void navigate({ to: '.', search: ((now: object) => ({ ...now, log: value })) as never, replace: true })
  const isOn = log !== undefined
  useCommands(import.meta.env.DEV || isOn ? [{ name: isOn ? 'Hide the log' : 'Show the log', keys: 'g l', group: 'For developers', run: () => show(isOn ? undefined : 'on') }] : [])
  if (!isOn) return null
  return (
    <Suspense fallback={null}>
      <Drawer close={() => show(undefined)} />
    </Suspense>
  )
}

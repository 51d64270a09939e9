import { Outlet, useLocation, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Inspector } from '../inspector/inspector.tsx'
import { LogDrawer } from '../log-drawer/log-drawer.tsx'
import { Palette } from '../palette/palette.tsx'
import { Toasts } from '../parts/toasts.tsx'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'
import css from './app-frame.module.css'
import { PhoneTabs } from './phone-tabs.tsx'
import { placeName } from './places.ts'
import { QuietBar } from './quiet-bar.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { useShellKeys } from './use-shell-keys.ts'

/** Everything around a screen: rail, top bar, what is open at the right, and what happened at the foot. */
export function AppFrame() {
  const { asOf } = useSeen()
  const { pathname } = useLocation()
  useTellPresence()
  useShellKeys()
  useEffect(() => {
    document.title = `${placeName(pathname)} · Throughline`
  }, [pathname])
  return (
    <div className={css.app} data-asof={asOf === undefined ? undefined : 'past'}>
      <a className={css.skip} href="#main">
        Skip to the content
      </a>
      <Rail />
      <TopBar />
      <QuietBar />
      <div className={css.work}>
        <main id="main" tabIndex={-1} className={css.main}>
          <Outlet />
          <LogDrawer />
        </main>
        <Inspector />
      </div>
      <PhoneTabs />
      <Toasts />
      <Palette />
    </div>
  )
}

/** The others see what I have open. */
function useTellPresence(): void {
  const workspace = useWorkspace()
  const { pathname } = useLocation()
  const { open } = useSearch({ strict: false }) as { open?: string }
  const at = open ?? pathname.split('/').slice(2).join('/')
  useEffect(() => workspace.present(at), [workspace, at])
}

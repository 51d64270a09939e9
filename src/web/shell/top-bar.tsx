import { Link, useLocation } from '@tanstack/react-router'
import css from './top-bar.module.css'
import { AsOfPicker } from '../history/as-of-picker.tsx'
import { launches } from '../../core/launches/launches.ts'
import { items } from '../../core/plans/plans.ts'
import { Told } from '../accounts/told.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { FindBox } from '../palette/find-box.tsx'
import { WorkspaceMenu } from '../settings/workspace-menu.tsx'
import { Here } from './here.tsx'
import { placeName, placeOf } from './places.ts'
import { WhoDecides } from './who-decides.tsx'

/** Where I am, the day that is shown, finding and doing, and who is here. */
export function TopBar() {
  const { pathname } = useLocation()
  const place = placeName(pathname)
  return (
    <header className={css.bar}>
      <nav className={css.crumbs} aria-label="Where I am">
        <WorkspaceMenu />
        {pathname.split('/')[2] === 'history' ? <Crumb text="Roadmap" path="roadmap" /> : null}
        {placeOf(pathname) === 'settings' && place !== 'Settings' ? <Crumb text="Settings" path="settings/calendar" /> : null}
        {placeOf(pathname) === 'plans' && place !== 'Plans' ? <Crumb text="Plans" path="plans" /> : null}
        {placeOf(pathname) === 'launches' && place !== 'Launches' ? <Crumb text="Launches" path="launches" /> : null}
        <span className={css.slash} aria-hidden>
          /
        </span>
        <b>{place === 'Launch' ? <LaunchTitle launch={pathname.split('/')[3] ?? ''} /> : place}</b>
      </nav>
      <WhoDecides pathname={pathname} />
      <AsOfPicker />
      <FindBox />
      <Here />
    </header>
  )
}

function Crumb({ text, path }: { readonly text: string; readonly path: string }) {
  return (
    <>
      <span className={css.slash} aria-hidden>
        /
      </span>
      <Link from="/$ws" to={`/$ws/${path}` as '/$ws/roadmap'}>
        {text}
      </Link>
    </>
  )
}

/** What is launched: its name stands for the launch. */
function LaunchTitle({ launch }: { readonly launch: string }) {
  const { state } = useSeen()
  return <Told text={items.get(state, launches.get(state, launch)?.release)?.title ?? 'Launch'} />
}

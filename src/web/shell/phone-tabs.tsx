import { Link, useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu } from '../parts/menu.tsx'
import css from './phone-tabs.module.css'
import { placeOf, places, tabPlaces } from './places.ts'

/** The places at the foot of a phone, and the rest under More. */
export function PhoneTabs() {
  const { pathname } = useLocation()
  const { ws = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  // Here History is under More, as are customers, the library, settings and the audit; reviews have the tab of launches.
  const current = pathname.split('/')[2] === 'history' ? 'history' : placeOf(pathname)
  const isMore = !tabPlaces.some(({ path }) => path === current)
  return (
    <nav className={css.tabs} aria-label="Places">
      {tabPlaces.map(({ name, path, icon: Icon }) => (
        <Link key={path} from="/$ws" to={`/$ws/${path}` as '/$ws/today'} activeProps={{}} {...(current === path ? { 'aria-current': 'page' as const } : {})}>
          <Icon size={20} strokeWidth={1.6} aria-hidden />
          {name}
        </Link>
      ))}
      <Menu
        label="More"
        groups={[
          {
            entries: [
              ...places.slice(tabPlaces.length).map(({ name, path }) => ({ text: name, run: () => void navigate({ to: `/$ws/${path}` as '/$ws/accounts', params: { ws } }) })),
              { text: 'History', run: () => void navigate({ to: '/$ws/history', params: { ws } }) },
              { text: 'Settings', run: () => void navigate({ to: '/$ws/settings/$page', params: { ws, page: 'workspace' } }) },
              { text: 'Your account', run: () => void navigate({ to: '/$ws/settings/$page', params: { ws, page: 'account' } }) },
            ],
          },
        ]}
      >
        <Button className={css.more ?? ''} {...(isMore ? { 'aria-current': 'page' as const } : {})}>
          <Ellipsis size={20} strokeWidth={1.6} aria-hidden />
          More
        </Button>
      </Menu>
    </nav>
  )
}

import { Link, useLocation } from '@tanstack/react-router'
import { Mark } from './mark.tsx'
import { MyMenu } from './my-menu.tsx'
import { placeOf, places } from './places.ts'
import css from './rail.module.css'

/** The places, at the left. */
export function Rail() {
  const { pathname } = useLocation()
  const current = placeOf(pathname)
  return (
    <nav className={css.rail} aria-label="Places">
      <Link from="/$ws" to="/$ws/today" className={css.mark} aria-label="Throughline, to Today">
        <Mark />
      </Link>
      <ol className={css.places}>
        {places.map(({ name, path, icon: Icon }) => (
          <li key={path}>
            <Link from="/$ws" to={`/$ws/${path}` as '/$ws/today'} search={(now) => ({ asOf: now.asOf })} activeProps={{}} {...(current === path ? { 'aria-current': 'page' as const } : {})}>
              <Icon size={18} strokeWidth={1.6} aria-hidden />
              <span>{name}</span>
            </Link>
          </li>
        ))}
      </ol>
      <div className={css.me}>
        <MyMenu />
      </div>
    </nav>
  )
}

import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react'
import { EmptyState } from '../parts/empty-state.tsx'
import { AboutPage } from './about-page.tsx'
import { AccountPage } from './account-page.tsx'
import { AudiencesPage } from './audiences/audiences-page.tsx'
import { BackupPage } from './backup-page.tsx'
import { CalendarPage } from './calendar/calendar-page.tsx'
import { BrandPage } from './brand/brand-page.tsx'
import { pageIcons } from './page-icons.ts'
import { settingsGroups, settingsPages } from './pages.ts'
import { PeoplePage } from './people/people-page.tsx'
import css from './settings-screen.module.css'
import { SharingPage } from './sharing-page.tsx'
import { TeamsPage } from './teams/teams-page.tsx'
import { TokensPage } from './tokens/tokens-page.tsx'
import { KeptWordsPage } from './words/kept-words-page.tsx'
import { WordsPage } from './words-page.tsx'

/** It names every command, and so brings them all. */
const RolesPage = lazy(async () => ({ default: (await import('./roles/roles-page.tsx')).RolesPage }))

const shownBy: Readonly<Record<string, ComponentType>> = {
  calendar: CalendarPage, words: WordsPage, 'kept-words': KeptWordsPage, people: PeoplePage, teams: TeamsPage, roles: RolesPage, audiences: AudiencesPage, brand: BrandPage, sharing: SharingPage, tokens: TokensPage, backup: BackupPage, account: AccountPage, about: AboutPage,
}

/** How the workspace is set up: one page a matter, each with its address. */
export function SettingsScreen() {
  const { page = '' } = useParams({ strict: false })
  useWholeWorkspace(page)
  const Shown = shownBy[page]
  return (
    <div className={css.screen}>
      <SettingsNav current={page} />
      <div className={css.page}>
        <Suspense>{Shown === undefined ? <NoSuchPage /> : <Shown />}</Suspense>
      </div>
    </div>
  )
}

function PageIcon({ path }: { readonly path: string }) {
  const Icon = pageIcons[path]
  return Icon === undefined ? null : <Icon size={14} strokeWidth={1.75} aria-hidden />
}

/** The settings of the workspace begin with its calendar. */
function useWholeWorkspace(page: string): void {
  const navigate = useNavigate()
  const { ws = '' } = useParams({ strict: false })
  useEffect(() => {
    if (page === 'workspace') void navigate({ to: '/$ws/settings/$page', params: { ws, page: 'calendar' }, search: true as never, replace: true })
  }, [page, ws, navigate])
}

function SettingsNav({ current }: { readonly current: string }) {
  const nav = useRef<HTMLElement>(null)
  // On a phone the list is one row, and the page that is open may be beyond its edge.
  useEffect(() => void nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [current])
  return (
    <nav className={css.nav} aria-label="Settings" ref={nav}>
      {settingsGroups.map(({ title, pages }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {pages.map(({ path, name, elsewhere }) => (
              <li key={path}>
                <Link from="/$ws" to={(elsewhere === undefined ? `/$ws/settings/${path}` : `/$ws/${elsewhere}`) as '.'} activeProps={{}} {...(path === current ? { 'aria-current': 'page' as const } : {})}>
                  <PageIcon path={path} />
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function NoSuchPage() {
  const first = settingsPages[0]?.path ?? ''
  return (
    <EmptyState title="There is no such page among the settings" steps={<Link from="/$ws" to={`/$ws/settings/${first}` as '.'}>To the calendar</Link>}>
      <p>The address may be mistyped. Every page is in the list beside this.</p>
    </EmptyState>
  )
}

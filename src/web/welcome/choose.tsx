import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Button } from '../parts/button.tsx'
import css from './choose.module.css'
import { EmptyArt, PlansArt, SampleArt } from './arts.tsx'
import type { Step } from './search.ts'

export interface Known {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly sample?: true | undefined
}

/** Roles that bring plans in. */
const bringing: ReadonlySet<string> = new Set(['owner', 'admin', 'editor'])

/** Three ways to begin. A way that is not open to this reader is not offered. */
export function Choose({ workspaces, to }: { readonly workspaces: readonly Known[]; readonly to: (step: Step) => void }) {
  const navigate = useNavigate()
  const sample = workspaces.find((one) => one.sample === true)
  const own = workspaces.filter((one) => one.sample !== true)
  const isOwner = workspaces.length === 0 || workspaces.some(({ role }) => role === 'owner')
  const into = own.filter(({ role }) => bringing.has(role))
  const open = (ws: string, place: string) => void navigate({ to: `/${ws}/${place}` as '/' })
  return (
    <div className={css.wide}>
      <h1>How would you like to begin?</h1>
      <p className={css.lede}>Each way can be left again, and whatever you do there can be undone.</p>
      <ol className={css.ways}>
        {sample === undefined ? null : (
          <Way art={<SampleArt />} title="Look around a finished company" note="Ready now. It is a workspace of its own, apart from yours." act={<Button tall onPress={() => to('sample')}>Open the sample</Button>}>
            {sample.name} makes Relay and Canvas. Its plans, its grid, a slipped release and half a year of history are there to be taken apart.
          </Way>
        )}
        {into.length === 0 && !isOwner ? null : (
          <Way
            art={<PlansArt />} title="Bring your plans" note="About 5 minutes. CSV, XLSX, JSON, Markdown, iCal, Jira, Linear, Asana, Trello, WeKan."
            act={
              <>
                {into.slice(0, 3).map(({ id, name }) => (
                  <Button key={id} kind="main" tall onPress={() => open(id, 'plans/import')}>
                    {into.length === 1 ? 'Choose files' : `Into ${name}`}
                  </Button>
                ))}
                {into.length === 0 ? <Button kind="main" tall onPress={() => to('import')}>Choose files</Button> : null}
              </>
            }
          >
            Drop a spreadsheet or a tracker’s export. You see what would be made, row by row, before anything is.
          </Way>
        )}
        {isOwner ? (
          <Way art={<EmptyArt />} title="Start empty" note="About 1 minute." act={<Button tall onPress={() => to('empty')}>Answer three questions</Button>}>
            Three questions about your year, then an eight-quarter grid with every cell marked undecided.
          </Way>
        ) : null}
      </ol>
      {own.length === 0 ? null : (
        <p className={css.later}>
          Or go on where you were:{' '}
          {own.map(({ id, name }, at) => (
            <span key={id}>
              {at === 0 ? '' : ', '}
              <a
                href={`/${id}/today`}
                onClick={(event) => {
                  event.preventDefault()
                  open(id, 'today')
                }}
              >
                {name}
              </a>
            </span>
          ))}
          .
        </p>
      )}
      <p className={css.later}>Here to join colleagues instead? Ask them for an invitation: its link opens their workspace.</p>
    </div>
  )
}

function Way({ art, title, note, act, children }: { readonly art: ReactNode; readonly title: string; readonly note: string; readonly act: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      {art}
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
        <p className={css.note}>{note}</p>
      </div>
      <div className={css.acts}>{act}</div>
    </li>
  )
}

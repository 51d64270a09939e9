import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { ToldChange } from '../../core/history/told-change.ts'
import { differenceInWords } from '../history/difference-words.ts'
import type { Difference } from '../history/use-difference.ts'
import { Button } from '../parts/button.tsx'
import { Moment } from '../parts/moment.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import { saidOf } from './said-change.ts'
import css from './today.module.css'

/** Changes of one plan or roadmap that are told before the rest is counted. */
const mostTold = 4

/** What changed since I was last here, as a colleague would tell it, by plan and roadmap. */
export function SinceYouWereHere({ difference, failed, mark }: { readonly difference: Difference | undefined; readonly failed: string | undefined; readonly mark: string | undefined }) {
  const { state, position, asOf, actor } = useSeen()
  const style = useDateStyle()
  const act = useAct()
  const mayRead = useMay('inbox.read') && actor.person !== undefined
  const told = difference === undefined ? undefined : differenceInWords(difference, state, style)
  return (
    <aside className={css.since}>
      <header>
        <h2>{mark === undefined || asOf !== undefined ? 'In the last two weeks' : 'Since you were here'}</h2>
        {mark === undefined ? null : <Moment at={mark} />}
      </header>
      {failed === undefined ? null : <p className={css.quiet}>{failed}</p>}
      {told === undefined && failed === undefined ? <p className={css.quiet}>Looking back …</p> : null}
      {told?.groups.length === 0 ? <p className={css.quiet}>Nobody else has changed anything.</p> : null}
      {told?.groups.map((group) => (
        <p key={group.title} className={css.told}>
          <b>{group.title}.</b>{' '}
          {group.told.slice(0, mostTold).map(({ change }) => (
            <Fragment key={`${change.collection}/${change.id}`}>
              <Sentence change={change} />{' '}
            </Fragment>
          ))}
          {group.told.length > mostTold ? <span className={css.quiet}>And {group.told.length - mostTold} more.</span> : null}
        </p>
      ))}
      {told === undefined || told.groups.length === 0 ? null : (
        <footer>
          <Link from="/$ws" to="/$ws/history" search={(now) => ({ ...now, open: undefined })}>
            All changes
          </Link>
          {mayRead ? (
            <Button kind="go" onPress={() => void act('inbox.read', { position }, { said: 'Read up to here' })}>
              Mark as read
            </Button>
          ) : asOf === undefined && actor.person !== undefined ? (
            <span className={css.quiet}>Viewers mark nothing as read.</span>
          ) : null}
        </footer>
      )}
    </aside>
  )
}

function Sentence({ change }: { readonly change: ToldChange }) {
  const { open } = useOpened()
  const { title, collection, id } = change
  const said = saidOf(change)
  if (change.kind === 'remove') return <>{title} {said}</>
  return (
    <>
      <button type="button" className={css.name} onClick={() => open(collection, id)}>
        {title}
      </button>{' '}
      {said}
    </>
  )
}

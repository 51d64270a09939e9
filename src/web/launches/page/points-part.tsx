import { type Launch, type TrackedPoint, trackedPoints } from '../../../core/launches/launches.ts'
import { pointTitles } from '../../../core/readiness/checks/points.ts'
import { dayAndMonth } from '../../../core/time/label.ts'
import { VerdictMark } from '../verdict-mark.tsx'
import { StatusMark } from '../../parts/status-mark.tsx'
import { Button } from '../../parts/button.tsx'
import { useState } from 'react'
import { PointForm } from './point-form.tsx'
import css from './launch-page.module.css'

type PointName = (typeof trackedPoints)[number]

/** The six points that the shared document keeps track of, each with a link to where it is kept (DOMAIN 1.7). */
export function PointsPart({ launch, may }: { readonly launch: Launch; readonly may: boolean }) {
  const [editing, setEditing] = useState<PointName>()
  return (
    <section className={css.points} aria-label="Six tracked points">
      <header>
        <h2>Six tracked points</h2>
        <p>Links to where each is kept; nothing is copied</p>
        {launch.document === undefined ? null : <a href={launch.document.address} target="_blank" rel="noreferrer">The shared document</a>}
      </header>
      <ol>
        {trackedPoints.map((name) => {
          const point = launch.points?.find((one) => one.point === name)
          return (
            <li key={name}>
              <PointMark point={point} />
              <div>
                <h3>{may ? <button type="button" onClick={() => setEditing(name)}>{pointTitles[name]}</button> : pointTitles[name]}</h3>
                <p>{point?.link === undefined ? (point?.says ?? 'Nobody has said') : <a href={point.link} target="_blank" rel="noreferrer">{point.says ?? 'Where it is kept'}</a>}</p>
              </div>
              <span>{point === undefined ? '' : dayAndMonth(point.on)}</span>
            </li>
          )
        })}
      </ol>
      {editing === undefined ? null : <PointForm key={editing} launch={launch} point={editing} close={() => setEditing(undefined)} />}
      {launch.document === undefined && may ? <p className={css.hint}>The shared document is not open yet. <Button kind="go" onPress={() => setEditing('launch-date')}>Say where a point is kept</Button></p> : null}
    </section>
  )
}

function PointMark({ point }: { readonly point: TrackedPoint | undefined }) {
  if (point?.state === 'settled') return <StatusMark status="done" />
  if (point?.state === 'at-risk') return <VerdictMark verdict="at-risk" size={12} />
  return <StatusMark status={point?.state === 'under-way' ? 'under-way' : 'planned'} />
}

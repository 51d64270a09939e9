import { type Claim, type ClaimStand, claimStands, type Competitor } from '../../../core/market/market.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { Gaps, KeptMarks } from './kept-marks.tsx'
import css from './market.module.css'
import { StandMark } from './stand-mark.tsx'

/** A competitor beside ours, claim by claim: ours, theirs, how ours stands, and where and when that was read (row F6). */
export function Compared({ competitor }: { readonly competitor: Competitor }) {
  const { open } = useOpened()
  const { id, title, address, overview, claims = [] } = competitor
  return (
    <article className={css.competitor} aria-label={title}>
      <div className={css.line}>
        <div>
          <button type="button" className={css.title} onClick={() => open('competitors', id)}>{title}</button>{' '}
          {address === undefined ? null : <a href={address} target="_blank" rel="noreferrer">{address.replace(/^https?:\/\//, '')}</a>}
          {overview === undefined ? null : <p><Told text={overview} /></p>}
          <Gaps kind="competitors" record={competitor} />
        </div>
        <KeptMarks record={competitor} />
      </div>
      {claims.length === 0 ? null : (
        <table aria-label={`Ours beside ${title}`}>
          <thead><tr><th scope="col">{claimCount(claims)}</th><th scope="col">Ours</th><th scope="col">Theirs</th><th scope="col">We are</th><th scope="col">Read</th></tr></thead>
          <tbody>
            {claims.map((claim) => (
              <tr key={claim.topic}>
                <th scope="row">{claim.topic}</th>
                <td data-of="Ours">{claim.ours ?? '—'}</td>
                <td data-of="Theirs">{claim.theirs ?? '—'}</td>
                <td><StandMark stand={claim.stands} /></td>
                <td>{readOn(claim)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  )
}

function claimCount(claims: readonly Claim[]): string {
  const words: Readonly<Record<ClaimStand, string>> = { ahead: 'ahead', even: 'even', behind: 'behind', unknown: 'open' }
  return claimStands.flatMap((stand) => {
    const count = claims.filter(({ stands }) => stands === stand).length
    return count === 0 ? [] : [`${count} ${words[stand]}`]
  }).join(', ')
}

function readOn({ source, asOf, stands }: Claim) {
  const day = asOf === undefined ? undefined : labelDays(asOf)
  if (source !== undefined) return <a href={source} target="_blank" rel="noreferrer">{day ?? 'No day'}</a>
  return stands === 'unknown' ? '' : <em>{day === undefined ? 'No source' : `${day}, no source`}</em>
}

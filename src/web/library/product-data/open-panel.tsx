import type { DataFinding } from '../../../core/product-data/findings.ts'
import type { TeamReview } from '../../../core/product-data/monthly-review.ts'
import { teamsInOrder } from '../../../core/product-data/matrix.ts'
import { keyFrom } from '../../../core/plans/reference-keys.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { levelChoices } from './level-mark.tsx'
import css from './product-data.module.css'
import { SupportedBrief } from './supported-brief.tsx'
import { useMending } from './use-mending.ts'

/** What is open about product data, each with the act that mends it; the reviews of the month; what is supported. */
export function OpenPanel({ findings, reviews }: { readonly findings: readonly DataFinding[]; readonly reviews: readonly TeamReview[] }) {
  const pointing = findings.filter(({ kind }) => kind === 'points-at-nothing')
  const unsaid = findings.filter(({ kind }) => kind === 'nobody-has-said')
  const boxes = unsaid.reduce((sum, { boxes: empty = [] }) => sum + empty.length, 0)
  const waiting = reviews.filter(({ stands }) => stands !== 'reviewed').toSorted((a, b) => Number(a.stands === 'due') - Number(b.stands === 'due'))
  return (
    <aside className={css.panel} aria-label="Open in product data">
      <h2>Open <span>{findings.length}</span><em>checked at each change</em></h2>
      <section aria-label="Points at nothing">
        <h3>Points at nothing <span>{pointing.length}</span></h3>
        {pointing.length === 0 ? <p>Every team, level and page is there.</p> : null}
        <ul>{pointing.map((finding) => <Pointing key={`${finding.rule} ${finding.place}`} finding={finding} />)}</ul>
      </section>
      <section aria-label="Nobody has said">
        <h3>Nobody has said <span>{unsaid.length === 0 ? 0 : `${unsaid.length} ${unsaid.length === 1 ? 'line' : 'lines'}${boxes === 0 ? '' : `, ${boxes} ${boxes === 1 ? 'box' : 'boxes'}`}`}</span></h3>
        <ul>{unsaid.map((finding) => <Unsaid key={`${finding.rule} ${finding.place}`} finding={finding} />)}</ul>
      </section>
      <section aria-label="Reviews of the month">
        <h3>Review of the month <span>{waiting.length === 0 ? 'all done' : waiting.length}</span></h3>
        <ul>{waiting.map((review) => <Waiting key={review.team.id} review={review} />)}</ul>
      </section>
      <SupportedBrief />
    </aside>
  )
}

function Pointing({ finding: { feature, rule, said, sentence } }: { readonly finding: DataFinding }) {
  const { open } = useOpened()
  const may = useMay('item.change')
  const mayDefine = useMay('maturity-definition.add')
  const act = useAct()
  const mend = useMending()
  if (feature === undefined) return null
  const { id, title } = feature
  return (
    <li>
      <p><Button kind="go" onPress={() => open('items', id)}>{title}</Button>{said === undefined ? null : <code>{said}</code>}</p>
      <p>{sentence}</p>
      {!may ? null : rule === 'team-gone' ? <TeamChoice label={`Team of ${title}`} choose={(team) => void mend.team(id, team)} /> : rule === 'level-unknown' ? (
        <p className={css.acts}>
          <LevelChoice label={`Level of ${title}`} choose={(level, name) => void mend.level(id, level, name)} />
          {said === undefined || !mayDefine || keyFrom(said) !== said ? null : <Button kind="go" onPress={() => void act('maturity-definition.add', { title: said }, { said: `Added *${said}* to the levels` })}>Add “{said}” to the levels</Button>}
        </p>
      ) : <p className={css.acts}><Button kind="go" onPress={() => open('items', id)}>{rule === 'no-documentation' || rule === 'link-broken' ? 'Give the link' : 'Open it'}</Button></p>}
    </li>
  )
}

function Unsaid({ finding: { feature, rule, sentence } }: { readonly finding: DataFinding }) {
  const { open } = useOpened()
  const may = useMay('item.change')
  const mend = useMending()
  if (feature === undefined) return null
  return (
    <li>
      <p><Button kind="go" onPress={() => open('items', feature.id)}>{feature.title}</Button></p>
      <p>{sentence}</p>
      {!may || rule === 'boxes-unsaid' ? null : rule === 'no-team' ? <TeamChoice label={`Team of ${feature.title}`} choose={(team) => void mend.team(feature.id, team)} /> : <LevelChoice label={`Level of ${feature.title}`} choose={(level, name) => void mend.level(feature.id, level, name)} />}
    </li>
  )
}

function Waiting({ review: { team, features, stands, by, last } }: { readonly review: TeamReview }) {
  const act = useAct()
  const may = useMay('data-review.confirm')
  return (
    <li>
      <p><b>{team.title}</b></p>
      <p data-late={stands === 'late' || undefined}>{features} {features === 1 ? 'feature' : 'features'}, {stands === 'late' ? 'was due' : 'due'} by {labelDays(by)}{last === undefined ? '' : `; the last was on ${labelDays(last.on)}`}</p>
      {!may ? null : (
        <p className={css.acts}>
          <Button kind="go" onPress={() => void act('data-review.confirm', { team: team.id }, { said: `${team.title} confirmed: no change` })}>Confirm no change</Button>
          <Button kind="go" onPress={() => void act('data-review.confirm', { team: team.id, changed: true }, { said: `${team.title} has reviewed, with changes` })}>Reviewed, with changes</Button>
        </p>
      )}
    </li>
  )
}

function TeamChoice({ label, choose }: { readonly label: string; readonly choose: (team: string) => void }) {
  const { state } = useSeen()
  return (
    <select className={`${field.input} ${css.choice}`} aria-label={label} value="" onChange={(event) => choose(event.target.value)}>
      <option value="" disabled>Point it at …</option>
      {teamsInOrder(state).map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
    </select>
  )
}

function LevelChoice({ label, choose }: { readonly label: string; readonly choose: (level: (typeof levelChoices)[number]['value'], name: string) => void }) {
  return (
    <select className={`${field.input} ${css.choice}`} aria-label={label} value="" onChange={(event) => { const found = levelChoices.find(({ value }) => value === event.target.value); if (found !== undefined) choose(found.value, found.text) }}>
      <option value="" disabled>Choose its level …</option>
      {levelChoices.map(({ value, text }) => <option key={value} value={value}>{text}</option>)}
    </select>
  )
}

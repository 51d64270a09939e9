import { useState } from 'react'
import { type Supported, supportedList } from '../../../core/product-data/supported.ts'
import type { SupportedVersion } from '../../../core/product-data/product-data.ts'
import { labelDays } from '../../../core/time/label.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './product-data.module.css'
import { supportWords } from './supported-brief.tsx'

/** Until when each version is supported, for sales and support; and the day somebody last looked at the line (row C6). */
export function SupportedPage() {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const may = useMay('supported-version.add')
  const [editing, setEditing] = useState<string>()
  const all = supportedList(state, today)
  const stale = all.filter(({ isStale }) => isStale).map(({ version }) => version.id)
  return (
    <div className={css.page}>
      <header>
        <div>
          <h1>What’s supported</h1>
          <p>For sales and support, inside alone. Each line is looked at once a month, so that what stands here may be promised.</p>
        </div>
        {!may ? null : (
          <p className={css.acts}>
            {stale.length === 0 ? null : <Button onPress={() => void act('supported-version.review', { ids: stale }, { said: `Looked at ${stale.length} ${stale.length === 1 ? 'line' : 'lines'}: still right` })}>{stale.length === 1 ? 'The line that is due is' : `The ${stale.length} that are due are`} still right</Button>}
            {editing === 'new' ? null : <Button kind="main" onPress={() => setEditing('new')}>Add a version</Button>}
          </p>
        )}
      </header>
      {editing === 'new' ? <VersionForm close={() => setEditing(undefined)} /> : null}
      {all.length === 0 && editing !== 'new' ? <EmptyState title="No version stands here yet"><p>“Relay 4.2, out since 3 February, supported until 2 February next year. Looked at on 3 November.”</p></EmptyState> : null}
      {all.length === 0 ? null : <p className={`${css.version} ${css.versionHead}`} aria-hidden><b>Version</b><span>Stands</span><span>Shipped</span><span>Supported until</span><span>Looked at</span></p>}
      <ul className={css.versions}>
        {all.map((one) => (
          <li key={one.version.id}>
            <Line one={one} isOpen={editing === one.version.id} toggle={may ? () => setEditing(editing === one.version.id ? undefined : one.version.id) : undefined} />
            {editing === one.version.id ? <VersionForm version={one.version} close={() => setEditing(undefined)} /> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Line({ one: { version, stands, isStale }, isOpen, toggle }: { readonly one: Supported; readonly isOpen: boolean; readonly toggle: (() => void) | undefined }) {
  const { title, shippedOn, supportedUntil, reviewedOn, nextReview, note } = version
  return (
    <div className={css.version} data-stands={stands}>
      {toggle === undefined ? <b>{title}</b> : <button type="button" aria-expanded={isOpen} onClick={toggle}>{title}</button>}
      <span>{supportWords[stands]}</span>
      <span><small>Shipped</small>{shippedOn === undefined ? 'not yet' : labelDays(shippedOn)}</span>
      <span><small>Until</small>{supportedUntil === undefined ? 'no end said' : labelDays(supportedUntil)}</span>
      <span data-late={isStale || undefined}><small>Looked at</small>{reviewedOn === undefined ? 'never' : labelDays(reviewedOn)}{nextReview === undefined ? '' : isStale ? `, was due ${labelDays(nextReview)}` : `, next by ${labelDays(nextReview)}`}</span>
      {note === undefined ? null : <p>{note}</p>}
    </div>
  )
}

function VersionForm({ version, close }: { readonly version?: SupportedVersion; readonly close: () => void }) {
  const act = useAct()
  const [said, setSaid] = useState({ title: version?.title ?? '', product: version?.product ?? '', shippedOn: version?.shippedOn ?? '', supportedUntil: version?.supportedUntil ?? '', note: version?.note ?? '' })
  const input = (name: keyof typeof said, label: string, type: 'text' | 'date' = 'text') => <label>{label}<input className={field.input} type={type} value={said[name]} maxLength={300} onChange={(event) => setSaid({ ...said, [name]: event.target.value })} /></label>
  const title = said.title.trim()
  const values = Object.fromEntries(Object.entries({ ...said, title }).flatMap(([name, value]): [string, string | null][] => (value.trim() !== '' ? [[name, value.trim()]] : version === undefined ? [] : [[name, null]])))
  const send = () => (version === undefined ? act('supported-version.add', values, { said: `Added *${title}*` }) : act('supported-version.change', { id: version.id, ...values }, { said: `Changed *${title}*` }))
  const remove = async () => {
    if (version !== undefined && (await act('supported-version.remove', { id: version.id }, { said: `Removed *${version.title}*` })).done) close()
  }
  return (
    <ActForm className={css.form} send={version === undefined ? 'Add it' : 'Keep it'} isDisabled={title === ''} close={close} act={send}>
      {input('title', 'Version')}
      {input('product', 'Product')}
      {input('shippedOn', 'Shipped on', 'date')}
      {input('supportedUntil', 'Supported until', 'date')}
      {input('note', 'Note')}
      {version === undefined ? null : (
        <p className={css.acts}>
          <Button kind="go" onPress={() => void act('supported-version.review', { ids: [version.id] }, { said: `*${version.title}* is still right` })}>Still right</Button>
          <Button kind="go" onPress={() => void remove()}>Remove it</Button>
        </p>
      )}
    </ActForm>
  )
}

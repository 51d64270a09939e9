import { useNavigate, useSearch } from '@tanstack/react-router'
import { ExternalLink } from 'lucide-react'
import { useMemo, useState } from 'react'
import { editions } from '../../../core/editions/editions.ts'
import { launches } from '../../../core/launches/launches.ts'
import { assets, assetShelfWords } from '../../../core/library/assets.ts'
import { brokenLinks } from '../../../core/library/broken-links.ts'
import { asksForSomebody, hubOf, type HubPart, type Resource } from '../../../core/library/hub.ts'
import { items } from '../../../core/plans/plans.ts'
import { labelDays } from '../../../core/time/label.ts'
import { LaunchLink } from '../../launches/launch-link.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { LibraryFrame } from '../library-frame.tsx'
import { BrokenPart } from './broken-part.tsx'
import css from './hub.module.css'
import { RecordedAnew } from './recorded-anew.tsx'
import { ResourceForm } from './resource-form.tsx'
import { useLookNow } from './use-look-now.ts'
import { markWords, sayLink } from './words.ts'

/** What there is for each product: for whom, who keeps it, and whether it is still right and its link still there (row E6). */
export function HubScreen() {
  const { state } = useSeen()
  const { today } = useMoment()
  const { product, only } = useSearch({ from: '/$ws/library/hub' })
  const navigate = useNavigate({ from: '/$ws/library/hub' })
  const may = useMay('asset.change')
  const [adding, setAdding] = useState(false)
  const { parts, broken } = useMemo(() => ({ parts: hubOf(state, today, editions.list(state)), broken: brokenLinks(state) }), [state, today])
  const products = parts.flatMap((part) => part.product ?? [])
  const shown = parts.filter((part) => product === undefined || (part.product ?? 'all') === product).map((part) => ({ ...part, resources: only === undefined ? part.resources : part.resources.filter(asksForSomebody) }))
  const asking = parts.reduce((sum, { resources }) => sum + resources.filter(asksForSomebody).length, 0)
  const isEmpty = parts.every(({ resources }) => resources.length === 0)
  const set = (next: { readonly product?: string | undefined; readonly only?: 'open' | undefined }) => void navigate({ to: '.', search: (now) => ({ ...now, ...next }), replace: true })
  return (
    <LibraryFrame current="hub">
      <div className={css.page}>
        <header>
          <div>
            <h1>Hub</h1>
            <p>What there is for each product, for whoever sells, tells or launches it. Each says whom it may be shown to; every link is looked at once a week, and is broken once it failed on two days.</p>
          </div>
          {may && !adding ? <Button kind="main" onPress={() => setAdding(true)}>Add a resource</Button> : null}
        </header>
        {adding ? <ResourceForm products={products} product={product === 'all' ? undefined : product} close={() => setAdding(false)} /> : null}
        <BrokenPart broken={broken} />
        {isEmpty && !adding ? <EmptyState title="Nothing is in the hub yet"><p>“Questions to ask before a demo: a document for sales, kept by Mara, to be looked at by 3 March. Read from it; do not send it.”</p></EmptyState> : (
          <div className={css.bar}>
            <Switch label="Product" options={[{ value: '', text: 'All' }, ...products.map((one) => ({ value: one, text: one }))]} value={product ?? ''} onChange={(value) => set({ product: value === '' ? undefined : value })} />
            <label className={css.only}><input type="checkbox" checked={only !== undefined} onChange={() => set({ only: only === undefined ? 'open' : undefined })} /> What is old or broken <b>{asking}</b></label>
          </div>
        )}
        {isEmpty ? null : shown.filter(({ resources }) => only === undefined || resources.length > 0).map((part) => <ProductPart key={part.product ?? ''} part={part} products={products} />)}
        {only !== undefined && shown.every(({ resources }) => resources.length === 0) ? <p className={css.quiet}>Nothing here is old, and no link is broken.</p> : null}
      </div>
    </LibraryFrame>
  )
}

function ProductPart({ part: { product, resources }, products }: { readonly part: HubPart; readonly products: readonly string[] }) {
  const { state } = useSeen()
  const [editing, setEditing] = useState<string>()
  const title = product ?? 'For all products'
  const told = launches.list(state).flatMap(({ id, release }) => { const item = items.get(state, release); return product !== undefined && item?.product === product && item.status !== 'done' ? [{ id, title: item.title }] : [] })
  return (
    <section aria-label={title}>
      <h2>{title} <span>{resources.length}</span>{told.map((launch) => <LaunchLink key={launch.id} launch={launch.id} page="/brief">Brief of {launch.title}</LaunchLink>)}</h2>
      {resources.length === 0 ? <p className={css.quiet}>Nothing yet.</p> : null}
      <ul className={css.lines}>
        {resources.map((one) => (
          <li key={one.id}>
            <Line one={one} isOpen={editing === one.id} toggle={() => setEditing(editing === one.id ? undefined : one.id)} />
            {editing === one.id && one.collection === 'trainings' ? <RecordedAnew training={one} close={() => setEditing(undefined)} /> : null}
            {editing === one.id && one.collection === 'assets' ? <ResourceForm asset={assets.need(state, one.id)} products={products} close={() => setEditing(undefined)} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ one, isOpen, toggle }: { readonly one: Resource; readonly isOpen: boolean; readonly toggle: () => void }) {
  const { state, asOf } = useSeen()
  const act = useAct()
  const [may, mayReview, mayLook] = [useMay('asset.change'), useMay('asset.review'), useMay('link.look')]
  const lookNow = useLookNow()
  const { collection, id, title, kind, shelf, mark, handling, owner, address, reviewedOn, nextReview, stale, link } = one
  const isAsset = collection === 'assets'
  const day = nextReview !== undefined ? (stale === undefined ? `look again by ${labelDays(nextReview)}` : `was due ${labelDays(nextReview)}`) : reviewedOn === undefined ? 'no day to look again' : `${isAsset ? 'looked at' : 'recorded'} ${labelDays(reviewedOn)}`
  return (
    <div className={css.line}>
      <div className={css.what}>
        {address === undefined ? <b>{title}</b> : <a href={address} target="_blank" rel="noreferrer">{title}<ExternalLink size={12} strokeWidth={1.75} aria-hidden /></a>}
        <span>{kind}{shelf === undefined ? '' : `, ${assetShelfWords[shelf].toLowerCase()}`}{handling === undefined ? '' : `. ${handling}`}</span>
      </div>
      <span className={css.mark} data-mark={mark}>{markWords[mark]}</span>
      <span>{personName(state, owner) ?? 'nobody keeps it'}</span>
      <span data-late={stale !== undefined || undefined}>{day}{stale === undefined || isAsset ? '' : `. ${stale}`}</span>
      <span data-late={link === 'broken' || undefined}>{sayLink(one)}</span>
      <span className={css.does}>
        {isAsset && mayReview ? <Button kind="go" aria-label={`${title} is still right`} onPress={() => void act('asset.review', { ids: [id] }, { said: `*${title.replaceAll('*', '∗')}* is still right` })}>Still right</Button> : null}
        {address !== undefined && one.neverLooked === undefined && mayLook && asOf === undefined ? <Button kind="go" aria-label={`Look now whether ${title} is there`} onPress={() => void lookNow([address])}>Look now</Button> : null}
        {!isAsset && may ? <Button kind="go" aria-expanded={isOpen} aria-label={`${title} was recorded anew …`} onPress={toggle}>Recorded anew …</Button> : null}
        {isAsset && may ? <Button kind="go" aria-expanded={isOpen} aria-label={`Change ${title}`} onPress={toggle}>Change</Button> : null}
      </span>
    </div>
  )
}

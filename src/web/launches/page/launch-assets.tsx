import { useState } from 'react'
import { assetsFor } from '../../../core/library/assets-for.ts'
import { type Asset, assetKindWords } from '../../../core/library/assets.ts'
import type { Item } from '../../../core/plans/plans.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { AssetForm } from './asset-form.tsx'
import css from './launch-page.module.css'

/** What the release is shown with: each with whom it was approved for, since only that gets into a deck (row E7). */
export function LaunchAssets({ release }: { readonly release: Item }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('asset.change')
  const [asked, setAsked] = useState<Asset | 'new'>()
  const all = assetsFor(state, release.id)
  const close = () => setAsked(undefined)
  return (
    <section aria-label="Assets">
      <header><h2>Assets</h2>{all.length === 0 ? null : <p>only what is approved gets into a deck</p>}</header>
      <ul className={css.tied}>
        {all.map((asset) => (
          <li key={asset.id}>
            {asset.address === undefined ? asset.title : <a href={asset.address} target="_blank" rel="noreferrer">{asset.title}</a>}
            <span>{assetKindWords[asset.kind]}, {markWords[asset.mark ?? 'internal']}{may ? <Button kind="go" onPress={() => setAsked(asset)}>Change</Button> : null}</span>
          </li>
        ))}
      </ul>
      {all.length === 0 && asked === undefined ? <p className={css.hint}>No picture, film or document is named yet.</p> : null}
      {asked === undefined ? (may ? <Button kind="go" onPress={() => setAsked('new')}>Add an asset</Button> : null) : (
        <AssetForm
          key={asked === 'new' ? asked : asked.id} asset={asked === 'new' ? undefined : asked} close={close}
          send={(fields) => (asked === 'new' ? act('asset.add', { ...said(fields), item: release.id }, { said: `Added *${fields.title.replaceAll('*', '∗')}*` }) : act('asset.change', { id: asked.id, ...fields }, { said: `Changed *${fields.title.replaceAll('*', '∗')}*` }))}
          remove={asked === 'new' ? undefined : () => act('asset.remove', { id: asked.id }, { said: `Removed *${asked.title.replaceAll('*', '∗')}*` })}
        />
      )}
    </section>
  )
}

const markWords: Readonly<Record<NonNullable<Asset['mark']>, string>> = { public: 'for everybody', customers: 'for customers', sales: 'for sales', internal: 'inside alone', restricted: 'restricted' }

/** What is added has what was said, and no more. */
function said<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Partial<Fields>
}

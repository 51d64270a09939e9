import { useState } from 'react'
import { type Asset, assetKinds, assetKindWords, assetShelves, assetShelfWords } from '../../../core/library/assets.ts'
import { people } from '../../../core/workspace/workspace.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import css from './hub.module.css'
import { markWords } from './words.ts'

const marks = ['internal', 'sales', 'customers', 'public'] as const

/** A resource of the hub: what and where it is, for which product, for whom, and who keeps it until when. */
export function ResourceForm({ asset, product, products, close }: { readonly asset?: Asset; readonly product?: string | undefined; readonly products: readonly string[]; readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [said, setSaid] = useState({
    title: asset?.title ?? '', kind: asset?.kind ?? ('document' as Asset['kind']), address: asset?.address ?? '', alt: asset?.alt ?? '', mark: asset?.mark ?? '', product: asset?.product ?? product ?? '', shelf: asset?.shelf ?? '', owner: asset?.owner ?? '', handling: asset?.handling ?? '', nextReview: asset?.nextReview ?? '',
  })
  const title = said.title.trim()
  const name = title.replaceAll('*', '∗')
  const input = (at: keyof typeof said, label: string, more: React.ComponentProps<'input'> = {}) => <label>{label}<input className={field.input} maxLength={300} {...more} value={said[at]} onChange={(event) => setSaid({ ...said, [at]: event.target.value })} /></label>
  const choice = (at: keyof typeof said, label: string, options: readonly (readonly [value: string, text: string])[]) => (
    <label>{label}<select className={field.input} value={said[at]} onChange={(event) => setSaid({ ...said, [at]: event.target.value })}>{options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}</select></label>
  )
  const values = Object.fromEntries(Object.entries({ ...said, title }).flatMap(([at, value]): [string, string | null][] => (value.trim() !== '' ? [[at, value.trim()]] : asset === undefined ? [] : [[at, null]])))
  const send = () => (asset === undefined ? act('asset.add', values, { said: `Added *${name}*` }) : act('asset.change', { id: asset.id, ...values }, { said: `Changed *${name}*` }))
  const remove = async () => {
    if (asset !== undefined && (await act('asset.remove', { id: asset.id }, { said: `Removed *${asset.title.replaceAll('*', '∗')}*` })).done) close()
  }
  const named = people.list(state).filter(({ erased, id }) => erased !== true || id === asset?.owner).map(({ id, name: text }) => [id, text] as const).sort((a, b) => a[1].localeCompare(b[1]))
  return (
    <ActForm className={css.form} send={asset === undefined ? 'Add it' : 'Keep it'} isDisabled={title === '' || (asset?.file === undefined && said.address.trim() === '')} close={close} act={send}>
      {input('title', 'Title', { autoFocus: true })}
      {choice('kind', 'Kind', assetKinds.map((one) => [one, assetKindWords[one]]))}
      {asset?.file === undefined ? input('address', 'Where it stands', { type: 'url', placeholder: 'https://…', maxLength: 2_000 }) : null}
      {input('product', 'Product', { list: 'hub-products', placeholder: 'All of them', maxLength: 100 })}
      <datalist id="hub-products">{products.map((one) => <option key={one} value={one} />)}</datalist>
      {choice('shelf', 'Where one looks for it', [['', 'Nowhere in particular'], ...assetShelves.map((one) => [one, assetShelfWords[one]] as const)])}
      {choice('mark', 'May be shown to', marks.map((one) => [one === 'internal' ? '' : one, markWords[one]]))}
      {input('handling', 'How it may be used', { placeholder: 'Read from it; do not send it' })}
      {input('alt', 'What it shows', { placeholder: 'In words, for whoever cannot see it', maxLength: 1_000 })}
      {choice('owner', 'Who keeps it', [['', 'Nobody'], ...named])}
      {input('nextReview', 'To be looked at by', { type: 'date' })}
      {asset === undefined ? null : <p className={css.acts}><Button kind="go" onPress={() => void remove()}>Remove it</Button></p>}
    </ActForm>
  )
}

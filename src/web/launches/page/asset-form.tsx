import { useState } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import { type Asset, assetKinds, assetKindWords } from '../../../core/library/assets.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import css from './launch-page.module.css'

interface AssetFields {
  readonly [name: string]: string | null
  readonly title: string
  readonly kind: Asset['kind']
  readonly address: string | null
  readonly alt: string | null
  readonly mark: NonNullable<Asset['mark']> | null
}

export interface AssetFormProps {
  readonly asset: Asset | undefined
  readonly send: (fields: AssetFields) => Promise<Outcome>
  readonly remove: (() => Promise<Outcome>) | undefined
  readonly close: () => void
}

const markTexts = [['', 'People inside'], ['sales', 'Sales too'], ['customers', 'Customers'], ['public', 'Everybody']] as const

/** A picture, film or document: where it stands, what it shows in words, and whom it is approved for. A stored file keeps its file. */
export function AssetForm({ asset, send, remove, close }: AssetFormProps) {
  const [title, setTitle] = useState(asset?.title ?? '')
  const [kind, setKind] = useState<Asset['kind']>(asset?.kind ?? 'picture')
  const [address, setAddress] = useState(asset?.address ?? '')
  const [alt, setAlt] = useState(asset?.alt ?? '')
  const [mark, setMark] = useState<string>(asset?.mark ?? '')
  const keep = () => send({ title: title.trim(), kind, address: orNone(address), alt: orNone(alt), mark: orNone(mark) as AssetFields['mark'] })
  return (
    <ActForm className={css.newTask} send={asset === undefined ? 'Add it' : 'Keep it'} isDisabled={title.trim() === '' || (asset?.file === undefined && address.trim() === '')} act={keep} close={close}>
      <label>Title<input className={field.input} autoFocus value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} /></label>
      <label>
        Kind
        <select className={field.input} value={kind} onChange={(event) => setKind(event.target.value as Asset['kind'])}>
          {assetKinds.map((one) => <option key={one} value={one}>{assetKindWords[one]}</option>)}
        </select>
      </label>
      {asset?.file === undefined ? <label>Where it stands<input className={field.input} type="url" placeholder="https://…" value={address} maxLength={2_000} onChange={(event) => setAddress(event.target.value)} /></label> : null}
      <label>What it shows<input className={field.input} placeholder="In words, for whoever cannot see it" value={alt} maxLength={1_000} onChange={(event) => setAlt(event.target.value)} /></label>
      <label>
        Approved for
        <select className={field.input} value={mark} onChange={(event) => setMark(event.target.value)}>
          {markTexts.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
        </select>
      </label>
      {remove === undefined ? null : <Button kind="bare" onPress={() => void remove().then(({ done }) => (done ? close() : undefined))}>Remove</Button>}
    </ActForm>
  )
}

const orNone = (text: string): string | null => (text.trim() === '' ? null : text.trim())

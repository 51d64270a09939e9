import { useState } from 'react'
import { competitors } from '../../../core/market/market.ts'
import type { Conversion } from '../../../core/roadmap/expected-effects.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './metrics.module.css'
import { figureOrNone } from './read-figure.ts'

/** How many of a competitor's customers came over, and what they spend. */
export function ConversionForm({ activity, conversion, close }: { readonly activity: string; readonly conversion?: Conversion; readonly close: () => void }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const all = competitors.list(state).sort((a, b) => a.title.localeCompare(b.title))
  const [competitor, setCompetitor] = useState(conversion?.competitor ?? all[0]?.id ?? '')
  const [on, setOn] = useState(conversion?.on ?? today)
  const [asked, setAsked] = useState(String(conversion?.asked ?? ''))
  const [converted, setConverted] = useState(String(conversion?.converted ?? ''))
  const [spend, setSpend] = useState(String(conversion?.spend ?? ''))
  const [before, setBefore] = useState(String(conversion?.spentBefore ?? ''))
  const [source, setSource] = useState(conversion?.comesFrom ?? '')
  const numbers = { asked: figureOrNone(asked), spend: figureOrNone(spend), spentBefore: figureOrNone(before) }
  const came = figureOrNone(converted)
  const send = () => {
    const fields = { competitor, on, converted: came ?? 0, ...numbers, comesFrom: source.trim() === '' ? null : source.trim() }
    const given = Object.fromEntries(Object.entries(fields).filter(([, one]) => one !== null && one !== undefined))
    return conversion === undefined ? act('conversion.add', { activity, ...given }, { said: 'Said who came over' }) : act('conversion.change', { id: conversion.id, ...given, ...Object.fromEntries(Object.entries(fields).filter(([, one]) => one === null)) }, { said: 'Changed who came over' })
  }
  return (
    <ActForm className={css.form} send={conversion === undefined ? 'Add it' : 'Save'} isDisabled={competitor === '' || came === null || came === undefined || Object.values(numbers).includes(undefined)} close={close} act={send}>
      <label>Customers of<select className={field.input} value={competitor} onChange={(event) => setCompetitor(event.target.value)}>{all.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label>
      <label>Counted on<input type="date" className={field.input} value={on} onChange={(event) => setOn(event.target.value)} /></label>
      <label>Were asked<input className={field.input} inputMode="numeric" value={asked} onChange={(event) => setAsked(event.target.value)} /></label>
      <label>Came over<input className={field.input} inputMode="numeric" value={converted} onChange={(event) => setConverted(event.target.value)} /></label>
      <label>Spend a year<input className={field.input} inputMode="decimal" value={spend} onChange={(event) => setSpend(event.target.value)} /></label>
      <label>Spent before<input className={field.input} inputMode="decimal" value={before} onChange={(event) => setBefore(event.target.value)} /></label>
      <label data-wide>Which is from<input className={field.input} value={source} maxLength={300} onChange={(event) => setSource(event.target.value)} /></label>
    </ActForm>
  )
}

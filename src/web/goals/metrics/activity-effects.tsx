import { useState } from 'react'
import { competitors } from '../../../core/market/market.ts'
import { figureWords, meanWords, stepWords } from '../../../core/metrics/figures.ts'
import { metrics } from '../../../core/metrics/metrics.ts'
import { targetWords } from '../../../core/quarterly-updates/update-words.ts'
import { type Converted, convertedBy, type Effect, effectOf } from '../../../core/roadmap/before-after.ts'
import { baselineWords, effectsOf, missingOfBaseline } from '../../../core/roadmap/expected-effects.ts'
import type { Activity } from '../../../core/roadmap/roadmap.ts'
import { dayAndMonth, labelDays } from '../../../core/time/label.ts'
import { Section } from '../../inspector/section.tsx'
import { amountWords } from '../../parts/amount.ts'
import { Button } from '../../parts/button.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { ConversionForm } from './conversion-form.tsx'
import { EffectForm } from './effect-form.tsx'
import css from './metrics.module.css'

/** What an activity is to move, measured, and what came of it (row I8); what nobody knows is said so. */
export function ActivityEffects({ activity }: { readonly activity: Activity }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const may = useMay('expected-effect.add')
  const [asking, setAsking] = useState<string>()
  const effects = effectsOf(state, activity.id).map((one) => effectOf(state, one, today))
  const converted = convertedBy(state, activity.id)
  const close = () => setAsking(undefined)
  return (
    <Section title="Expected effect" count={effects.length === 0 ? undefined : String(effects.length)}>
      {effects.length + converted.length === 0 ? <p className={css.quiet}>Nobody has said yet which metric it is to move.</p> : (
        <ul className={css.effects}>
          {effects.map((one) => <li key={one.effect.id}>{asking === one.effect.id ? <EffectForm activity={activity.id} effect={one.effect} close={close} /> : <EffectTold effect={one} edit={may ? () => setAsking(one.effect.id) : undefined} />}</li>)}
          {converted.map((one) => <li key={one.conversion.id}>{asking === one.conversion.id ? <ConversionForm activity={activity.id} conversion={one.conversion} close={close} /> : <ConvertedTold converted={one} edit={may ? () => setAsking(one.conversion.id) : undefined} />}</li>)}
        </ul>
      )}
      {activity.spent === undefined ? <p className={css.quiet}>What it cost so far is unknown: nobody has said what was spent.</p> : <p className={css.quiet}>Spent so far: {amountWords(activity.spent)}.</p>}
      {asking === 'effect' ? <EffectForm activity={activity.id} close={close} /> : asking === 'conversion' ? <ConversionForm activity={activity.id} close={close} /> : !may ? null : (
        <p className={css.acts}>
          {metrics.list(state).length === 0 ? <span className={css.quiet}>Say under Goals, Metrics what is counted first.</span> : <Button kind="go" onPress={() => setAsking('effect')}>Say a metric that it moves</Button>}
          {competitors.list(state).length === 0 ? null : <Button kind="go" onPress={() => setAsking('conversion')}>Say who came over</Button>}
        </p>
      )}
    </Section>
  )
}

function EffectTold({ effect: { effect, metric, before, after, step, unknown, target, mix }, edit }: { readonly effect: Effect; readonly edit: (() => void) | undefined }) {
  const { open } = useOpened()
  const act = useAct()
  const missing = missingOfBaseline(effect)
  const { baselineValue, baselineDay, baselineSource } = effect
  return (
    <>
      <button type="button" onClick={() => open('metrics', metric.id)}>{metric.title}</button>
      {missing.length > 0 ? <p data-missing>Not said of the baseline: {missing.map((field) => baselineWords[field]).join(', ')}.</p> : null}
      <p>{baselineValue === undefined ? 'From unknown' : `From ${figureWords(baselineValue, metric.unit)}`}{baselineDay === undefined ? '' : `, ${labelDays(baselineDay)}`}{baselineSource === undefined ? '' : ` (${baselineSource})`}{effect.target === undefined ? '; no target' : ` to ${figureWords(effect.target, metric.unit)}`}{effect.by === undefined ? '' : ` by ${labelDays(effect.by)}`}{target === undefined ? '' : <>: <b>{targetWords[target]}</b></>}.</p>
      {step === undefined || before?.mean === undefined || after?.mean === undefined ? <p>Before and after: <b>unknown</b>. {unknown}</p> : (
        <p>{meanWords(before.mean, metric.unit)} before, {meanWords(after.mean, metric.unit)} after{step.percent === undefined ? '' : <> (<b>{stepWords(step.percent)}</b>)</>}.</p>
      )}
      {before === undefined || after === undefined ? null : <p className={css.quiet}>{dayAndMonth(before.window.start)} to {dayAndMonth(before.window.end)}: {before.have} of {before.of} known; {dayAndMonth(after.window.start)} to {dayAndMonth(after.window.end)}: {after.have} of {after.of}.</p>}
      {mix.length === 0 ? null : <p className={css.quiet}>{mix.map(({ part, before: was, after: is }) => `${part}: ${was === undefined ? 'unknown' : figureWords(Math.round(was), '%')} before, ${is === undefined ? 'unknown' : figureWords(Math.round(is), '%')} after`).join('; ')}.</p>}
      {edit === undefined ? null : <p className={css.acts}><Button kind="go" onPress={edit}>Change</Button><Button kind="go" onPress={() => void act('expected-effect.remove', { id: effect.id }, { said: `Took the effect on *${metric.title}* away` })}>Take away</Button></p>}
    </>
  )
}

function ConvertedTold({ converted: { conversion, percent, increase }, edit }: { readonly converted: Converted; readonly edit: (() => void) | undefined }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const act = useAct()
  const { competitor, asked, converted, spend, spentBefore, on, comesFrom } = conversion
  return (
    <>
      <button type="button" onClick={() => open('competitors', competitor)}>Customers of {competitors.get(state, competitor)?.title ?? 'a competitor'}</button>
      <p>{asked === undefined ? <>{converted} came over; of how many is <b>unknown</b>.</> : <>{converted} of {asked} came over{percent === undefined ? '' : <> (<b>{meanWords(percent, '%')}</b>)</>}.</>} {spend === undefined ? 'What they spend is unknown.' : `They spend ${amountWords(spend)} a year${spentBefore === undefined ? '; what they spent before is unknown' : `, ${amountWords(spentBefore)} before`}${increase?.percent === undefined ? '' : ` (${stepWords(increase.percent)})`}.`}</p>
      <p className={css.quiet}>Counted {labelDays(on)}, {comesFrom ?? 'no source said'}.</p>
      {edit === undefined ? null : <p className={css.acts}><Button kind="go" onPress={edit}>Change</Button><Button kind="go" onPress={() => void act('conversion.remove', { id: conversion.id }, { said: 'Took away who came over' })}>Take away</Button></p>}
    </>
  )
}

import { type Maturity, maturityLevels, maturityWords } from '../../../core/plans/maturity.ts'
import css from './product-data.module.css'

const steps: Readonly<Record<Maturity, readonly [string, string, string]>> = {
  not_implemented: ['', '', ''], experimental: ['on', '', ''], alpha: ['on', '', ''], beta: ['on', 'on', ''], partial_ga: ['on', 'on', 'half'], ga: ['on', 'on', 'on'], stable: ['on', 'on', 'on'],
  deprecated: ['gone', 'gone', 'gone'], disabled: ['gone', 'gone', 'gone'], removed: ['gone', 'gone', 'gone'],
}

/** How far along something is: three small steps, and the word. */
export function LevelMark({ level, name }: { readonly level: string; readonly name: string }) {
  const known = maturityLevels.find((one) => one === level)
  return (
    <>
      {known === undefined ? null : <span className={css.steps} aria-hidden>{steps[known].map((step, at) => <i key={at} data-step={step} />)}</span>}
      {name}
    </>
  )
}

/** Every level that a feature can be at, as choices. */
export const levelChoices = (['not_implemented', 'experimental', 'alpha', 'beta', 'partial_ga', 'ga', 'stable', 'deprecated', 'disabled', 'removed'] as const).map((value) => ({ value, text: maturityWords[value].label }))

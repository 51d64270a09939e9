import css from './status-mark.module.css'

export type Status = 'planned' | 'under-way' | 'done' | 'deferred' | 'dropped'

export const statusWords: Readonly<Record<Status, string>> = { planned: 'Planned', 'under-way': 'Under way', done: 'Done', deferred: 'Deferred', dropped: 'Dropped' }

/** How far a thing is, as a small drawn mark. Its word is read out, unless it stands beside it. */
export function StatusMark({ status, besideWord }: { readonly status: Status | undefined; readonly besideWord?: boolean }) {
  const shown = status ?? 'planned'
  const said = besideWord === true ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': statusWords[shown] }
  return (
    <svg className={`${css.mark} ${css[shown.replace('-', '')]}`} viewBox="0 0 12 12" {...said}>
      {shapes[shown]}
    </svg>
  )
}

const ring = <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.4" />

const shapes: Readonly<Record<Status, React.ReactNode>> = {
  planned: ring,
  'under-way': (
    <>
      {ring}
      <path d="M6 3v6a3 3 0 0 0 0-6Z" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="6" cy="6" r="5.4" fill="currentColor" />
      <path d="m3.6 6.2 1.7 1.6 3.1-3.5" fill="none" stroke="var(--surface)" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  deferred: (
    <>
      {ring}
      <path d="M4.6 6h2.8M6.2 4.6 7.6 6 6.2 7.4" fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  dropped: (
    <>
      {ring}
      <path d="m4.4 4.4 3.2 3.2m0-3.2L4.4 7.6" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round" />
    </>
  ),
}

import { type ReactNode, useEffect } from 'react'
import { OuterBar } from '../shell/outer-bar.tsx'
import { PlansArt } from './plans-art.tsx'
import css from './sign-in.module.css'

export interface SignInFrameProps {
  /** What stands above the title, small. */
  readonly label: string
  readonly title: string
  readonly lede?: ReactNode
  readonly children: ReactNode
}

/** A page before there is a workspace: what it is about at the left, plans on their axis at the right. */
export function SignInFrame({ label, title, lede, children }: SignInFrameProps) {
  useEffect(() => {
    document.title = `${title} · Throughline`
  }, [title])
  return (
    <div className={css.page}>
      <OuterBar>
        <span>{location.host}, your own service</span>
      </OuterBar>
      <main className={css.two}>
        <div className={css.say}>
          <p className={css.label}>{label}</p>
          <h1>{title}</h1>
          {lede === undefined ? null : <p className={css.lede}>{lede}</p>}
          {children}
        </div>
        <PlansArt />
      </main>
    </div>
  )
}

import { useCallback, useMemo, useState } from 'react'
import { type Item, items } from '../../core/plans/plans.ts'
import { labelWindow, type LabelStyle } from '../../core/time/label.ts'
import type { Window } from '../../core/time/window.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { sameWindow } from './timeline/steps.ts'

interface AskedItem {
  readonly id: string
  readonly title: string
  /** Null takes its date away. */
  readonly window: Window | null
  readonly label: string
  readonly sentence?: string
}

interface DraftMove {
  readonly id: string
  readonly window: Window
}

export interface MovingItem {
  /** What is moved by keys, and not yet kept. */
  readonly draft: DraftMove | undefined
  /** What is to be said of it while it goes. */
  readonly told: string
  /** Shows an item elsewhere, until it is moved there or forgotten. */
  readonly try: (id: string, window: Window) => void
  readonly forget: () => void
  readonly asked: AskedItem | undefined
  /** Moves an item; where it had a date, asks why first. The reason may be left out. */
  readonly move: (id: string, window: Window | null) => void
  readonly answer: (reason: string | undefined) => void
  readonly cancel: () => void
}

/** Moving an item of a plan: by hand, by keys or by menu. */
export function useMoveItem(): MovingItem {
  const { state } = useSeen()
  const act = useAct()
  const style = useDateStyle()
  const [asked, setAsked] = useState<AskedItem>()
  const [draft, setDraft] = useState<DraftMove>()
  const send = useCallback(
    async ({ id, title, window }: AskedItem, reason: string | undefined) => {
      const outcome = await act('item.move', { id, window }, { said: window === null ? `*${title.replaceAll('*', '∗')}* has no date any more` : `Moved *${title.replaceAll('*', '∗')}* to ${labelWindow(window, style)}`, ...(reason === undefined ? {} : { reason }) })
      setAsked(outcome.done ? undefined : { id, title, window, label: title, sentence: outcome.sentence })
    },
    [act, style],
  )
  const move = useCallback(
    (id: string, window: Window | null) => {
      const item = items.get(state, id)
      setDraft(undefined)
      if (item === undefined || sameWindow(item.window, window ?? undefined)) return
      const next = { id, title: item.title, window, label: window === null ? `Take the date of ${item.title} away` : `Move ${item.title} to ${labelWindow(window, style)}` }
      if (item.window === undefined) void send(next, undefined)
      else setAsked(next)
    },
    [state, style, send],
  )
  const told = useMemo(() => (draft === undefined ? '' : tell(items.get(state, draft.id), draft.window, style)), [draft, state, style])
  return useMemo(() => ({ draft, told, try: (id, window) => setDraft({ id, window }), forget: () => setDraft(undefined), asked, move, answer: (reason) => asked !== undefined && void send(asked, reason), cancel: () => setAsked(undefined) }), [draft, told, asked, move, send])
}

function tell(item: Item | undefined, window: Window, style: LabelStyle): string {
  const was = item?.window
  if (item === undefined || was === undefined) return ''
  return sameWindow(was, window) ? `${item.title}: ${labelWindow(window, style)}, as it was` : `${item.title}: ${labelWindow(window, style)}, was ${labelWindow(was, style)}`
}

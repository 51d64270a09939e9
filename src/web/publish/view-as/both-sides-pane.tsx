import { Eye, Lock, X } from 'lucide-react'
import { useMemo } from 'react'
import { kindWords } from '../../../core/plans/kind-words.ts'
import { Told } from '../../accounts/told.tsx'
import inspector from '../../inspector/inspector.module.css'
import { Section } from '../../inspector/section.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { type BothSides, insideAndOutside, itemSeen } from './inside-and-outside.ts'
import type { Held } from './use-held-against.ts'
import css from './view-as.module.css'

/** One item from both sides: above what members read, below what the audience reads in its place; and what stays inside, by class. */
export function BothSidesPane({ held: { view }, id, reader, close }: { readonly held: Held; readonly id: string; readonly reader: string; readonly close: () => void }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const { open } = useOpened()
  const seen = view.get('items', id)
  const item = useMemo(() => itemSeen(state, view, id), [state, view, id])
  const sides = useMemo(() => (item === undefined ? undefined : insideAndOutside(state, item, view, seen, style)), [state, item, view, seen, style])
  return (
    <aside className={inspector.inspector} aria-label="One item from both sides">
      <div className={inspector.bar}>
        <span>{item === undefined ? 'Item' : kindWords[item.kind]}</span>
        <IconButton label="Close" icon={X} onPress={close} />
      </div>
      <div className={inspector.scroll}>
        {item === undefined || sides === undefined ? <Section>{'It is not in the workspace any more.'}</Section> : (
          <>
            <Section>
              <h2 className={css.itemTitle}>
                <Told text={item.title} />
              </h2>
              <p className={css.quiet}>{seen === undefined ? `Not told to ${reader} now.` : `Above: what you read. Below: what ${reader} read.`}</p>
              <Button kind="go" onPress={() => open('items', item.id)}>
                Open it
              </Button>
            </Section>
            {sides.told.length === 0 ? null : (
              <Section>
                <dl className={css.sides}>
                  {sides.told.map((one) => (
                    <Side key={one.field} side={one} />
                  ))}
                </dl>
              </Section>
            )}
            <Section title="Stays inside" aside={<span className={css.quiet}>by class</span>}>
              {sides.kept.length === 0 ? <p className={css.quiet}>Nothing: they read all of it.</p> : null}
              <ul className={css.kept}>
                {sides.kept.map(({ word, why }) => (
                  <li key={word}>
                    <b>{word}</b> <span>{why}</span>
                  </li>
                ))}
              </ul>
            </Section>
          </>
        )}
      </div>
    </aside>
  )
}

function Side({ side: { word, mine, theirs } }: { readonly side: BothSides }) {
  const isSame = mine === undefined || mine === theirs
  return (
    <div>
      <dt>{word}</dt>
      {isSame ? null : (
        <dd>
          <Lock size={12} strokeWidth={1.75} aria-label="Inside:" />
          <span><Told text={mine} /></span>
        </dd>
      )}
      <dd data-theirs="">
        <Eye size={12} strokeWidth={1.75} aria-label="Outside:" />
        <span>{theirs}</span>
      </dd>
    </div>
  )
}

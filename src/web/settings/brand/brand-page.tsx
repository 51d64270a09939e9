import { useState } from 'react'
import { ownColors, standingTheme, themes } from '../../../core/decks/themes.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { PageHead } from '../page-head.tsx'
import css from './brand.module.css'
import { ThemePart } from './theme-part.tsx'

/** How the company's decks look: its themes side by side, and one of them to be changed with real slides beside it. */
export function BrandPage() {
  const { state } = useSeen()
  const act = useAct()
  const mayAdd = useMay('theme.add')
  const all = themes.list(state).sort((a, b) => (a.title < b.title ? -1 : 1))
  const standing = standingTheme(state)
  const [chosen, setChosen] = useState<string>()
  const shown = all.find(({ title }) => title === chosen) ?? standing ?? all[0]
  const add = async () => {
    const title = freeTitle(all.map((one) => one.title))
    const outcome = await act('theme.add', { title, colors: ownColors, fonts: { title: 'Georgia', text: 'Arial' } }, { said: `Added *${title}*` })
    if (outcome.done) setChosen(title)
  }
  return (
    <>
      <PageHead title="Brand" aside={mayAdd ? <Button onPress={() => void add()}>New theme</Button> : undefined}>
        How your decks, their PDFs and pages look. A theme is a few colours and two fonts, or your own .pptx as the master.
      </PageHead>
      {all.length === 0 ? (
        <p className={css.none}>There is no theme yet: decks wear Throughline’s own paper and ink. A new theme starts from it.</p>
      ) : (
        <ul className={css.themes} aria-label="Themes">
          {all.map(({ id, title, colors, master, isStanding }) => (
            <li key={id}>
              <button type="button" aria-pressed={id === shown?.id} onClick={() => setChosen(title)}>
                <span className={css.swatches} aria-hidden>
                  {[colors.paper, colors.ink, colors.accent, ...colors.hues.slice(0, 3)].map((hex, at) => (
                    <i key={at} style={{ background: `#${hex}` }} />
                  ))}
                </span>
                <b>{title}</b>
                <span>{[...(isStanding === true ? ['Every deck'] : []), master === undefined ? 'Colours and fonts' : 'Your own .pptx'].join(' · ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown === undefined ? null : <ThemePart key={shown.id} theme={shown} renamed={setChosen} />}
    </>
  )
}

function freeTitle(taken: readonly string[]): string {
  let title = 'New theme'
  for (let at = 2; taken.includes(title); at++) title = `New theme ${at}`
  return title
}

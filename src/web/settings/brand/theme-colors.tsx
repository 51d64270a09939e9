import { type ReactNode, useEffect, useId, useState } from 'react'
import { contrast, contrastWords, leastOfMarks, leastOfText } from '../../../core/decks/contrast.ts'
import { ownColors, type Theme, type ThemeColors as Colors } from '../../../core/decks/themes.ts'
import { useAct } from '../../workspace/use-act.ts'
import { PagePart } from '../page-head.tsx'
import css from './brand.module.css'

/** Milliseconds after the last move of a colour at which it is kept. */
const pause = 350

const roles = [['paper', 'Paper'], ['ink', 'Text'], ['ink-2', 'Second text'], ['accent', 'Accent']] as const

/** The colours of a theme by what they are for, each with how well it can be read. What cannot be read is told at once and is not kept. */
export function ThemeColors({ theme: { id, colors: kept, master }, isReadOnly }: { readonly theme: Theme; readonly isReadOnly: boolean }) {
  const act = useAct()
  const [colors, setColors] = useState(kept)
  const [sentence, setSentence] = useState<string>()
  const set = (more: Partial<Colors>) => setColors((now) => ({ ...now, ...more }))
  useEffect(() => {
    if (JSON.stringify(colors) === JSON.stringify(kept)) return
    const timer = setTimeout(async () => {
      const outcome = await act('theme.change', { id, colors } as never)
      setSentence(outcome.done ? undefined : outcome.sentence)
    }, pause)
    return () => clearTimeout(timer)
  }, [act, id, colors, kept])
  const hues = Array.from({ length: 5 }, (_, at) => colors.hues[at] ?? ownColors.hues[at] ?? colors.accent)
  return (
    <PagePart title="Colours" {...(master === undefined ? {} : { note: 'for page, PDF and pictures; the .pptx has its master’s' })}>
      {roles.map(([role, label]) => (
        <ColorRow key={role} label={label} hex={colors[role]} isReadOnly={isReadOnly} set={(hex) => set({ [role]: hex })}>
          {role === 'paper' ? <>what everything stands on</> : <Readable color={colors[role]} paper={colors.paper} least={leastOfText} />}
        </ColorRow>
      ))}
      {hues.map((hex, at) => (
        <ColorRow key={at} label={`Problem ${at + 1}`} hex={hex} isReadOnly={isReadOnly} set={(chosen) => set({ hues: hues.map((one, place) => (place === at ? chosen : one)) })}>
          <Readable color={hex} paper={colors.paper} least={leastOfMarks} />
        </ColorRow>
      ))}
      {sentence === undefined ? null : (
        <p className={css.refused} role="alert">
          {sentence}
        </p>
      )}
    </PagePart>
  )
}

/** A colour by a picker and by its six digits. */
function ColorRow({ label, hex, isReadOnly, set, children }: { readonly label: string; readonly hex: string; readonly isReadOnly: boolean; readonly set: (hex: string) => void; readonly children: ReactNode }) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const take = (text: string) => {
    setTyped(text)
    const found = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1]
    if (found !== undefined) set(found.toUpperCase())
  }
  return (
    <div className={css.color}>
      <label htmlFor={id}>{label}</label>
      <input type="color" aria-label={`${label}, chosen from a palette`} value={`#${hex}`} disabled={isReadOnly} onChange={({ target }) => set(target.value.slice(1).toUpperCase())} />
      <input id={id} className={css.hex} value={typed ?? hex} readOnly={isReadOnly} spellCheck={false} maxLength={7} onChange={({ target }) => take(target.value)} onBlur={() => setTyped(undefined)} />
      <span className={css.reads}>{children}</span>
    </div>
  )
}

/** The contrast with the paper, and in words where it is not enough. */
function Readable({ color, paper, least }: { readonly color: string; readonly paper: string; readonly least: number }) {
  const ratio = contrast(color, paper)
  if (ratio >= least) return <>{contrastWords(ratio)}</>
  return (
    <b className={least === leastOfText ? css.bad : css.warn}>
      {contrastWords(ratio)}: {least === leastOfText ? `too faint to read, text needs ${least}` : `faint on this paper, marks want ${least}`}
    </b>
  )
}

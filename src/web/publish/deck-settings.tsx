import { Settings2 } from 'lucide-react'
import { type Deck, toldKinds } from '../../core/decks/decks.ts'
import { standingTheme, themes } from '../../core/decks/themes.ts'
import { kindsIn } from '../../core/reviews/content-kinds.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { Button } from '../parts/button.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { Popover } from '../parts/popover.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './deck-settings.module.css'

const months = [3, 6, 9, 12, 18, 24, 36]
const kindTexts: Readonly<Record<(typeof toldKinds)[number], string>> = { theme: 'Problems', release: 'Releases', feature: 'Features', epic: 'Epics' }

/** What the whole deck is told: its months, what it covers, and its words. Everything is kept at once, and can be undone. */
export function DeckSettings({ deck }: { readonly deck: Deck }) {
  const { state } = useSeen()
  const act = useAct()
  const isReadOnly = !useMay('deck.change')
  const change = (fields: Record<string, string | number | readonly string[] | null>) => act('deck.change', { id: deck.id, ...fields } as never, { said: `Changed *${deck.title.replaceAll('*', '∗')}*` })
  const text = (field: 'subtitle' | 'feedbackAddress' | 'currentAddress' | 'whatToExpect' | 'disclaimer' | 'presenterTips', label: string, kind: 'line' | 'prose' = 'line') => <TextField label={label} kind={kind} value={deck[field]} isReadOnly={isReadOnly} save={(value) => change({ [field]: value })} />
  const products = [...new Set(items.list(state).flatMap(({ product }) => product ?? []))].sort()
  const standing = standingTheme(state)
  const isRoadmap = deck.kind === 'product-roadmap'
  return (
    <Popover label={`How ${deck.title} is made`} button={<Button kind="bare" icon={Settings2}>Deck</Button>}>
      <div className={css.settings}>
        <TextField label="Title" value={deck.title} isReadOnly={isReadOnly} save={async (title) => (title === null ? undefined : change({ title }))} />
        <ChoiceField label="Months" value={String(deck.months)} choices={[...new Set([...months, deck.months])].sort((a, b) => a - b).map((one) => ({ value: String(one), text: String(one) }))} isReadOnly={isReadOnly} save={async (chosen) => (chosen === null ? undefined : change({ months: Number(chosen) }))} />
        <ChoiceField label="Theme" value={deck.theme} none={standing === undefined ? 'Throughline’s own look' : `As every deck: ${standing.title}`} choices={themes.list(state).map(({ id, title }) => ({ value: id, text: title }))} isReadOnly={isReadOnly} save={(chosen) => change({ theme: chosen })} />
        <ChoiceField label="On stale data" value={deck.onStale} none="Whoever publishes is told" choices={[{ value: 'stamp', text: 'Stamp each slide, inside' }, { value: 'refuse', text: 'Do not publish' }]} isReadOnly={isReadOnly} save={(chosen) => change({ onStale: chosen })} />
        {isRoadmap ? (
          <>
            <Several label="Plans" none="Every product plan" chosen={deck.plans} all={plans.list(state).filter(({ kind }) => kind === 'product').map(({ id, title }) => ({ value: id, text: title }))} isReadOnly={isReadOnly} set={(chosen) => void change({ plans: chosen })} />
            <Several label="Products" none="Every product" chosen={deck.products} all={products.map((one) => ({ value: one, text: one }))} isReadOnly={isReadOnly} set={(chosen) => void change({ products: chosen })} />
            <Several label="Kinds" none="All of these" chosen={deck.kinds} all={toldKinds.map((kind) => ({ value: kind, text: kindTexts[kind] }))} isReadOnly={isReadOnly} set={(chosen) => void change({ kinds: chosen })} />
            <ChoiceField label="Reviewed as" value={deck.contentKind} none="Nobody must review it" choices={kindsIn(state).filter(({ parts, ownProcess }) => parts.length > 0 && ownProcess === undefined).map(({ key, title }) => ({ value: key, text: title }))} isReadOnly={isReadOnly} save={(chosen) => change({ contentKind: chosen })} />
            {text('subtitle', 'Subtitle')}
            {text('whatToExpect', 'What is in it', 'prose')}
            {text('disclaimer', 'Disclaimer', 'prose')}
            {text('feedbackAddress', 'Write to')}
            {text('currentAddress', 'Current at')}
          </>
        ) : null}
        {text('presenterTips', 'Tips', 'prose')}
        <p className={css.hint}>Tips are for whoever presents: they stand in the notes of the presenter’s copy alone.</p>
      </div>
    </Popover>
  )
}

interface SeveralProps {
  readonly label: string
  /** What it means that none is chosen. */
  readonly none: string
  readonly chosen: readonly string[] | undefined
  readonly all: readonly { readonly value: string; readonly text: string }[]
  readonly isReadOnly: boolean
  readonly set: (chosen: string[] | null) => void
}

/** Some of several; none is all. */
function Several({ label, none, chosen = [], all, isReadOnly, set }: SeveralProps) {
  if (all.length < 2) return null
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
    set(next.length === 0 || next.length === all.length ? null : next)
  }
  return (
    <fieldset className={css.several}>
      <legend>{label}</legend>
      <div>
        {all.map(({ value, text }) => (
          <label key={value}>
            <input type="checkbox" checked={chosen.includes(value)} disabled={isReadOnly} onChange={() => toggle(value)} /> {text}
          </label>
        ))}
        {chosen.length === 0 ? <p>{none}</p> : null}
      </div>
    </fieldset>
  )
}

import type { Theme } from '../../../core/decks/themes.ts'
import { Button } from '../../parts/button.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { PagePart } from '../page-head.tsx'
import { ChoiceSetting, TextSetting } from '../setting.tsx'
import css from './brand.module.css'
import { ThemeColors } from './theme-colors.tsx'
import { ThemeLogo } from './theme-logo.tsx'
import { ThemeMaster } from './theme-master.tsx'
import { ThemePreview } from './theme-preview.tsx'

/** Families that the house has measures and files of. */
const houseFonts = ['Georgia', 'Arial']

/** One theme: what it is called and made of, and beside it slides that wear it. Everything is kept at once, and can be undone. */
export function ThemePart({ theme, renamed }: { readonly theme: Theme; readonly renamed: (title: string | undefined) => void }) {
  const act = useAct()
  const [mayChange, mayStand, mayRemove] = [useMay('theme.change'), useMay('theme.stand'), useMay('theme.remove')]
  const { id, title, fonts, footer, master } = theme
  const change = (fields: Record<string, unknown>) => act('theme.change', { id, ...fields } as never)
  const font = (use: 'title' | 'text', label: string) => (
    <ChoiceSetting
      label={label} value={fonts[use]} isReadOnly={!mayChange} choices={[...new Set([...houseFonts, fonts.title, fonts.text])].map((one) => ({ value: one, text: one }))}
      choose={(value) => change({ fonts: { ...fonts, [use]: value } })}
      hint={use === 'title' && !houseFonts.includes(fonts.title) ? `The .pptx and pages ask for ${fonts.title}; PDF and pictures bring Georgia or Arial in its place.` : undefined}
    />
  )
  return (
    <div className={css.columns}>
      <div>
        <PagePart
          title="Theme"
          acts={
            <>
              {mayStand ? (
                <Button kind="go" onPress={() => void act('theme.stand', { id: theme.isStanding === true ? null : id }, { said: theme.isStanding === true ? 'Decks wear Throughline’s own look' : `Every deck wears *${title}*` })}>
                  {theme.isStanding === true ? 'No longer for every deck' : 'Use for every deck'}
                </Button>
              ) : null}
              {mayRemove ? (
                <Button kind="go" onPress={() => void act('theme.remove', { id }, { said: `Removed *${title}*` }).then(() => renamed(undefined))}>
                  Remove
                </Button>
              ) : null}
            </>
          }
        >
          <TextSetting
            label="Name" value={title} isReadOnly={!mayChange}
            save={async (value) => {
              if (value === null) return undefined
              const outcome = await change({ title: value })
              if (outcome.done) renamed(value)
              return outcome
            }}
          />
          <TextSetting label="Foot of slides" value={footer} isReadOnly={!mayChange} save={(value) => change({ footer: value })} placeholder="© Fernhill" hint="Stands in the foot of every slide, after the way to the disclaimer. Leave it short." />
          <ThemeLogo theme={theme} isReadOnly={!mayChange} />
        </PagePart>
        <ThemeMaster theme={theme} isReadOnly={!mayChange} />
        <ThemeColors key={JSON.stringify(theme.colors)} theme={theme} isReadOnly={!mayChange} />
        <PagePart title="Fonts" {...(master === undefined ? {} : { note: 'for page, PDF and pictures' })}>
          {font('title', 'Titles')}
          {font('text', 'Text')}
        </PagePart>
      </div>
      <ThemePreview theme={theme} />
    </div>
  )
}

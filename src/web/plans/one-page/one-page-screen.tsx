import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight, FileDown } from 'lucide-react'
import { useCallback } from 'react'
import { audiences } from '../../../core/audiences/audiences.ts'
import type { OnePage } from '../../../core/one-page/one-page-shape.ts'
import { addDays } from '../../../core/time/days.ts'
import { partOf } from '../../../core/time/fiscal.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { settings } from '../../../core/workspace/workspace.ts'
import { onePage } from '../../../protocol/one-page-routes.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { saveFile } from '../../parts/save-file.ts'
import { Switch } from '../../parts/switch.tsx'
import { say } from '../../parts/toast-store.ts'
import { sentenceOf, useAsked } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { Page } from './page.tsx'
import css from './one-page.module.css'
import type { OnePageSearch } from './search.ts'

const lengths = [{ value: 'month', text: 'Month' }, { value: 'quarter', text: 'Quarter' }, { value: 'half', text: 'Half' }, { value: 'year', text: 'Year' }] as const
const detailWords = [['', 'As much as fits'], ['titles', 'Titles alone'], ['themes', 'A few of each theme']] as const

/** A roadmap of one stated time on one page: vision, goals and what is planned, as an audience may read it (rows J1, J5). */
export function OnePageScreen() {
  const { state, today, asOf } = useSeen()
  const { ws } = useParams({ from: '/$ws' })
  const { period = 'quarter', at, audience = 'internal', detail } = useSearch({ from: '/$ws/plans/one-page' })
  const navigate = useNavigate({ from: '/$ws/plans/one-page' })
  const client = useClient()
  const style = useDateStyle()
  const { start, end } = partOf(at ?? asOf ?? today, period, settings.list(state)[0]?.fiscalYearStart)
  const set = (next: Partial<OnePageSearch>) => void navigate({ to: '.', search: (now) => ({ ...now, ...next }), replace: true })
  const file = useCallback((format: 'json' | 'pptx' | 'pdf') => client.call(onePage, { params: { ws, format }, query: { from: start, to: end, audience, ...(detail === undefined ? {} : { detail }) } }), [client, ws, start, end, audience, detail])
  // Asked again whenever anything changes here: the state is another one then.
  const ask = useCallback(async () => JSON.parse(new TextDecoder().decode(await file('json'))) as OnePage, [file, state])
  const { asked } = useAsked(ask)
  const words = labelWindow({ start, end, precision: period }, style)
  const save = async (format: 'pptx' | 'pdf') => {
    try {
      saveFile(`Roadmap ${words}.${format}`, await file(format))
    } catch (error) {
      say({ key: 'one-page', kind: 'refused', sentence: sentenceOf(error) })
    }
  }
  return (
    <div className={css.screen}>
      <header>
        <h1>On one page</h1>
        <p className={css.tools}>
          <Switch label="How long" options={lengths} value={period} onChange={(next) => set({ period: next === 'quarter' ? undefined : next })} />
          <span className={css.step}>
            <IconButton label="The time before" icon={ChevronLeft} onPress={() => set({ at: addDays(start, -1) })} />
            <b>{words}</b>
            <IconButton label="The time after" icon={ChevronRight} onPress={() => set({ at: addDays(end, 1) })} />
          </span>
          <label>Made for <select className={field.input} value={audience} onChange={(event) => set({ audience: event.target.value === 'internal' ? undefined : event.target.value })}>{audiences.list(state).map(({ key, title }) => <option key={key} value={key}>{title}</option>)}</select></label>
          <label>Tells <select className={field.input} value={detail ?? ''} onChange={(event) => set({ detail: event.target.value === '' ? undefined : (event.target.value as 'titles') })}>{detailWords.map(([value, text]) => <option key={value} value={value}>{text}</option>)}</select></label>
          {asked.is === 'here' ? <><Button kind="main" icon={FileDown} onPress={() => void save('pptx')}>Slide</Button><Button icon={FileDown} onPress={() => void save('pdf')}>PDF</Button></> : null}
        </p>
      </header>
      {asked.is === 'asking' ? <p className={css.quiet}>Asking the service what they are told …</p> : asked.is === 'refused' ? <p className={css.refused} role="status">{asked.sentence}</p> : <Page page={asked.answer} />}
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { settings } from '../../core/workspace/workspace.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { PageHead, PagePart } from './page-head.tsx'
import { ChoiceSetting } from './setting.tsx'
import css from './sharing-page.module.css'

/** Whether what is published may be read outside by an address alone. */
export function SharingPage() {
  const { state } = useSeen()
  const act = useAct()
  const isReadOnly = !useMay('settings.change')
  const { shareLinks } = settings.need(state, 'settings')
  return (
    <>
      <PageHead title="Sharing">How people outside come to what is published for them.</PageHead>
      <PagePart title="Share links">
        <ChoiceSetting
          label="Share links" value={shareLinks ?? 'on'} isReadOnly={isReadOnly} choices={[{ value: 'on', text: 'May be made and opened' }, { value: 'off', text: 'Turned off' }]}
          choose={(value) => act('settings.change', { shareLinks: value === 'off' ? 'off' : null }, { said: value === 'off' ? 'Share links are turned off' : 'Share links may be opened again' })}
          hint="Turned off, none opens and none can be made; feeds, calendars and frames end with them. Those that there are open again when it is turned on."
        />
        <p className={css.more}>
          <Link from="/$ws" to={'/$ws/publish/links' as '.'}>See the live links</Link>
        </p>
      </PagePart>
    </>
  )
}

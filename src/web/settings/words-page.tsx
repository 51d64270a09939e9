import type { Outcome } from '../../client/live-workspace.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { PageHead, PagePart } from './page-head.tsx'
import { TextSetting } from './setting.tsx'
import css from './words-page.module.css'

/** What things are called here. */
export function WordsPage() {
  const { state } = useSeen()
  const act = useAct()
  const isReadOnly = !useMay('settings.change')
  const { name, words } = settings.need(state, 'settings')
  const saveWord = (word: 'bucket' | 'outlier') => (value: string | null) => {
    const { [word]: _old, ...others } = words ?? {}
    const next = value === null ? others : { ...others, [word]: value }
    return act('settings.change', { words: Object.keys(next).length === 0 ? null : next })
  }
  return (
    <>
      <PageHead title="Names and words">What things are called in this company, on every screen.</PageHead>
      <div className={css.one}>
        <PagePart title="Names">
          <TextSetting label="Company" hint="Stands in the top bar and on decks." value={name} isReadOnly={isReadOnly} save={async (value) => (value === null ? empty : act('settings.change', { name: value }))} />
          <TextSetting label="A bucket is called" hint="A row of the activity roadmap." value={words?.bucket} placeholder="Bucket" isReadOnly={isReadOnly} save={saveWord('bucket')} />
          <TextSetting label="An outlier is called" hint="An activity in no bucket." value={words?.outlier} placeholder="Outlier" isReadOnly={isReadOnly} save={saveWord('outlier')} />
        </PagePart>
      </div>
    </>
  )
}

const empty: Outcome = { done: false, code: 'invalid', sentence: 'A workspace has a name.' }

import { Link } from '@tanstack/react-router'
import type { Json } from '../../../lib/json.ts'
import { settings } from '../../../core/workspace/workspace.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { PageHead, PagePart } from '../page-head.tsx'
import { AllowedWords } from './allowed-words.tsx'
import { HiddenValues } from './hidden-values.tsx'
import { WordList } from './word-list.tsx'
import css from './words.module.css'

type ListField = 'neverOutside' | 'codeNames' | 'privateHosts'

/** Every word for which all that leaves is searched, by what it is; and what an owner lets leave all the same. */
export function KeptWordsPage() {
  const { state } = useSeen()
  const act = useAct()
  const isReadOnly = !useMay('settings.change')
  const workspace = settings.need(state, 'settings')
  const change = (field: ListField | 'hiddenValues', value: Json, gone?: string) => act('settings.change', { [field]: value }, gone === undefined ? {} : { said: `*${gone.replaceAll('*', '∗')}* may leave now` })
  const list = (field: ListField) => ({ words: workspace[field] ?? [], isReadOnly, save: (words: readonly string[], gone?: string) => change(field, words.length === 0 ? null : [...words], gone) })
  return (
    <>
      <PageHead title="Words that must not leave">All that is made for an audience outside is searched for them, in whatever case and spelling. What holds one is not published, and says where it stands.</PageHead>
      <div className={css.columns}>
        <div>
          <WordList title="Your own list" one="A word that must not leave" placeholder="A word, or several apart by commas" {...list('neverOutside')}>
            Whatever else must not be said: unannounced products, partners who have not signed.
          </WordList>
          <WordList title="Code names" one="A code name" placeholder="Project Phoenix" {...list('codeNames')}>
            What has not been announced is called by them inside.
          </WordList>
          <AllowedWords />
        </div>
        <div>
          <PagePart title="Names">
            <p className={css.said}>
              The names of <Link from="/$ws" to="/$ws/accounts">{state.count('accounts')} accounts</Link> and of <Link from="/$ws" to={'/$ws/settings/people' as '.'}>{state.count('people')} people</Link>, with their other names and addresses, are kept from leaving without being listed here.
            </p>
          </PagePart>
          <HiddenValues values={workspace.hiddenValues ?? {}} isReadOnly={isReadOnly} save={(values, gone) => change('hiddenValues', Object.keys(values).length === 0 ? null : { ...values }, gone)} />
          <WordList title="Private hosts" one="A host" placeholder="intranet.example.com" {...list('privateHosts')}>
            Machines of your own network. Addresses of this machine, of private networks and of names without a dot are found without being listed.
          </WordList>
        </div>
      </div>
    </>
  )
}

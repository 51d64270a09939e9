import { activityKindWords, workWords } from '../../../core/roadmap/kind-words.ts'
import type { KindOfWork } from '../../../core/roadmap/work-by-kind.ts'
import { Button } from '../../parts/button.tsx'
import { copyText } from '../../parts/copy-text.ts'
import { say } from '../../parts/toast-store.ts'

/** Takes the report along into a spreadsheet. Budgets stand in it: it is for people inside, as the screen is. */
export function CopyKinds({ kinds }: { readonly kinds: readonly KindOfWork[] }) {
  const copy = async () => {
    const rows = kinds.map(({ kind, work, activities, done, effort, money }) => [kind === 'unsaid' ? 'To be said' : activityKindWords[kind], workWords[work], activities, done, effort, money.budget, money.spent])
    const isCopied = await copyText([['Kind', 'Work', 'Activities', 'Done', 'Days', 'Budget', 'Spent'], ...rows].map((row) => row.join('\t')).join('\n'))
    say({ key: 'kinds', sentence: isCopied ? 'Copied the table: paste it into a spreadsheet' : 'It could not be copied: mark the table and copy it by hand', kind: isCopied ? 'done' : 'refused' })
  }
  return <Button isDisabled={kinds.length === 0} onPress={() => void copy()}>Copy the table</Button>
}

import type { Item } from '../../../core/plans/plans.ts'
import { audienceOf } from '../../../core/market/named.ts'
import { messagesOf } from '../../../core/market/used-in.ts'
import { Section } from '../../inspector/section.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'

/** What we say of an item and to whom: its own messages, and those of the release that it comes in (row J3). */
export function ItemMessages({ item, className }: { readonly item: Item; readonly className: string | undefined }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const found = messagesOf(state, item.id)
  if (found.length === 0) return null
  return (
    <Section title="Messages">
      <ul className={className}>
        {found.map((message) => (
          <li key={message.id}>
            <button type="button" onClick={() => open('messages', message.id)}>{message.title}</button>{' '}
            <span>{[audienceOf(state, message).map(({ title }) => title).join(', ') || 'for nobody yet', ...(message.items?.includes(item.id) === true ? [] : ['of its release'])].join('; ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

import { useParams } from '@tanstack/react-router'
import { failing } from '../../../core/links/link-looks.ts'
import { lookAtHubLinks } from '../../../protocol/hub-routes.ts'
import { say } from '../../parts/toast-store.ts'
import { sentenceOf } from '../../settings/use-asked.ts'
import { useClient } from '../../workspace/use-client.tsx'

/** Has the service look now whether addresses are there, and says what came of it. */
export function useLookNow(): (addresses: readonly string[]) => Promise<void> {
  const { ws } = useParams({ from: '/$ws' })
  const client = useClient()
  return async (addresses) => {
    try {
      const { looks } = await client.call(lookAtHubLinks, { params: { ws }, body: { addresses: addresses.slice(0, 20) } })
      const bad = looks.filter(({ outcome }) => failing.has(outcome))
      const inside = looks.filter(({ outcome }) => outcome === 'inside')
      const said = bad[0]?.said
      say(bad.length > 0 ? { key: 'looked', kind: 'refused', sentence: `${bad.length === 1 ? 'It does not work' : `${bad.length} do not work`}${said === undefined ? '' : ` (${said})`}` } : { key: 'looked', sentence: inside.length > 0 ? 'Its host is inside, so nobody looks from here' : looks.length === 1 ? 'It is there' : 'All of them are there' })
    } catch (error) {
      say({ key: 'looked', kind: 'refused', sentence: sentenceOf(error) })
    }
  }
}

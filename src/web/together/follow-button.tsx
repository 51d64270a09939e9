import { doesFollow } from '../../core/together/together.ts'
import { Button } from '../parts/button.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'

/** Follows a record: what others do to it comes to one's inbox. */
export function FollowButton({ collection, id }: { readonly collection: string; readonly id: string }) {
  const { state, actor } = useSeen()
  const act = useAct()
  const may = useMay('following.set')
  if (!may || actor.person === undefined) return null
  const follows = doesFollow(state, actor.person, collection, id)
  return (
    <Button kind="go" aria-pressed={follows} onPress={() => void act('following.set', { collection, record: id, follows: !follows }, { said: follows ? 'You no longer follow this' : 'You follow this: what others do to it comes to your inbox' })}>
      {follows ? 'Following' : 'Follow'}
    </Button>
  )
}

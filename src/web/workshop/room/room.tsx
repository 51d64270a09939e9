import { usePhone } from '../../parts/use-phone.ts'
import { PhoneRoom } from './phone-room.tsx'
import { WithRoomHands } from './room-hands.tsx'
import { useRevealInTime } from './use-reveal-in-time.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { WallRoom } from './wall-room.tsx'

/** The room, over the board that is open: a wall or a laptop, or a phone. `told`: the newest sentence of the link itself. */
export function Room({ told = '' }: { readonly told?: string }) {
  const isPhone = usePhone()
  useWakeLock()
  useRevealInTime()
  return <WithRoomHands told={told}>{isPhone ? <PhoneRoom /> : <WallRoom />}</WithRoomHands>
}

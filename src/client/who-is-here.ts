import type { FromService } from '../protocol/live-messages.ts'
import type { Presence } from './live-workspace.ts'

/** Who is here after the service told of a change. Whoever stays keeps their place in the list, so that faces do not jump. */
export function hereAfter(before: readonly Presence[], { whole, here, gone }: Extract<FromService, { say: 'here' }>): readonly Presence[] {
  const told = here.map(({ session, name, person, at }): Presence => ({ session, name, ...(person === undefined ? {} : { person }), ...(at === undefined ? {} : { at }) }))
  if (whole) return told
  const bySession = new Map(told.map((one) => [one.session, one]))
  const known = new Set(before.map(({ session }) => session))
  const left = before.filter(({ session }) => !gone.includes(session)).map((one) => bySession.get(one.session) ?? one)
  return [...left, ...told.filter(({ session }) => !known.has(session))]
}

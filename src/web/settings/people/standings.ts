/** How somebody comes in: can, is invited until a day, cannot, or nobody has told. */
export type Standing = { readonly is: 'can' } | { readonly is: 'invited'; readonly invitation: string; readonly until: string } | { readonly is: 'cannot' } | { readonly is: 'unknown' }

interface Told {
  readonly invitations: readonly { readonly id: string; readonly person: string; readonly expires: string }[]
  /** Those who have an account. */
  readonly persons: readonly string[]
}

/** How each person comes in, as the service told it. An account counts for more than an invitation that still waits. */
export function standings(told: Told | undefined): (person: string) => Standing {
  if (told === undefined) return () => ({ is: 'unknown' })
  const can = new Set(told.persons)
  const invited = new Map(told.invitations.map((one) => [one.person, one]))
  return (person) => {
    if (can.has(person)) return { is: 'can' }
    const invitation = invited.get(person)
    return invitation === undefined ? { is: 'cannot' } : { is: 'invited', invitation: invitation.id, until: invitation.expires.slice(0, 10) }
  }
}

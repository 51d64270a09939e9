import type { Accounts } from './accounts.ts'
import type { SignInGuard } from './sign-in-guard.ts'

/** Is this the account's password? Wrong ones are counted, so that nobody guesses in somebody else's open window. Refuses `too-many`. */
export async function passwordOf(accounts: Accounts, user: string, password: string | undefined, guard: SignInGuard, place: string): Promise<boolean> {
  return guard.isRight(user, place, async () => password !== undefined && (await accounts.hasPassword(user, password)))
}

import { hash, verify } from '@node-rs/argon2'

/** What argon2id may cost: 19 MB and two passes, as OWASP asks at the least. About 20 ms on one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Passwords are kept as argon2id digests alone. */
export const passwords = {
  hash: (password: string): Promise<string> => hash(password, cost),
  verify: ({ hash: digest, password }: { readonly hash: string; readonly password: string }): Promise<boolean> => verify(digest, password),
}

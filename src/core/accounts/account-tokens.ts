/**
 * How a text names an account: "{account:17}". Whoever may read names reads the name there; outside it is told as the neutral code or as
 * "a customer" (audiences/told-accounts.ts). What was meant as one and is not whole counts too, so that none is ever told as it stands.
 */
const token = /\{\s*account\s*:\s*(?:(?<number>\d{1,6})(?!\d)\s*\}?|(?:[^{}\n]{0,80}\})?)/giu

/** The token that names the account of a number. */
export function accountToken(number: number): string {
  return `{account:${number}}`
}

/** The numbers of the accounts that a text names, each once. */
export function accountsNamedIn(text: string): readonly number[] {
  if (!text.includes('{')) return []
  return [...new Set([...text.matchAll(token)].flatMap(({ groups }) => (groups?.['number'] === undefined ? [] : [Number(groups['number'])])))]
}

/** The text with other words in place of its tokens. `starts` is true where a sentence begins; no number is known where a token is not whole. */
export function withAccountsTold(text: string, told: (number: number | undefined, starts: boolean) => string): string {
  if (!text.includes('{')) return text
  return text.replace(token, (...found) => {
    const [at, whole, groups] = found.slice(-3) as [number, string, { readonly number?: string }]
    return told(groups.number === undefined ? undefined : Number(groups.number), /(?:^|[.!?:\n]\s+|\n)$/.test(whole.slice(0, at)))
  })
}

/** The key in an otpauth address, in groups of four that are easy to type. */
export function secretIn(address: string): string {
  const secret = URL.canParse(address) ? (new URL(address).searchParams.get('secret') ?? '') : ''
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}

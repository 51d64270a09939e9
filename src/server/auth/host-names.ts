import { networkInterfaces } from 'node:os'

/**
 * The names under which a service without PUBLIC_URL is reached, at any port: this machine's own, the one it listens at, and all of the
 * machine's addresses where it listens at all of them. Whoever names another host is not answered by the sign-in library.
 */
export function hostNames(host: string): string[] {
  const all = host === '0.0.0.0' || host === '::' ? Object.values(networkInterfaces()).flatMap((found) => (found ?? []).map(({ address }) => address)) : [host]
  const names = new Set(['localhost', '127.0.0.1', '::1', ...all])
  return [...names].flatMap((name) => (name.includes(':') ? [`[${name}]`, `[${name}]:*`] : [name, `${name}:*`]))
}

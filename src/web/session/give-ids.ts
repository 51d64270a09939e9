type Bytes16 = Uint8Array<ArrayBuffer>

/**
 * Browsers give new ids (crypto.randomUUID) only to pages that came over TLS or from this very machine. A service that is tried out in an
 * office, at an address of its network, is neither; chance they give to every page, so ids are made of it there.
 */
export function giveIds(chance: Pick<Crypto, 'getRandomValues'> & { randomUUID?: Crypto['randomUUID'] }): void {
  chance.randomUUID ??= () => idOf(chance.getRandomValues(new Uint8Array(16)))
}

/** A UUID of version 4 (RFC 9562). */
function idOf(bytes: Bytes16): ReturnType<Crypto['randomUUID']> {
  const hex = Array.from(bytes, (byte, at) => (at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte).toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

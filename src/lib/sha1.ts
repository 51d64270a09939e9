/** Words of the message schedule, used again by each call: the functions here are synchronous and call nothing. */
const words = new Int32Array(80)

/**
 * SHA-1 (FIPS 180-4) of some bytes, as five 32-bit words. Only for names that must be the same everywhere, never as a proof: SHA-1 is
 * broken as that. Written out because an import names tens of thousands of records, each by a text of one or two blocks.
 */
export function sha1Words(bytes: Uint8Array): Int32Array {
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  const { length } = bytes
  const blocks = ((length + 8) >>> 6) + 1
  for (let block = 0; block < blocks; block++) {
    const start = block << 6
    for (let i = 0; i < 16; i++) {
      const at = start + (i << 2)
      words[i] = (byteAt(bytes, at) << 24) | (byteAt(bytes, at + 1) << 16) | (byteAt(bytes, at + 2) << 8) | byteAt(bytes, at + 3)
    }
    if (block === blocks - 1) {
      words[14] = Math.floor(length / 0x20000000)
      words[15] = length << 3
    }
    mix(state)
  }
  return state
}

/** The message, then the bit that ends it, then zeros. */
function byteAt(bytes: Uint8Array, at: number): number {
  return at < bytes.length ? (bytes[at] as number) : at === bytes.length ? 0x80 : 0
}

function mix(state: Int32Array): void {
  for (let i = 16; i < 80; i++) {
    const word = (words[i - 3] as number) ^ (words[i - 8] as number) ^ (words[i - 14] as number) ^ (words[i - 16] as number)
    words[i] = (word << 1) | (word >>> 31)
  }
  let [a, b, c, d, e] = [state[0] as number, state[1] as number, state[2] as number, state[3] as number, state[4] as number]
  for (let i = 0; i < 80; i++) {
    const chosen = i < 20 ? ((b & c) | (~b & d)) + 0x5a827999 : i < 40 ? (b ^ c ^ d) + 0x6ed9eba1 : i < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc : (b ^ c ^ d) + 0xca62c1d6
    const next = (((a << 5) | (a >>> 27)) + chosen + e + (words[i] as number)) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  state[0] = ((state[0] as number) + a) | 0
  state[1] = ((state[1] as number) + b) | 0
  state[2] = ((state[2] as number) + c) | 0
  state[3] = ((state[3] as number) + d) | 0
  state[4] = ((state[4] as number) + e) | 0
}

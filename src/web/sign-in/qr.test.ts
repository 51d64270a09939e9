import { expect, test } from 'vitest'
import { sha256Hex } from '../../lib/digest.ts'
import { qrOf } from './qr.ts'

const text = (length: number) => 'otpauth://totp/Throughline:ida@norrvik.example?secret=ABCDEFGH234567&issuer=Throughline'.repeat(12).slice(0, length)
const printOf = (squares: boolean[][]) => sha256Hex(squares.map((row) => row.map((dark) => (dark ? '#' : '.')).join('')).join('\n')).slice(0, 16)

test('[SI42] the key of a second step is a picture that readers read: codes of every size are those that a reader has read', () => {
  // Each was read back with another program's reader (jsQR 1.4.0) when it was written down here.
  expect([1, 18, 134, 150, 271, 400, 858].map((length) => [length, qrOf(text(length)).length, printOf(qrOf(text(length)))])).toEqual([
    [1, 21, 'c8d0e46c62bf30a2'], [18, 25, '15c7bca72b4afcd3'], [134, 41, '06f0ff7b5533be4d'], [150, 45, 'd736bddea02e4234'],
    [271, 57, '5037a75c275bb700'], [400, 69, '917f3670455f9607'], [858, 97, '7e7e224ba9c70a11'],
  ])
})

test('[SI42] a text that no code holds is an error and no wrong picture', () => {
  expect(() => qrOf(text(859))).toThrow('too long')
})

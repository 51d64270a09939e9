/** A value of one column: a text, a whole number (bigint), the pieces of a long text in UTF-8, or null. */
export type CopyValue = string | bigint | readonly Uint8Array[] | undefined

const signature = Buffer.from('PGCOPY\n\u00ff\r\n\0', 'latin1')

/** One row for `copy … from stdin (format binary)`, piece by piece, with the header before it and the end after it. */
export function* copyRow(values: readonly CopyValue[]): Generator<Uint8Array> {
  // Flags and the length of what follows the header, none of either; then how many values the row has.
  yield Buffer.concat([signature, Buffer.alloc(8), int16(values.length)])
  for (const value of values) {
    if (value === undefined) yield int32(-1)
    else if (typeof value === 'bigint') {
      const bytes = Buffer.alloc(12)
      bytes.writeInt32BE(8)
      bytes.writeBigInt64BE(value, 4)
      yield bytes
    } else {
      const pieces = typeof value === 'string' ? [Buffer.from(value)] : value
      yield int32(pieces.reduce((sum, { length }) => sum + length, 0))
      yield* pieces
    }
  }
  yield int16(-1)
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

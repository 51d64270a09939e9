import { unzlibSync } from 'fflate'

/**
 * The plain font inside a WOFF 1.0 file (W3C, sections 3 to 5). Fontkit reads WOFF too, but unpacks a table anew each time that it looks into
 * it: for each glyph the whole table of outlines.
 */
export function unpackWoff(file: Uint8Array): Uint8Array {
  const woff = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const count = woff.getUint16(12)
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = 44 + at * 20
    const [offset, packed, length] = [woff.getUint32(entry + 4), woff.getUint32(entry + 8), woff.getUint32(entry + 12)]
    const content = file.subarray(offset, offset + packed)
    return { tag: woff.getUint32(entry), sum: woff.getUint32(entry + 16), content: packed < length ? unzlibSync(content) : content }
  })
  const start = 12 + count * 16
  const font = new Uint8Array(start + tables.reduce((sum, { content }) => sum + padded(content.length), 0))
  const plain = new DataView(font.buffer)
  const power = 2 ** Math.floor(Math.log2(count))
  plain.setUint32(0, woff.getUint32(4))
  for (const [at, value] of [count, power * 16, Math.log2(power), (count - power) * 16].entries()) plain.setUint16(4 + at * 2, value)
  let offset = start
  for (const [at, { tag, sum, content }] of tables.entries()) {
    for (const [index, value] of [tag, sum, offset, content.length].entries()) plain.setUint32(12 + at * 16 + index * 4, value)
    font.set(content, offset)
    offset += padded(content.length)
  }
  return font
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

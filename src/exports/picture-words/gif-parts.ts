import { markupTexts, type PicturePart, readableRuns, textOf } from './picture-part.ts'

/** The blocks of a GIF (GIF89a). How often it plays is drawn; comments, texts and what programs say are not. */
export function gifParts(file: Uint8Array): PicturePart[] {
  const flags = file[10] ?? 0
  let at = Math.min(file.length, 13 + tableSize(flags))
  const parts: PicturePart[] = [{ start: 0, end: at, isDrawn: true }]
  while (at < file.length && (file[at] === 0x21 || file[at] === 0x2c)) {
    const isImage = file[at] === 0x2c
    const end = isImage ? endOfBlocks(file, at + 11 + tableSize(file[at + 9] ?? 0)) : endOfBlocks(file, at + 2)
    const data = file.subarray(at + 2, end)
    const isDrawn = isImage || file[at + 1] === 0xf9 || (file[at + 1] === 0xff && /^.(?:NETSCAPE2\.0|ANIMEXTS1\.0)/s.test(textOf(data.subarray(0, 12))))
    parts.push({ start: at, end, isDrawn, texts: isDrawn ? undefined : () => extensionTexts(data) })
    at = end
  }
  const end = file[at] === 0x3b ? at + 1 : at
  parts.push({ start: at, end, isDrawn: true })
  const rest = file.subarray(end)
  if (rest.length > 0) parts.push({ start: end, end: file.length, isDrawn: false, texts: () => readableRuns(rest) })
  return parts
}

/** Its blocks put together; XMP is written over them as it stands, so it is read with their lengths still in it. */
function extensionTexts(data: Uint8Array): string[] {
  const whole = textOf(data)
  if (whole.includes('XMP DataXMP')) return markupTexts(whole)
  const pieces: string[] = []
  for (let at = 0; at < data.length && data[at] !== 0; at += 1 + (data[at] ?? 0)) pieces.push(textOf(data.subarray(at + 1, at + 1 + (data[at] ?? 0))))
  return [pieces.join('')]
}

function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

function endOfBlocks(file: Uint8Array, from: number): number {
  let at = from
  while (at < file.length && file[at] !== 0) at += 1 + (file[at] ?? 0)
  return Math.min(file.length, at + 1)
}

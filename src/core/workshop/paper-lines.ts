import { readDate } from '../time/read-date.ts'
import { named, type PaperPlace, type Written } from './paper-notes.ts'

/**
 * Lines as somebody types them off a wall: "Bucket: text @Q3 FY27 -- author", each part but the text left out at will. What looks like a part and names
 * nothing that is there stays in the words, with a remark: a colon, an @ and two dashes are also just signs.
 */
export function readPaperLines(text: string, place: PaperPlace): Written[] {
  return text.split(/\r\n?|\n/).map((line, at) => ({ line: at + 1, said: line.replace(/^\s*[-*•–]\s+/, '').trim() })).filter(({ said }) => said !== '').map(({ line, said }) => readLine(line, said, place))
}

function readLine(line: number, said: string, place: PaperPlace): Written {
  const remarks: string[] = []
  const [rest, author, nobody] = authorAt(said, place, remarks)
  // Behind a name that stays in the words no time is looked for.
  const [words, when] = nobody === undefined ? timeAt(rest, place, remarks) : [rest]
  const [text, bucket, nowhere] = bucketAt(words, place, remarks)
  return { line, text, author, bucket, when, remarks, maybe: { ...(nobody === undefined ? {} : { author: nobody }), ...(nowhere === undefined ? {} : { bucket: nowhere }) } }
}

/** "… -- Ann", also with a long dash between spaces. */
function authorAt(said: string, { authors }: PaperPlace, remarks: string[]): readonly [string, string?, string?] {
  const found = /^(.*\S)\s+(?:--|—|–)\s*(\S[^—–]*?)$/u.exec(said)
  const [, rest = '', name = ''] = found ?? []
  if (found === null) return [said]
  if (named(authors, name) !== undefined) return [rest, name]
  remarks.push(`Nobody here is called "${shortened(name)}", so the words after the dash stay in the note.`)
  return [said, undefined, name]
}

/** "… @Q3 FY27", to the end of what is left. */
function timeAt(said: string, { style }: PaperPlace, remarks: string[]): readonly [string, string?] {
  const at = said.lastIndexOf('@')
  // An address has no space before its sign.
  if (at < 0 || (at > 0 && !/\s/u.test(said[at - 1] ?? ''))) return [said]
  const when = said.slice(at + 1).trim()
  const read = readDate(when, style)
  if (read.window !== undefined && at > 0) return [said.slice(0, at).trim(), when]
  remarks.push(`"@${shortened(when)}" is no time that can be read, so it stays in the note.`)
  return [said]
}

/** "Launches: …". An address, a time of day and a long clause before a colon are no bucket. */
function bucketAt(said: string, { buckets }: PaperPlace, remarks: string[]): readonly [string, string?, string?] {
  const found = /^([^:]{1,80}):(?!\/\/)\s*(\S.*)$/su.exec(said)
  const [, name = '', text = ''] = found ?? []
  if (found === null || /\d$/.test(name)) return [said]
  if (named(buckets, name) !== undefined) return [text, name]
  remarks.push(`There is no bucket "${shortened(name)}", so it stays in the note.`)
  return [said, undefined, name]
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

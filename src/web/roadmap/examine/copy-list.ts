import type { Examination } from '../../../core/examine/examination.ts'
import type { Finding } from '../../../core/examine/finding.ts'
import { groupWords, kindWords } from '../../../core/examine/kind-words.ts'

/** Every open question as a text to paste elsewhere: how far the roadmap is, then group by group. */
export function findingsAsText(title: string, { progress: { cells, agreed, undecided, notAgreed }, byGroup }: Examination, isWanted: (finding: Finding) => boolean): string {
  const groups = byGroup.flatMap(({ group, kinds }) => {
    const lines = kinds.flatMap(({ kind, findings }) => {
      const wanted = findings.filter(isWanted)
      return wanted.length === 0 ? [] : [`${kindWords[kind]} (${wanted.length})`, ...wanted.map(({ sentence }) => `- ${sentence}`)]
    })
    return lines.length === 0 ? [] : [`${groupWords[group]}\n${lines.join('\n')}`]
  })
  return [`${title}: ${agreed} of ${cells} cells agreed, ${undecided} undecided, ${notAgreed} not agreed`, ...groups].join('\n\n')
}

import type { Stage } from '../../../core/rollouts/channels.ts'

/** Stages as somebody types them: a stage a line, and below it each of its checks after a dash. A stage without a check is one by itself. */
export function stagesIn(text: string): Stage[] {
  const found: { title: string; lines: { title: string }[] }[] = []
  for (const line of text.split('\n').map((one) => one.trim()).filter((one) => one !== '')) {
    const check = /^[-–•*]\s*(.+)$/u.exec(line)?.[1]
    if (check === undefined) found.push({ title: line, lines: [] })
    else found.at(-1)?.lines.push({ title: check })
  }
  return found.map(({ title, lines }) => ({ title, lines: lines.length === 0 ? [{ title: `${title}: done` }] : lines }))
}

/** Stages as somebody would type them. */
export function wordsOf(stages: readonly Stage[]): string {
  return stages.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line.title}`)].join('\n')).join('\n')
}

/** Stages that were typed over others: one of the same name keeps its day, and a check of the same words what it waits for. */
export function stagesAgain(text: string, before: readonly Stage[]): Stage[] {
  return stagesIn(text).map((stage) => {
    const was = before.find(({ title }) => title === stage.title)
    const lines = stage.lines.map((line) => before.flatMap((one) => one.lines).find(({ title }) => title === line.title) ?? line)
    return { ...stage, lines, ...(was?.due === undefined ? {} : { due: was.due }) }
  })
}

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

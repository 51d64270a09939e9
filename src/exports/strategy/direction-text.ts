import type { DirectionPart, DirectionStory } from '../../core/strategy/direction.ts'

/** A direction page as Markdown, for a handbook or a site of the company's own (row A8). */
export function directionText({ title, asOf, disclaimer, parts }: DirectionStory): string {
  const head = [`# ${oneLine(title)}`, `As of ${oneLine(asOf)}.`, ...(disclaimer === undefined ? [] : [`> ${oneLine(disclaimer)}`])]
  return `${[...head, ...parts.flatMap(partText)].join('\n\n')}\n`
}

function partText({ title, text, goals = [], themes = [], notNow = [] }: DirectionPart): string[] {
  return [
    `## ${oneLine(title)}`, ...(text === undefined ? [] : [text]),
    ...goals.flatMap((goal) => [`### ${oneLine(goal.title)}`, ...(goal.why === undefined ? [] : [goal.why]), list(goal.keyResults.map((one) => `${one.title}: from ${one.from} ${one.goes} to ${one.to}`))]),
    ...themes.flatMap((theme) => [`### ${oneLine(theme.title)}`, ...(theme.why === undefined ? [] : [theme.why]), list(theme.items.map(({ title: item, when, value }) => `**${oneLine(item)}**, ${when}${value === undefined ? '' : `: ${value}`}`))]),
    list(notNow.map(({ what, why, likely }) => `**${oneLine(what)}**: ${why}${likely === undefined ? '' : ` Likely: ${likely}.`}`)),
  ].filter((part) => part !== '')
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${oneLine(line)}`).join('\n')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

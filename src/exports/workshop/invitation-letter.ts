import { escapeText, plainCharacters } from '../markup.ts'
import type { Letter } from '../news/edition-letter.ts'
import { letterButton, letterPage, smallPrint } from '../news/letter-page.ts'
import { agendaLines, type InvitationFacts } from './invitation-facts.ts'

/** Where people come into the room: everybody by the code on its screen, and those who sign in to the workspace also straight away. */
export interface InvitationAddresses {
  readonly join: string
  readonly room?: string | undefined
}

/** The mail that invites somebody to a workshop: what, when, where, the day, and how to join. The same facts and addresses make the same bytes. */
export function invitationLetter(facts: InvitationFacts, at: InvitationAddresses): Letter {
  const { title, company, sequence, day, time } = facts
  const lead = sequence === 0 ? `You are invited to a planning workshop of ${company}.` : `A planning workshop of ${company} has another time or place. This replaces the earlier invitation.`
  const rows = rowsOf(facts)
  const lines = agendaLines(facts)
  const how = `On the day, the screen in the room shows a code. Open ${at.join} on your phone and type it: a name is all that you need, no account.`
  const room = at.room === undefined ? undefined : `As you sign in to the workspace of ${company}, you can also open the room here:`
  return {
    subject: cut(onLine(`${sequence === 0 ? 'Invitation' : 'Changed'}: ${title}, ${day}`)),
    text: plainCharacters([
      lead, title, rows.map(([name, value]) => `${name}: ${value}`).join('\n'), ...(facts.question === undefined ? [] : [`What we ask ourselves: ${facts.question}`]),
      ['The day', ...lines.map(({ from, name, minutes }) => `${from}  ${name}, ${minutes} min`)].join('\n'), `How to join\n${how}`, ...(room === undefined ? [] : [`${room}\n${at.room}`]), `${kept}\n`,
    ].join('\n\n')),
    html: letterPage(title, `<p style="${smallPrint}">${escapeText(lead)}</p>
<h1 style="font:400 26px/32px Georgia,serif;margin:8px 0 16px">${escapeText(title)}</h1>
<table role="presentation" style="border-collapse:collapse">${rows.map(([name, value]) => row(name, value)).join('')}</table>
${facts.question === undefined ? '' : `<p style="font:italic 400 19px/28px Georgia,serif;margin:24px 0 4px">${escapeText(facts.question)}</p>\n`}<h2 style="font:400 19px/26px Georgia,serif;margin:24px 0 4px">The day, ${escapeText(time)}</h2>
<table role="presentation" style="border-collapse:collapse">${lines.map(({ from, name, minutes }) => row(from, `${name}, ${minutes} min`)).join('')}</table>
<h2 style="font:400 19px/26px Georgia,serif;margin:24px 0 4px">How to join</h2>
<p style="margin:4px 0">${escapeText(how)}</p>
${at.room === undefined ? '' : `<p style="margin:16px 0 0">${escapeText(room ?? '')}</p>\n${letterButton(at.room, 'Open the room')}\n`}<p style="${smallPrint};border-top:1px solid #e0dcd6;padding-top:16px">${kept}</p>`),
  }
}

const kept = 'The file with this mail puts the day into your calendar. A later invitation takes its place there.'

function rowsOf({ day, time, place, leader, presenter }: InvitationFacts): (readonly [name: string, value: string])[] {
  return [['When', `${day}, ${time}`], ['Where', place ?? 'the place is still to be named'], ...(leader === undefined ? [] : [['Leads', leader] as const]), ...(presenter === undefined ? [] : [['Presents the product', presenter] as const])]
}

function row(name: string, value: string): string {
  return `<tr><td style="padding:3px 20px 3px 0;color:#5c5751;vertical-align:top;white-space:nowrap">${escapeText(name)}</td><td style="padding:3px 0">${escapeText(value)}</td></tr>`
}

/** Letters that a subject has at most: more are cut by the programs that show them. */
const longest = 150
const onLine = (text: string) => plainCharacters(text).replace(/\s+/g, ' ').trim()
const cut = (text: string) => (text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`)

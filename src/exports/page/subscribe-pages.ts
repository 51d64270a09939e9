import { escapeAttribute } from '../markup.ts'
import { onePage } from './small-pages.ts'

/** The form by which a reader of a shared page asks to be told of new editions. Programs that fill in every form fill in the field that people do not see. */
export function subscribePage(action: string, stamp: string, wrong?: string): string {
  const alert = wrong === undefined ? '' : `\n<p class="wrong" role="alert">${wrong}</p>`
  return onePage('Hear when this plan changes', `<p>You get one mail for each new edition: what changed, and why. Your address is used for nothing else, and each mail says how to get no more of them.</p>${alert}
<form method="post" action="${escapeAttribute(action)}"><label for="email">E-mail address</label><input id="email" name="email" type="email" autocomplete="email" required maxlength="254">
<div class="apart" aria-hidden="true"><label for="website">Leave this empty</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<input type="hidden" name="stamp" value="${escapeAttribute(stamp)}"><button>Tell me</button></form>`)
}

/** The same for an address that is new, known, not among those that may read, or a program's. */
export const subscribeSentPage = onePage('Look into your mail', `<p>A mail is on its way to you. You are told of new editions once you have opened the address in it; that can be done within two days.</p>`)

/** Confirmed by a button, since programs that look through mails open every address in them. */
export function confirmPage(action: string): string {
  return onePage('Hear when this plan changes', `<p>You get one mail for each new edition from now on.</p><form method="post" action="${escapeAttribute(action)}"><button>Yes, tell me</button></form>`)
}

export function subscribedPage(page: string): string {
  return onePage('You hear of the next edition', `<p>It comes to your address when it is published. Each mail says how to get no more of them.</p><p><a href="${escapeAttribute(page)}">Read the plan as it is now</a></p>`)
}

/** The same page for a token that is too old, belongs to a link that is good no more, or never was. */
export const notConfirmedPage = onePage('This address is not good any more', `<p>It can be opened within two days, for as long as the page itself can be read. Ask for another on the page that was shared with you.</p>`)

export function endPage(action: string): string {
  return onePage('Get no more of these mails?', `<p>You can ask for them again on the page that was shared with you.</p><form method="post" action="${escapeAttribute(action)}"><button>No more mails</button></form>`)
}

/** The same whoever asks, also for an address that was forgotten before. */
export const endedPage = onePage('You get no more of these mails', `<p>Your address is forgotten.</p>`)

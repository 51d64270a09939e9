import { escapeAttribute } from '../markup.ts'
import { onePage } from './small-pages.ts'

/** Letters that a message may have, and a name with an address. */
export const feedbackLimits = { text: 4_000, name: 120, address: 254 } as const

/**
 * The form by which a reader of a shared page writes to who plans. It needs no script, says nothing of what was sent before, and holds a
 * field that people do not see: programs that fill in every form fill in that one too.
 */
export function feedbackPage(action: string, stamp: string, wrong?: string): string {
  const alert = wrong === undefined ? '' : `\n<p class="wrong" role="alert">${wrong}</p>`
  return onePage('Tell us what would make this plan better', `<p>A person reads each message. Give your name or address if you want to hear back; your Account Executive can tell you more, too.</p>${alert}
<form method="post" action="${escapeAttribute(action)}"><label for="text">What would you like to tell us?</label><textarea id="text" name="text" required maxlength="${feedbackLimits.text}" rows="8"></textarea>
<label for="name">Your name, if you like</label><input id="name" name="name" autocomplete="name" maxlength="${feedbackLimits.name}">
<label for="address">Your e-mail address, if you like</label><input id="address" name="address" type="email" autocomplete="email" maxlength="${feedbackLimits.address}">
<div class="apart" aria-hidden="true"><label for="website">Leave this empty</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<input type="hidden" name="stamp" value="${escapeAttribute(stamp)}"><button>Send</button></form>`)
}

/** The same for what was kept and for what a program sent. */
export const feedbackThanksPage = onePage('Thank you', `<p>Your message is with the people who make this plan.</p>`)

/** What was written stays in the form that is gone back to. */
export const tooQuickPage = onePage('That was quick', `<p>Please go back and send it again in a moment: programs are quick, and this is how they are kept out.</p>`)

/** The form was open for half a day, or was not made here. */
export const staleFormPage = onePage('This form is too old', `<p>Please go back, copy your words, and open the page anew.</p>`)

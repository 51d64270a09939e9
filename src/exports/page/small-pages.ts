import { escapeAttribute, escapeText } from '../markup.ts'
import { pageFrame } from './page-frame.ts'

/** One answer for an address that is not known, has run out, was revoked or is forbidden: who guesses learns nothing from it. */
export const notValidPage = onePage('This address is not valid', `<p>It may have been taken back, its time may be over, or a part of it may be missing. Ask whoever gave it to you for a new one.</p>`)

/** Nothing of a withdrawn edition is told, not even its title. */
export const withdrawnPage = onePage('This edition has been withdrawn', `<p>Please do not rely on copies of it. Ask your Account Executive what is planned now.</p>`)

/** What stood on it was erased, or was published before editions had pages. */
export const noPagePage = onePage('This edition has no page', `<p>Ask whoever gave you this address for the file of the edition.</p>`)

/** `wrong`: what was wrong with what was sent before. */
export function passwordPage(action: string, wrong?: string): string {
  return onePage('This page asks for a password', `<p>Whoever gave you the address knows it.</p>${wrongHtml(wrong)}
<form method="post" action="${escapeAttribute(action)}"><label for="password">Password</label><input id="password" name="password" type="password" autocomplete="off" required maxlength="200"><button>Open</button></form>`)
}

export function askMailPage(action: string, wrong?: string): string {
  return onePage('This page is for certain readers', `<p>Give the e-mail address at which you were invited. You are sent a mail that opens the page.</p>${wrongHtml(wrong)}
<form method="post" action="${escapeAttribute(action)}"><label for="email">E-mail address</label><input id="email" name="email" type="email" autocomplete="email" required maxlength="254"><button>Send the mail</button></form>`)
}

/** The same whether the address is one of those that may open the page or not. */
export const mailSentPage = onePage('Look into your mail', `<p>If the address is one of those that this page is for, a mail is on its way to it. It opens the page once, within half an hour.</p>`)

/** Opened by a button, since programs that look through mails open every address in them. */
export function openMailPage(action: string): string {
  return onePage('Open the page', `<p>This opens it in this browser for twelve hours.</p><form method="post" action="${escapeAttribute(action)}"><button>Open</button></form>`)
}

/** The same page for a way in that was used, is too old or never was. */
export function usedMailPage(href: string): string {
  return onePage('This way in is not good any more', `<p>It opens the page once, within half an hour. <a href="${escapeAttribute(href)}">Ask for another</a>.</p>`)
}

export function tooManyPage(sentence: string): string {
  return onePage('Too many tries', `<p>${escapeText(sentence)}</p>`)
}

function wrongHtml(wrong: string | undefined): string {
  return wrong === undefined ? '' : `\n<p class="wrong" role="alert">${escapeText(wrong)}</p>`
}

/** A page of a few lines under one title. */
export function onePage(title: string, body: string): string {
  return pageFrame(title, `<main class="one"><h1>${escapeText(title)}</h1>${body}</main>`)
}

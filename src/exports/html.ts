import type { Slide, SlideDeck } from '../core/decks/slide.ts'
import { typeTable } from '../core/decks/type.ts'
import { sha256Hex } from '../lib/digest.ts'
import { type Dress, dressOf, type WornTheme } from './dress.ts'
import { fontFaces, pageFonts } from './html/font-faces.ts'
import { shapeHtml } from './html/shapes.ts'
import { points, StyleSheet } from './html/style-sheet.ts'
import { escapeAttribute, escapeText } from './markup.ts'
import { colors, fontNames } from './theme.ts'

/**
 * The deck as one web page: the same slides, in the theme's colours and fonts where one is given, without a script and without anything from elsewhere. Slides scale with the window, and
 * print one to a page. Notes are never in it.
 */
export function toHtml(deck: SlideDeck, theme?: WornTheme): string {
  const dress = dressOf(theme)
  const sheet = new StyleSheet(dress)
  const slides = deck.slides.map((slide, index) => slideHtml(slide, index, sheet)).join('\n')
  const styles = `\n${[fontFaces(deck, dress), pageStyles(dress), typeStyles(dress), colorStyles(dress), sheet.toString()].join('\n')}\n`
  return `<!doctype html>
<html lang="${escapeAttribute(deck.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest(styles)}'; font-src data:;${dress.logo === undefined ? '' : ' img-src data:;'} base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="author" content="${escapeAttribute(deck.company)}">${deck.checkAddress === undefined ? '' : `\n<meta name="dcterms.identifier" content="${escapeAttribute(deck.checkAddress)}">`}
<title>${escapeText(deck.title)}</title>
<style>${styles}</style>
</head>
<body>
<main>
${slides}
</main>
</body>
</html>
`
}

/** The digest by which the page's own policy lets its one style sheet in, and nothing else. */
function digest(styles: string): string {
  return Buffer.from(sha256Hex(styles), 'hex').toString('base64')
}

function slideHtml(slide: Slide, index: number, sheet: StyleSheet): string {
  const heading = index === 0 ? 'h1' : 'h2'
  const id = `slide-${index + 1}`
  const titled = slide.shapes.some((shape) => shape.kind === 'text' && shape.placeholder === 'title')
  return (
    `<div class="frame" id="${id}">\n` +
    `<section class="slide" aria-label="${index + 1}. ${escapeAttribute(slide.title)}">` +
    `${titled ? '' : `<${heading} class="unseen">${escapeText(slide.title)}</${heading}>`}\n` +
    `${slide.shapes.map((shape) => shapeHtml(shape, sheet, heading)).join('\n')}\n</section>\n` +
    `<a class="larger" href="#${id}" aria-label="Slide ${index + 1} larger">Larger</a><a class="whole" href="#whole">Whole slide</a></div>`
  )
}

/** How a slide is set, wherever it stands. */
const slideStyles = ({ hex }: Dress) => `.slide{container-type:inline-size;position:relative;width:100%;aspect-ratio:16/9;overflow:hidden;color-scheme:light;background:#${hex('paper')};-webkit-print-color-adjust:exact;print-color-adjust:exact}
.slide>*{position:absolute;box-sizing:border-box;margin:0}
.slide p{margin:0}
.line,.slide h1>span,.slide h2>span{display:block}
.line{white-space:pre;unicode-bidi:plaintext}
.slide b{font-weight:700}
.slide a{color:inherit;text-decoration-thickness:from-font;text-underline-offset:.15em}
.middle{display:flex;flex-direction:column;justify-content:center}
.left{text-align:left}.center{text-align:center}.right{text-align:right}
.slide svg{overflow:visible}
.slide table{border-collapse:collapse;table-layout:fixed}
.slide td,.slide th{padding:0;text-align:left}
.unseen{width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}`

/** The slides of a deck one by one, for a page that shows them among other things, and the styles that they all need. Fonts are that page's matter. */
export function toSlides(deck: SlideDeck, theme?: WornTheme): { readonly styles: string; readonly slides: readonly string[] } {
  const dress = dressOf(theme)
  const sheet = new StyleSheet(dress)
  const slides = deck.slides.map((slide) => `<section class="slide">${slide.shapes.map((shape) => shapeHtml(shape, sheet, 'h2')).join('')}</section>`)
  return { styles: [slideStyles(dress), typeStyles(dress), colorStyles(dress), sheet.toString()].join('\n'), slides }
}

/** On a narrow screen a slide is shown whole first; "Larger" shows the one slide at a size that can be read, to be moved sideways. */
const pageStyles = (dress: Dress) => `
:root{color-scheme:light dark}
body{margin:0;background:#${dress.hex('sunken')}}
@media (prefers-color-scheme:dark){body{background:#12100D}}
main{display:grid;gap:24px;justify-items:center;padding:24px 16px}
.frame{width:100%;max-width:1280px;overflow-x:auto;position:relative}
${slideStyles(dress)}
.larger,.whole{display:none;font:14px/44px ${fontNames.text},sans-serif;color:#${dress.hex('ink-2')};position:sticky;left:0}
@media (prefers-color-scheme:dark){.larger,.whole{color:#B7AFA8}}
@media screen and (max-width:700px){
main{padding:8px 0;gap:8px}
.larger{display:inline-block;padding:0 16px}
.frame:target .slide{width:1024px}
.frame:target .larger{display:none}
.frame:target .whole{display:inline-block;padding:0 16px}
}
@page{size:1280px 720px;margin:0}
@media print{
body{background:none}
main{display:block;padding:0}
.frame{max-width:none;width:1280px;overflow:visible;break-after:page;break-inside:avoid}
.frame:last-child{break-after:auto}
.slide{width:1280px;height:720px;aspect-ratio:auto}
.larger,.whole{display:none}
}`

/** The company's family where the reader has it; else ours, with which its text was measured. */
function familiesOf(face: 'title' | 'text', { fonts, titles }: Dress): string {
  const ours = face === 'title' ? titles : 'text'
  const own = fonts[face] === fontNames[ours] ? '' : `"${fonts[face]}",`
  return `${own}"${pageFonts[ours]}",${fontNames[ours]},${ours === 'title' ? 'serif' : 'sans-serif'}`
}

function typeStyles(dress: Dress): string {
  return Object.entries(typeTable)
    .map(([role, { face, size, line }]) => `.${role}{font:400 ${points(size)}/${points(line)} ${familiesOf(face, dress)}}`)
    .join('\n')
}

function colorStyles({ hex }: Dress): string {
  return [...colors.keys()].map((name) => `.k-${name}{color:#${hex(name)}}`).join('\n')
}

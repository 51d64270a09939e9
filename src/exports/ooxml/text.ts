import type { Color, Paragraph, Run, TextBlock } from '../../core/decks/slide.ts'
import { breaksOf } from '../line-breaks.ts'
import { linkAddress } from '../link-address.ts'
import { type Attributes, type Element, element, shared } from './element.ts'
import type { Look } from './look.ts'
import type { Relationships } from './package.ts'
import { hundredths } from './units.ts'

/** What the text of one shape needs to know of its surroundings. */
export interface TextContext {
  /** Language of the text (BCP 47), or undefined when the deck's is none. */
  readonly language: string | undefined
  readonly relationships: Relationships
  /** The slide's number, from 1. */
  readonly slide: number
  /** The colours and the type of the slide. */
  readonly look: Look
  /** Properties that many runs or cells of the deck share, by what tells them apart. */
  readonly known: Map<string, Element>
}

/** The element of a key, made when it is first asked for. */
export function knownElement({ known }: TextContext, key: string, make: () => Element): Element {
  let found = known.get(key)
  if (found === undefined) known.set(key, (found = shared(make())))
  return found
}

/** What a placeholder gives to the text in it, so that the slide need not repeat it. */
export interface Inherited {
  readonly oneLine: boolean
  readonly role: TextBlock['role']
  readonly color: Color
  readonly align: 'left' | 'center' | 'right'
  readonly bold: boolean
}

/** The paragraphs of a text in a box of `width` inches, insets taken off (ECMA-376 part 1, section 21.1.2.2.6). */
export function paragraphs(text: TextBlock, width: number, oneLine: boolean, context: TextContext, inherited?: Inherited): Element[] {
  const all = text.paragraphs.length === 0 ? [{ lines: [] }] : text.paragraphs
  return all.map((one) => paragraph(one, text, width, oneLine, context, inherited))
}

function paragraph(one: Paragraph, text: TextBlock, width: number, oneLine: boolean, context: TextContext, inherited: Inherited | undefined): Element {
  const { look } = context
  const pieces = breaksOf(one, text.role, width, look)
  const properties = paragraphProperties(one, spacingOf(text.role, oneLine, inherited, look), inherited, pieces.some((piece) => piece !== 'break' && startsRightToLeft(piece.text)))
  const children: Element[] = properties === undefined ? [] : [properties]
  for (const piece of pieces)
    children.push(
      piece === 'break'
        ? element('a:br', {}, [runProperties('a:rPr', { text: '' }, text, context, inherited)])
        : element('a:r', {}, [runProperties('a:rPr', piece, text, context, inherited), element('a:t', {}, [piece.text])]),
    )
  if (pieces.length === 0) children.push(runProperties('a:endParaRPr', { text: '' }, text, context, inherited))
  return element('a:p', {}, children)
}

/** Section 21.1.2.2.7. Line spacing is exact, in points, so that lines stand as far apart everywhere as they were measured. */
function paragraphProperties(one: Paragraph, spacing: Element | undefined, inherited: Inherited | undefined, rightToLeft: boolean): Element | undefined {
  const align = one.align ?? 'left'
  const before = one.spaceBefore ?? 0
  const algn = align === (inherited?.align ?? 'left') ? undefined : alignments[align]
  if (algn === undefined && !rightToLeft && spacing === undefined && before === 0) return undefined
  return element('a:pPr', { algn, rtl: rightToLeft ? 1 : undefined }, [
    spacing,
    before === 0 ? undefined : element('a:spcBef', {}, [element('a:spcPts', { val: hundredths(before) })]),
  ])
}

/** Nothing where the place says the same, or where a lone text has the height of the font's own line. */
function spacingOf(role: TextBlock['role'], oneLine: boolean, inherited: Inherited | undefined, look: Look): Element | undefined {
  if (inherited === undefined) return oneLine ? undefined : lineSpacing(role, look)
  if (oneLine === inherited.oneLine && (oneLine || role === inherited.role)) return undefined
  return oneLine ? element('a:lnSpc', {}, [element('a:spcPct', { val: 100_000 })]) : lineSpacing(role, look)
}

export const alignments = { left: 'l', center: 'ctr', right: 'r' } as const

/** Exact line spacing of a role (section 21.1.2.2.5). */
export function lineSpacing(role: TextBlock['role'], { type }: Look): Element {
  return element('a:lnSpc', {}, [element('a:spcPts', { val: hundredths(type[role].line) })])
}

/**
 * Section 21.1.2.3.9; `a:endParaRPr` has the same content. Without `kern` nothing is kerned, as the text was measured. Text that
 * names neither has the theme's ink and its text face.
 */
function runProperties(name: string, run: Run, text: TextBlock, context: TextContext, inherited: Inherited | undefined): Element {
  const address = run.link === undefined ? undefined : linkAddress(run.link)
  if (address !== undefined) return ownProperties(name, run, text, context, inherited, link(address, context.relationships))
  const given = inherited === undefined ? '' : `${inherited.role} ${inherited.color} ${inherited.bold}`
  const key = `${name} ${text.role} ${run.color ?? text.color ?? ''} ${run.bold === true} ${run.strike === true} ${given}`
  return knownElement(context, key, () => ownProperties(name, run, text, context, inherited, undefined))
}

function ownProperties(name: string, run: Run, text: TextBlock, context: TextContext, inherited: Inherited | undefined, link: Element | undefined): Element {
  const { look } = context
  const { face, size } = look.type[text.role]
  const color = run.color ?? text.color ?? 'ink'
  const sameRole = inherited?.role === text.role
  const attributes: Attributes = {
    lang: context.language,
    sz: sameRole ? undefined : hundredths(size),
    b: (run.bold ?? false) === (inherited?.bold ?? false) ? undefined : run.bold === true ? 1 : 0,
    strike: run.strike === true ? 'sngStrike' : undefined,
  }
  return element(name, attributes, [
    color === (inherited?.color ?? look.inherited) ? undefined : look.solid(color),
    ...(sameRole || (face === 'text' && inherited === undefined && look.inherited !== undefined) ? [] : look.faces[face]),
    link,
  ])
}

/** Section 21.1.2.3.5. The extension lets the text keep its own colour. */
function link(address: string, relationships: Relationships): Element {
  return element('a:hlinkClick', { 'r:id': relationships.toAddress(address) }, [
    element('a:extLst', {}, [
      element('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, [
        element('ahyp:hlinkClr', { 'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor', val: 'tx' }),
      ]),
    ]),
  ])
}

/** Whether the first letter that has a direction is written from right to left. */
function startsRightToLeft(text: string): boolean {
  if (!mayBeRightToLeft.test(text)) return false
  const first = /\p{L}/u.exec(text)?.[0]
  return first !== undefined && /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
}

const mayBeRightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/

import type { SlideDeck } from '../../core/decks/slide.ts'
import { type Element, element, namespaces } from './element.ts'

/**
 * Who made what and when (ECMA-376 part 2, section 11). The deck's own day is the only date: the file says when it speaks for, not
 * when somebody pressed a button.
 */
export function coreProperties({ title, company, language, day, checkAddress }: Pick<SlideDeck, 'title' | 'company' | 'language' | 'day' | 'checkAddress'>): Element {
  const date = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [`${day}T00:00:00Z`])
  const dated = /^\d{4}-\d\d-\d\d$/.test(day)
  return element('cp:coreProperties', { 'xmlns:cp': namespaces.cp, 'xmlns:dc': namespaces.dc, 'xmlns:dcterms': namespaces.dcterms, 'xmlns:xsi': namespaces.xsi }, [
    element('dc:title', {}, [title]),
    element('dc:creator', {}, [company]),
    element('cp:lastModifiedBy', {}, [company]),
    dated ? date('dcterms:created') : undefined,
    dated ? date('dcterms:modified') : undefined,
    element('dc:language', {}, [language]),
    checkAddress === undefined ? undefined : element('dc:identifier', {}, [checkAddress]),
  ])
}

/** Part 1, section 22.2. */
export function extendedProperties(deck: Pick<SlideDeck, 'company' | 'slides'>, notes: number): Element {
  return element('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, [
    element('PresentationFormat', {}, ['Widescreen']),
    element('Slides', {}, [String(deck.slides.length)]),
    element('Notes', {}, [String(notes)]),
    element('HiddenSlides', {}, ['0']),
    element('Company', {}, [deck.company]),
    element('Application', {}, ['Throughline']),
  ])
}

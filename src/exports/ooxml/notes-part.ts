import { type Element, element, presentationNamespaces } from './element.ts'
import { levels, colorMap } from './master-part.ts'
import { ownLook } from './look.ts'
import { geometry } from './shapes.ts'
import { shapeList } from './slide-part.ts'
import { transform } from './units.ts'

/** A page of notes, in inches, upright: the slide's picture above, the notes below. */
const picture = { x: 0.75, y: 1.25, w: 6, h: 3.375 }
const words = { x: 0.75, y: 4.8125, w: 6, h: 3.9375 }

/** The master of the notes pages (ECMA-376 part 1, section 19.3.1.27). */
export function notesMasterTree(): Element {
  return element('p:notesMaster', presentationNamespaces, [
    element('p:cSld', {}, [
      element('p:bg', {}, [element('p:bgPr', {}, [element('a:solidFill', {}, [element('a:srgbClr', { val: 'FFFFFF' })]), element('a:effectLst')])]),
      shapeList([pictureTree(2), wordsTree(3, [element('a:p', {}, [element('a:r', {}, [element('a:rPr'), element('a:t', {}, ['Notes'])])])], true)]),
    ]),
    colorMap,
    element('p:notesStyle', {}, levels('own', ownLook)),
  ])
}

/** The notes of one slide (section 19.3.1.26). Each line of the text is a paragraph. */
export function notesTree(notes: string, language: string | undefined): Element {
  const paragraphs = notes.split(/\r\n?|\n/).map((text) =>
    element('a:p', {}, text === '' ? [] : [element('a:r', {}, [element('a:rPr', { lang: language }), element('a:t', {}, [text])])]))
  return element('p:notes', presentationNamespaces, [
    element('p:cSld', {}, [shapeList([pictureTree(2), wordsTree(3, paragraphs, false)])]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
  ])
}

function pictureTree(id: number): Element {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id, name: 'Slide picture' }),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })]),
      element('p:nvPr', {}, [element('p:ph', { type: 'sldImg', idx: 2 })]),
    ]),
    element('p:spPr', {}, [transform(picture), geometry('rect'), element('a:noFill'), element('a:ln', { w: 9525 }, [element('a:solidFill', {}, [element('a:schemeClr', { val: 'tx2' })])])]),
  ])
}

function wordsTree(id: number, paragraphs: readonly Element[], placed: boolean): Element {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id, name: 'Notes' }),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1 })]),
      element('p:nvPr', {}, [element('p:ph', { type: 'body', sz: 'quarter', idx: 3 })]),
    ]),
    element('p:spPr', {}, placed ? [transform(words), geometry('rect')] : []),
    element('p:txBody', {}, [element('a:bodyPr'), element('a:lstStyle'), ...paragraphs]),
  ])
}

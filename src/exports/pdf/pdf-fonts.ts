import { fontOf, type Subset } from '../fonts/font-files.ts'
import type { Letter } from '../drawing/letters.ts'
import { hex4, n, type PdfFile, utf16 } from './pdf-file.ts'
import { pathOperators } from './path-operators.ts'

/** A stretch of letters in one font, as its codes in hex. */
export interface Shown {
  readonly font: string
  readonly codes: string
}

/** A code stands for one character, so that what is read or copied is what was written, also where two characters look alike. */
interface Used {
  readonly name: string
  readonly number: number
  readonly codes: Map<number, { readonly code: number; readonly digits: string; readonly letter: Letter }>
}

/** Codes of a font of drawn signs, which are one byte. */
const mostSigns = 255

/**
 * The fonts of a file: of each file of letters that is used, the glyphs that are used (section 9.7), and one or more fonts of the signs that
 * we draw ourselves (section 9.6.5), so that these are text as well.
 */
export class PdfFonts {
  readonly #file: PdfFile
  readonly #bySubset = new Map<Subset, Used>()
  readonly #signs: Used[] = []

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** The letters in stretches of one font each. */
  shown(letters: readonly Letter[]): Shown[] {
    const all: { font: string; codes: string }[] = []
    for (const letter of letters) {
      const font = letter.subset === undefined ? this.#signsFor(letter) : this.#fontFor(letter.subset)
      let known = font.codes.get(letter.codePoint)
      if (known === undefined) {
        const code = font.codes.size + 1
        font.codes.set(letter.codePoint, (known = { code, digits: letter.subset === undefined ? hex4(code).slice(2) : hex4(code), letter }))
      }
      const last = all.at(-1)
      if (last?.font === font.name) last.codes += known.digits
      else all.push({ font: font.name, codes: known.digits })
    }
    return all
  }

  /** Writes the fonts. Answers the entries of a dictionary that names them. */
  end(): string {
    const letters = [...this.#bySubset].map(([subset, used]) => this.#endFont(subset, used))
    return [...letters, ...this.#signs.map((used) => this.#endSigns(used))].join('')
  }

  #fontFor(subset: Subset): Used {
    let font = this.#bySubset.get(subset)
    if (font === undefined) this.#bySubset.set(subset, (font = { name: `F${this.#bySubset.size + 1}`, number: this.#file.next(), codes: new Map() }))
    return font
  }

  /** Signs of one width in titles and another in text are in fonts of their own. */
  #signsFor({ codePoint, advance }: Letter): Used {
    let font = this.#signs.find(({ codes }) => codes.get(codePoint)?.letter.advance === advance) ?? this.#signs.find(({ codes }) => codes.size < mostSigns && !codes.has(codePoint))
    if (font === undefined) this.#signs.push((font = { name: `S${this.#signs.length + 1}`, number: this.#file.next(), codes: new Map() }))
    return font
  }

  #endFont(subset: Subset, { name, number, codes }: Used): string {
    const file = this.#file
    const font = fontOf(subset)
    const part = font.createSubset()
    const toGlyphs = new Uint8Array((codes.size + 1) * 2)
    for (const [codePoint, { code }] of codes) {
      const glyph = part.includeGlyph(font.glyphForCodePoint(codePoint).id)
      toGlyphs.set([glyph >>> 8, glyph], code * 2)
    }
    const scale = 1000 / font.unitsPerEm
    const base = `${tagOf(name)}+${font.postscriptName.replace(/[^\w-]/g, '')}`
    const { minX, minY, maxX, maxY } = font.bbox
    const program = part.encode()
    const content = file.stream(`/Length1 ${program.length}`, program)
    const described = file.object(`<</Type/FontDescriptor/FontName/${base}/Flags 4/FontBBox[${[minX, minY, maxX, maxY].map((one) => n(one * scale)).join(' ')}]/ItalicAngle 0/Ascent ${n(font.ascent * scale)}/Descent ${n(font.descent * scale)}/CapHeight ${n(font.capHeight * scale)}/StemV 80/FontFile2 ${content} 0 R>>`)
    const widths = [...codes.values()].map(({ letter }) => n(letter.advance * 1000)).join(' ')
    const map = file.stream('', toGlyphs)
    const inner = file.object(`<</Type/Font/Subtype/CIDFontType2/BaseFont/${base}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${described} 0 R/W[1[${widths}]]/CIDToGIDMap ${map} 0 R>>`)
    file.object(`<</Type/Font/Subtype/Type0/BaseFont/${base}/Encoding/Identity-H/DescendantFonts[${inner} 0 R]/ToUnicode ${this.#toUnicode(codes, 4)} 0 R>>`, number)
    return `/${name} ${number} 0 R`
  }

  #endSigns({ name, number, codes }: Used): string {
    const file = this.#file
    const signs = [...codes.values()]
    const drawn = signs.map(({ code, letter }) => {
      const width = n(letter.advance * 1000)
      return `/g${code} ${file.stream('', `${width} 0 0 -300 ${width} 1000 d1 1 0 0 -1 0 0 cm ${pathOperators(letter.drawn ?? '')}`)} 0 R`
    })
    const widths = signs.map(({ letter }) => n(letter.advance * 1000)).join(' ')
    file.object(
      `<</Type/Font/Subtype/Type3/FontBBox[0 -300 1400 1000]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<<${drawn.join('')}>>/Encoding<</Type/Encoding/Differences[1${signs.map(({ code }) => `/g${code}`).join('')}]>>` +
        `/FirstChar 1/LastChar ${signs.length}/Widths[${widths}]/Resources<<>>/ToUnicode ${this.#toUnicode(codes, 2)} 0 R>>`, number)
    return `/${name} ${number} 0 R`
  }

  /** Which character each code is (section 9.10.3). */
  #toUnicode(codes: Used['codes'], digits: 2 | 4): number {
    const lines = [...codes].map(([codePoint, known]) => `<${known.digits}><${utf16(String.fromCodePoint(codePoint))}>`)
    const blocks: string[] = []
    for (let at = 0; at < lines.length; at += 100) blocks.push(`${Math.min(100, lines.length - at)} beginbfchar\n${lines.slice(at, at + 100).join('\n')}\nendbfchar`)
    return this.#file.stream('', `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${'0'.repeat(digits)}><${'F'.repeat(digits)}>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`)
  }
}

/** Six capitals before the name of a font that is there in part (section 9.6.4). */
function tagOf(name: string): string {
  return [...name.padEnd(6, '0')].map((one) => String.fromCharCode(65 + (one.charCodeAt(0) % 26))).join('')
}

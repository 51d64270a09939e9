/** The little of fontkit that is used here; the package ships no types. */
declare module 'fontkit' {
  export interface FontFile {
    readonly unitsPerEm: number
    /** Every code point that the file has a glyph for. */
    readonly characterSet: readonly number[]
    /** The glyph of a character; its id is 0 when the file has none. */
    glyphForCodePoint(codePoint: number): { readonly id: number }
    /** The horizontal metrics table: glyphs past its end have the advance of its last entry. */
    readonly hmtx: { readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } } }
  }
  export function openSync(path: string): FontFile
}

/**
 * What is drawn as nothing: controls, joiners, marks of direction, variation selectors, soft hyphens and the byte order mark. They
 * take no room and need no glyph.
 */
export function isInvisible(codePoint: number): boolean {
  return (
    codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || codePoint === 0xad || codePoint === 0x61c || codePoint === 0xfeff ||
    (codePoint >= 0x200b && codePoint <= 0x200f) || (codePoint >= 0x2028 && codePoint <= 0x202e) || (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0000 && codePoint <= 0xe0fff) || (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff)
  )
}

/** Spaces of Unicode that a file may lack, in em; every program makes them itself. */
const spaces = new Map([
  [0x2000, 0.5], [0x2001, 1], [0x2002, 0.5], [0x2003, 1], [0x2004, 0.334], [0x2005, 0.25], [0x2006, 0.167],
  [0x2007, 0.56], [0x2008, 0.28], [0x2009, 0.2], [0x200a, 0.1], [0x202f, 0.28], [0x205f, 0.25], [0x3000, 1],
])

/** Width in em of a space that no glyph is needed for, or undefined. */
export function spaceWidth(codePoint: number): number | undefined {
  return spaces.get(codePoint)
}

/** Whether a line may end before or after the character although no space stands there: Chinese, Japanese, Korean and full-width forms. */
export function isIdeograph(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x11ff) || (codePoint >= 0x2e80 && codePoint <= 0x9fff) || (codePoint >= 0xa960 && codePoint <= 0xa97f) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7ff) || (codePoint >= 0xf900 && codePoint <= 0xfaff) || (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
    (codePoint >= 0xff00 && codePoint <= 0xffef) || (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  )
}

/**
 * Whether Arial and Georgia themselves have a glyph although the files of their stand-ins leave it out: arrows, blocks and boxes of
 * the old Windows set (WGL4), and for Georgia its Greek and Cyrillic. Nothing is missing then, only its width is not known here.
 */
export function isInOfficeFonts(codePoint: number): boolean {
  return wgl4.has(codePoint)
}

const wgl4 = new Set(
  [...'←↑→↓↔↕↨∂∆∏∑−∕∙√∞∟∩∫≈≠≡≤≥⌂⌐⌠⌡─│┌┐└┘├┤┬┴┼═║╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬▀▄█▌▐░▒▓■□▪▫▬▲►▼◄◊○●◘◙◦☺☻☼♀♂♠♣♥♦♪♫⅛⅜⅝⅞℅ℓ№™Ω℮']
    .map((character) => character.codePointAt(0) ?? 0),
)

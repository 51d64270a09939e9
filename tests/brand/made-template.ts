import { strToU8, zipSync } from 'fflate'

export interface MadeTemplate {
  /** EMU. */
  readonly width?: number
  readonly height?: number
  readonly fonts?: { readonly title: string; readonly text: string }
  readonly isDark?: boolean
  /** Points of text in the foot. */
  readonly footSize?: number
  /** The content place's height as a share of the slide's. */
  readonly bodyHeight?: number
  readonly layouts?: readonly ('Title Slide' | 'Title and Content' | 'Title Only' | 'Two Content')[]
}

const space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const format = 'application/vnd.openxmlformats-officedocument'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const tree = (shapes: string) => `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree>`
const relations = (rows: readonly (readonly [type: string, target: string])[]) => `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${base}/${type}" Target="${target}"/>`).join('')}</Relationships>`

const level = (size: number, font: string) => `<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="${font}"/></a:defRPr></a:lvl1pPr>`

/** The parts of a template in the shape that PowerPoint gives its own: one master, places inherited by kind, styles in the master's lists. */
export function templateFiles(made: MadeTemplate = {}): Record<string, string> {
  const { width = 12_192_000, height = 6_858_000, fonts = { title: 'Georgia', text: 'Arial' }, isDark = false, footSize = 12, bodyHeight = 0.635 } = made
  const { layouts = ['Title Slide', 'Title and Content', 'Title Only', 'Two Content'] } = made
  let id = 1
  const place = (reference: string, at?: readonly [x: number, y: number, w: number, h: number], style = '') => `<p:sp><p:nvSpPr><p:cNvPr id="${++id}" name="Placeholder of Kim Hiddenname"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${reference}/></p:nvPr></p:nvSpPr><p:spPr>${
    at === undefined ? '' : `<a:xfrm><a:off x="${Math.round(at[0] * width)}" y="${Math.round(at[1] * height)}"/><a:ext cx="${Math.round(at[2] * width)}" cy="${Math.round(at[3] * height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`}</p:spPr><p:txBody><a:bodyPr${at === undefined ? '' : ' lIns="91440" tIns="45720" rIns="91440" bIns="45720" anchor="ctr"'}/><a:lstStyle>${style}</a:lstStyle><a:p><a:r><a:rPr lang="en-US"/><a:t>Click to edit</a:t></a:r></a:p></p:txBody></p:sp>`
  const foot = `<a:lvl1pPr><a:defRPr sz="${footSize * 100}"/></a:lvl1pPr>`
  const feet = (placed: boolean) => [['dt', 10, 0.06, 0.22, 'half'], ['ftr', 11, 0.33, 0.34, 'quarter'], ['sldNum', 12, 0.72, 0.22, 'quarter']].map(([type, index, x, w, size]) => place(`type="${type}" sz="${size}" idx="${index}"`, placed ? [Number(x), 0.927, Number(w), 0.053] : undefined, placed ? foot : '')).join('')
  const master = `${head}<p:sldMaster ${space}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${tree(place('type="title"', [0.069, 0.053, 0.8625, 0.193]) + place('type="body" idx="1"', [0.069, 0.266, 0.8625, bodyHeight]) + feet(true))}</p:cSld><p:clrMap ${isDark ? 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"' : 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"'} accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${layouts.map((_, at) => `<p:sldLayoutId id="${2_147_483_649 + at}" r:id="rId${at + 1}"/>`).join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(4400, '+mj-lt')}</p:titleStyle><p:bodyStyle>${level(2800, '+mn-lt')}</p:bodyStyle><p:otherStyle>${level(1800, '+mn-lt')}</p:otherStyle></p:txStyles></p:sldMaster>`
  const kinds = {
    'Title Slide': ['title', () => place('type="ctrTitle"', [0.125, 0.164, 0.75, 0.348]) + place('type="subTitle" idx="1"', [0.125, 0.525, 0.75, 0.24]) + feet(false)],
    'Title and Content': ['obj', () => place('type="title"') + place('idx="1"') + feet(false)],
    'Title Only': ['titleOnly', () => place('type="title"') + feet(false)],
    'Two Content': ['twoObj', () => place('type="title"') + place('sz="half" idx="1"', [0.069, 0.266, 0.425, 0.635]) + place('sz="half" idx="2"', [0.506, 0.266, 0.425, 0.635]) + feet(false)],
  } as const
  const colors = { dk1: '101820', lt1: 'FFFFFF', dk2: '3B4252', lt2: 'ECEFF4', accent1: 'F2C200', accent2: 'D1495B', accent3: '00798C', accent4: '30638E', accent5: '7A5195', accent6: '66A182', hlink: '00798C', folHlink: '7A5195' }
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const theme = `${head}<a:theme ${space} name="Made"><a:themeElements><a:clrScheme name="Made">${Object.entries(colors).map(([name, hex]) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`).join('')}</a:clrScheme><a:fontScheme name="Made"><a:majorFont><a:latin typeface="${fonts.title}"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="${fonts.text}"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Made"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="6350">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  const overrides = [['ppt/presentation.xml', 'presentationml.presentation.main'], ['ppt/slideMasters/slideMaster1.xml', 'presentationml.slideMaster'], ['ppt/theme/theme1.xml', 'theme'], ...layouts.map((_, at) => [`ppt/slideLayouts/slideLayout${at + 1}.xml`, 'presentationml.slideLayout'])]
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([name, type]) => `<Override PartName="/${name}" ContentType="${format}.${type}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `${head}<p:presentation ${space}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations([['slideMaster', 'slideMasters/slideMaster1.xml']]),
    'ppt/theme/theme1.xml': theme,
    'ppt/slideMasters/slideMaster1.xml': master,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([...layouts.map((_, at) => ['slideLayout', `../slideLayouts/slideLayout${at + 1}.xml`] as const), ['theme', '../theme/theme1.xml']]),
    ...Object.fromEntries(layouts.flatMap((name, at) => {
      const [type, shapes] = kinds[name]
      return [
        [`ppt/slideLayouts/slideLayout${at + 1}.xml`, `${head}<p:sldLayout ${space} type="${type}" preserve="1"><p:cSld name="${name}">${tree(shapes())}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`],
        [`ppt/slideLayouts/_rels/slideLayout${at + 1}.xml.rels`, relations([['slideMaster', '../slideMasters/slideMaster1.xml']])],
      ]
    })),
  }
}

/** Files as a package. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])), { mtime: new Date(1980, 0, 1) })
}

import type { Chart, Color, Shape, Slide } from '../../core/decks/slide.ts'
import { toXlsx } from '../xlsx.ts'
import { type Element, element, namespaces } from './element.ts'
import type { Look } from './look.ts'
import type { Part, Relationships } from './package.ts'
import { emuOfPoints } from './units.ts'

type ChartShape = Extract<Shape, { kind: 'chart' }>

const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const sheet = 'Chart'
/** Least inches from one word below to the next. */
const leastApart = 1.05
const [across, upright] = [111_111_111, 222_222_222]

/** What the parts of a chart are called: by its slide, and its name there, which no other shape of the slide has. */
export function chartPartName(slide: number, { name }: Pick<ChartShape, 'name'>): string {
  return `chart${slide}-${name.replace(/[^A-Za-z0-9]+/g, '') || 'x'}`
}

/** The charts of every slide, each with its workbook. */
export function chartParts(slides: readonly Slide[], look: Look): Part[] {
  return slides.flatMap(({ shapes }, at) => slideCharts(shapes, at + 1, look))
}

/** The charts of one slide (ECMA-376 part 1, section 21.2), each with a workbook of its figures, so that they can be edited in the program. */
export function slideCharts(shapes: readonly Shape[], slide: number, look: Look): Part[] {
  return shapes.filter((shape): shape is ChartShape => shape.kind === 'chart').flatMap((shape): Part[] => {
    const name = chartPartName(slide, shape)
    return [
      { name: `ppt/charts/${name}.xml`, contentType: chartType, tree: (to) => chartSpace(shape, look, to, name) },
      { name: `ppt/embeddings/${name}.xlsx`, contentType: workbookType, bytes: toXlsx({ title: sheet, columns: ['', ...shape.chart.series.map((one) => one.name)], rows: shape.chart.categories.map((category, at) => [category, ...shape.chart.series.map(({ values }) => values[at])]) }) },
    ]
  })
}

function chartSpace({ chart, box }: ChartShape, look: Look, to: Relationships, name: string): Element {
  return element('c:chartSpace', { 'xmlns:c': namespaces.c, 'xmlns:a': namespaces.a, 'xmlns:r': namespaces.r }, [
    val('date1904', 0), val('roundedCorners', 0),
    element('c:chart', {}, [
      val('autoTitleDeleted', 1),
      element('c:plotArea', {}, [element('c:layout'), plot(chart, look), categoryAxis(Math.max(1, Math.ceil((leastApart * chart.categories.length) / Math.max(0.1, box.w))), look), valueAxis(chart, look)]),
      chart.series.length > 1 ? element('c:legend', {}, [val('legendPos', 't'), val('overlay', 0), words('ink', look)]) : undefined,
      val('plotVisOnly', 1), val('dispBlanksAs', 'gap'),
    ]),
    element('c:externalData', { 'r:id': to.to('package', `../embeddings/${name}.xlsx`) }, [val('autoUpdate', 0)]),
  ])
}

function val(name: string, value: string | number): Element {
  return element(`c:${name}`, { val: value })
}

function plot(chart: Chart, look: Look): Element {
  const axes = [val('axId', across), val('axId', upright)]
  const series = chart.series.map((_, at) => seriesTree(chart, at, look))
  if (chart.as === 'column') return element('c:barChart', {}, [val('barDir', 'col'), val('grouping', 'clustered'), val('varyColors', 0), ...series, val('gapWidth', 67), ...axes])
  return element('c:lineChart', {}, [val('grouping', 'standard'), val('varyColors', 0), ...series, val('marker', 1), ...axes])
}

/** Section 21.2.2.170: what a program shows before it asks the workbook stands here too. */
function seriesTree({ as, categories, series }: Chart, at: number, look: Look): Element {
  const { name, color, values } = series[at] as Chart['series'][number]
  const column = String.fromCharCode(66 + at)
  const range = (letter: string) => `${sheet}!$${letter}$2:$${letter}$${categories.length + 1}`
  return element('c:ser', {}, [
    val('idx', at), val('order', at),
    element('c:tx', {}, [element('c:strRef', {}, [formula(`${sheet}!$${column}$1`), cache('c:strCache', [name])])]),
    as === 'column' ? element('c:spPr', {}, [look.solid(color)]) : element('c:spPr', {}, [element('a:ln', { w: emuOfPoints(2.25), cap: 'rnd' }, [look.solid(color), element('a:round')])]),
    as === 'column' ? val('invertIfNegative', 0) : element('c:marker', {}, [val('symbol', 'circle'), val('size', 5), element('c:spPr', {}, [look.solid(color), element('a:ln', {}, [element('a:noFill')])])]),
    element('c:cat', {}, [element('c:strRef', {}, [formula(range('A')), cache('c:strCache', categories)])]),
    element('c:val', {}, [element('c:numRef', {}, [formula(range(column)), cache('c:numCache', values)])]),
    as === 'column' ? undefined : val('smooth', 0),
  ])
}

function formula(text: string): Element {
  return element('c:f', {}, [text])
}

/** A point that is not there is a gap. */
function cache(name: 'c:strCache' | 'c:numCache', points: readonly (string | number | undefined)[]): Element {
  return element(name, {}, [
    name === 'c:numCache' ? element('c:formatCode', {}, ['General']) : undefined,
    val('ptCount', points.length),
    ...points.map((point, idx) => (point === undefined ? undefined : element('c:pt', { idx }, [element('c:v', {}, [String(point)])]))),
  ])
}

/** Every so many words stand below, so that none is broken. */
function categoryAxis(every: number, look: Look): Element {
  return element('c:catAx', {}, [
    val('axId', across), element('c:scaling', {}, [val('orientation', 'minMax')]), val('delete', 0), val('axPos', 'b'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }), val('majorTickMark', 'none'), val('minorTickMark', 'none'), val('tickLblPos', 'low'),
    stroke('line-strong', look), words('ink-2', look), val('crossAx', upright), val('crosses', 'autoZero'), val('auto', 0), val('lblAlgn', 'ctr'), val('lblOffset', 100), every === 1 ? undefined : val('tickLblSkip', every), val('noMultiLvlLbl', 1),
  ])
}

function valueAxis({ ticks, unit }: Chart, look: Look): Element {
  const [first = 0, second = 1] = ticks
  const digits = ticks.every(Number.isInteger) ? '#,##0' : '#,##0.0#'
  return element('c:valAx', {}, [
    val('axId', upright), element('c:scaling', {}, [val('orientation', 'minMax'), val('max', ticks.at(-1) ?? 1), val('min', first)]), val('delete', 0), val('axPos', 'l'),
    element('c:majorGridlines', {}, [stroke('line', look)]),
    element('c:numFmt', { formatCode: unit === '%' ? `${digits}"%"` : digits, sourceLinked: 0 }), val('majorTickMark', 'none'), val('minorTickMark', 'none'), val('tickLblPos', 'low'),
    element('c:spPr', {}, [element('a:ln', {}, [element('a:noFill')])]), words('ink-2', look), val('crossAx', across), val('crosses', 'autoZero'), val('crossBetween', 'between'), val('majorUnit', second - first),
  ])
}

function stroke(color: Color, look: Look): Element {
  return element('c:spPr', {}, [element('a:ln', { w: emuOfPoints(0.75) }, [look.solid(color)])])
}

/** Words of the axes and the legend, in the face and size of labels. */
function words(color: Color, look: Look): Element {
  const size = Math.round(look.type.label.size * 100)
  return element('c:txPr', {}, [
    element('a:bodyPr'), element('a:lstStyle'),
    element('a:p', {}, [element('a:pPr', {}, [element('a:defRPr', { sz: size }, [look.solid(color), ...look.faces.text])]), element('a:endParaRPr', { lang: 'en' })]),
  ])
}

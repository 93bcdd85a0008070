import type { AxisPlace, ChartAxis, ChartSeries, HostChart } from "./chart";
import { newGuid } from "./create";

/** What a chart shows, as text: two charts that read alike are drawn alike. */
export function contentOf(chart: HostChart): string {
  const apart = { id: undefined, name: undefined, anchor: undefined, source: undefined };
  return JSON.stringify({ ...chart, ...apart });
}

/** The chart with its formulas rewritten; the very same chart when none changed. */
export function rewriteChart(chart: HostChart, rewrite: (formula: string) => string): HostChart {
  const one = <F extends string | null>(formula: F): F =>
    (formula === null ? null : rewrite(formula)) as F;
  const next: HostChart = {
    ...chart,
    title: { ...chart.title, formula: one(chart.title.formula) },
    axes: Object.fromEntries(
      Object.entries(chart.axes).map(([place, axis]): [string, ChartAxis] => [
        place,
        { ...axis, title: { ...axis.title, formula: one(axis.title.formula) } },
      ]),
    ) as Record<AxisPlace, ChartAxis>,
    series: chart.series.map((series): ChartSeries => ({
      ...series,
      nameFormula: one(series.nameFormula),
      values: one(series.values),
      categories: one(series.categories),
      bubbleSizes: one(series.bubbleSizes),
    })),
  };
  const [before, after] = [contentOf(chart), contentOf(next)];
  if (before === after) return chart;
  if (chart.source?.understood !== before) return next;
  const source = { ...chart.source, xml: rewriteXml(chart.source.xml, rewrite), understood: after };
  return { ...next, source };
}

/** A chart for the copy of its sheet. */
export function copiedChart(chart: HostChart, rewrite: (formula: string) => string): HostChart {
  return { ...rewriteChart(chart, rewrite), id: newGuid() };
}

/** Formulas of a chart part stand in its `f` elements, without their `=`. */
function rewriteXml(xml: string, rewrite: (formula: string) => string): string {
  return xml.replace(
    /(<(?:\w+:)?f>)([^<]*)(<\/(?:\w+:)?f>)/g,
    (_, open: string, text: string, close: string) =>
      open + escaped(rewrite(`=${unescaped(text)}`).slice(1)) + close,
  );
}

const entities: readonly (readonly [entity: string, letter: string])[] = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&amp;", "&"],
];

function unescaped(text: string): string {
  return entities.reduce((made, [entity, letter]) => made.replaceAll(entity, letter), text);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

import { chartSvg } from "../../../src/host/draw/chartSvg";
import { scaleOf, ticksOf } from "../../../src/host/draw/chartScale";
import { newWorkbook } from "../../../src/host/model/create";
import { excel, firstSheet } from "../support/excel";

async function svgOf(
  kind: "BarStacked" | "ColumnClustered" | "Line" | "Pie" | "Treemap",
  dress: (chart: Excel.Chart) => void = () => undefined,
): Promise<string> {
  const workbook = newWorkbook();
  const host = await excel({ workbook });
  await host.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1:C3").values = [
      ["", "Ventes & dons", "Aides"],
      ["Janvier", 1200, 300],
      ["Février", 950, ""],
    ];
    dress(sheet.charts.add(kind, sheet.getRange("A1:C3"), "Columns"));
    await context.sync();
  });
  const chart = workbook.sheets[0]?.charts[0];
  if (chart === undefined) throw new Error("a chart was added");
  return chartSvg(workbook, chart, { width: 300, height: 200 }, "fr-FR");
}

function count(text: string, part: RegExp): number {
  return [...text.matchAll(part)].length;
}

describe("a chart as SVG", () => {
  it("draws a bar for each number, hatched from the second series on, so that grey paper tells them apart", async () => {
    const svg = await svgOf("ColumnClustered");
    expect(count(svg, /<rect [^>]*fill="#4472C4"[^>]*stroke-width="0.4"/g)).toBe(2 + 1);
    expect(count(svg, /<rect [^>]*fill="url\(#h1-ED7D31\)"/g)).toBe(1 + 1);
    expect(svg).toContain("Ventes &amp; dons");
    expect(svg).toContain("Janvier");
  });

  it.each([false, true])(
    "stands each bar beside its own category, reversed: %s",
    async (reversed) => {
      const svg = await svgOf("BarStacked", (chart) => {
        chart.axes.categoryAxis.reversePlotOrder = reversed;
      });
      const heights = [
        ...svg.matchAll(
          /<rect [^>]*y="([\d.]+)"[^>]*height="([\d.]+)"[^>]*fill="#4472C4"[^>]*stroke-width="0.4"/g,
        ),
      ]
        .filter(([, , height]) => Number(height) > 12)
        .map(([, y, height]) => Number(y) + Number(height) / 2);
      const words = ["Janvier", "Février"].map((word) =>
        Number(new RegExp(`y="([\\d.]+)"[^>]*>${word}<`).exec(svg)?.[1]),
      );
      // The marks of the legend are smaller; words stand 3 points under the middle, on their base line.
      expect(heights.map((at) => Math.round(at + 3))).toEqual(words.map(Math.round));
      expect((words[0] ?? 0) < (words[1] ?? 0)).toBe(reversed);
    },
  );

  it("breaks the second line and leaves a gap where there is no number", async () => {
    const svg = await svgOf("Line");
    expect(count(svg, /stroke-dasharray="6 3"/g)).toBeGreaterThan(0);
    expect(svg).toMatch(/<path d="M[\d. ]+" fill="none" stroke="#ED7D31"/);
  });

  it("cuts a pie by shares and says them", async () => {
    const svg = await svgOf("Pie", (chart) => {
      chart.dataLabels.showPercentage = true;
    });
    expect(svg).toContain(">56%<");
    expect(svg).toContain(">44%<");
  });

  it("says the name of a kind it does not draw", async () => {
    expect(await svgOf("Treemap")).toContain(">Treemap<");
  });
});

describe("the scale of an axis", () => {
  const free = { minimum: null, maximum: null, majorUnit: null, minorUnit: null };

  it.each([
    [
      [3, 95],
      [0, 100],
    ],
    [
      [950, 1000],
      [920, 1010],
    ],
    [
      [-20, 140],
      [-50, 150],
    ],
    [[0], [0, 1]],
  ])("of %j has round bounds %j", (values, [low, high]) => {
    const scale = scaleOf(values, free);
    expect([scale.minimum, scale.maximum]).toStrictEqual([low, high]);
  });

  it("keeps what was fixed by hand and counts its steps without binary noise", () => {
    const scale = scaleOf([1], { ...free, minimum: 0, maximum: 0.3, majorUnit: 0.1 });
    expect(ticksOf(scale)).toStrictEqual([0, 0.1, 0.2, 0.3]);
  });
});

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { boxToAddress, columnNumber } from "../../../domain/intake/grid";
import { takeIn } from "../../../domain/intake/records/intake";
import { readSheet } from "../../../domain/intake/find/readSheet";
import { openSet } from "../../../features/sampleWorkbook/openSet/openSet";
import type {
  OpenWorkbook,
  TableTruth,
} from "../../../features/sampleWorkbook/openSet/openWorkbook";
import { newWorkbook } from "../../../host/model/create";
import type { Arguments } from "../arguments";
import { removeBlankSheets } from "../blankSheets";
import { saveTo } from "../files";
import { type Output, orRefuse } from "../output";
import { openSession } from "../session";

const seed = 2025;

interface Score {
  readonly shape: string;
  readonly bounded: boolean;
  readonly headers: boolean;
  readonly totals: boolean;
  readonly target: boolean;
  readonly orientation: boolean;
  readonly fieldsRight: number;
  readonly fields: number;
  readonly accepted: boolean;
  readonly exact: boolean;
  readonly questions: number;
}

/**
 * The open set: invented workbooks of associations, each with the truth beside it, and how well they are understood.
 * With `--out`, files and truths go to that folder; without it, only the scores are told.
 */
export async function openSetCommand({ options }: Arguments, output: Output): Promise<0> {
  const scores: Score[] = [];
  const folder = options.out;
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  for (const workbook of openSet(seed)) scores.push(await measured(workbook, folder, output));
  output.document({ seed, workbooks: scores.length, shapes: byShape(scores) });
  output.say(tableOf(scores));
  return 0;
}

async function measured(
  { name, shape, sheet, tables }: OpenWorkbook,
  folder: string | undefined,
  output: Output,
): Promise<Score> {
  const session = await openSession(newWorkbook());
  orRefuse(await session.door.apply({ changes: sheet.changes(), show: sheet.name }), output);
  await removeBlankSheets(session);
  const grids = orRefuse(await session.door.readGrids([sheet.name]), output);
  if (folder !== undefined) {
    await saveTo(join(folder, `${name}.xlsx`), session.workbook, output);
    const truth = { file: `${name}.xlsx`, shape, sheets: [{ name: sheet.name, tables }] };
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(truth, null, 1)}\n`);
  }
  const intake = takeIn(grids.map((grid) => readSheet(grid)));
  const [want] = tables;
  const got =
    intake.tables.find(({ reading }) => boxToAddress(reading.box) === want?.range) ??
    intake.tables[0];
  return want === undefined || got === undefined ? missed(shape) : scoreOf(shape, want, got);
}

type Taken = ReturnType<typeof takeIn>["tables"][number];

function scoreOf(
  shape: string,
  want: TableTruth,
  { reading, accepted, sums, questions }: Taken,
): Score {
  const same = (a: readonly number[], b: readonly number[]) => a.join() === b.join();
  const fields = Object.entries(want.columns);
  const right = fields.filter(
    ([letters, field]) => reading.columns.get(columnNumber(letters)) === field,
  );
  return {
    shape,
    bounded: boxToAddress(reading.box) === want.range,
    headers: same(reading.headerRows, want.headerRows),
    totals: same(reading.totalRows, want.totalRows),
    target: reading.target === want.target,
    orientation: reading.orientation === want.orientation,
    fieldsRight: right.length,
    fields: fields.length,
    accepted,
    exact: Object.entries(want.sums).every(([field, sum]) => sums[field] === sum),
    questions: questions.length,
  };
}

function missed(shape: string): Score {
  const no = { bounded: false, headers: false, totals: false, target: false, orientation: false };
  return { shape, ...no, fieldsRight: 0, fields: 1, accepted: false, exact: false, questions: 0 };
}

function byShape(scores: readonly Score[]): object[] {
  return [...new Set(scores.map(({ shape }) => shape)), null].map((shape) => {
    const own = scores.filter((score) => shape === null || score.shape === shape);
    const count = (test: (score: Score) => boolean) => own.filter(test).length;
    const sum = (of: (score: Score) => number) => own.reduce((all, score) => all + of(score), 0);
    const acceptedOnes = own.filter(({ accepted }) => accepted);
    return {
      shape: shape ?? "ensemble",
      workbooks: own.length,
      bounded: count(({ bounded }) => bounded),
      headers: count(({ headers }) => headers),
      totals: count(({ totals }) => totals),
      orientation: count(({ orientation }) => orientation),
      target: count(({ target }) => target),
      fields: `${Math.round((100 * sum((s) => s.fieldsRight)) / sum((s) => s.fields))} %`,
      accepted: acceptedOnes.length,
      acceptedExact: acceptedOnes.filter(({ exact }) => exact).length,
      questions: sum((s) => s.questions),
    };
  });
}

/** The published table, in Markdown. */
function tableOf(scores: readonly Score[]): string {
  const rows = byShape(scores).map((row) => `| ${Object.values(row).join(" | ")} |`);
  const [first] = byShape(scores);
  const heads = Object.keys(first ?? {});
  return [`| ${heads.join(" | ")} |`, `| ${heads.map(() => "---").join(" | ")} |`, ...rows].join(
    "\n",
  );
}

import type { Balance } from "../../domain/balances/balance";
import { postLabels } from "../../domain/balances/operation/operationLines";
import {
  type CheckedPost,
  type ServiceCheck,
  serviceCheck,
} from "../../domain/balances/serviceCheck/serviceCheck";
import type { Ledger } from "../../domain/ledger/ledger";
import { type Cents, sumOf } from "../../domain/quantities/money";
import { formatsFor } from "../../i18n/formats";
import type { Plan, WorkbookChange } from "../../workbook/plan";
import type { PrintedCell } from "../../workbook/printed/printedCell";
import { PrintedSheet } from "../../workbook/printed/printedSheet";
import type { PrintedColumn, PrintedRow, RowAt } from "../../workbook/printed/printedTable";
import { balanceSheetName } from "./balanceSheetName";
import type { CerfaOptions } from "./cerfaOptions";
import { lineWords } from "./lineWords";
import { pageOf } from "./planLines";
import { dueTable } from "./serviceCheckDue";
import { serviceWords as words } from "./serviceWords";

const formats = formatsFor("fr");
const live = (formula: string, amount: Cents): PrintedCell => ({ formula, value: amount / 100 });

/**
 * The file of a service check (domain.md § 3.3): how the sample was drawn, the sample to fill in, the error rate, its
 * extrapolation and what is then due. Everything below what the controller types is a native formula.
 */
export function planServiceCheck(balance: Balance, ledger: Ledger, options: CerfaOptions): Plan {
  const name = balanceSheetName(balance);
  const sheet = new PrintedSheet({
    sheet: name,
    widths: [34, 11, 14, 14, 14, 14, 12, 14, 26],
    orientation: "Landscape",
    ...(options.valuesOnly === true ? { valuesOnly: true } : {}),
  });
  sheet.title(words.title, words.subtitle(options.identity.agreement, balance.year));
  if (options.provisional) sheet.banner(lineWords.provisional);
  const agreement = ledger.agreements.find(({ ref }) => ref === balance.agreement);
  const typed: WorkbookChange[] = [];
  if (agreement !== undefined) {
    const check = serviceCheck(ledger, agreement, balance.year);
    methodPart(sheet, check);
    postsTable(sheet, check);
    const places = sampleTable(sheet, check, name, typed);
    const corrections = errorsTable(sheet, check, places, name, typed);
    dueTable(sheet, check, corrections);
  }
  sheet.part(words.conclusion, true);
  sheet.answer(words.findings, 4);
  sheet.answer(words.answer, 3);
  sheet.signature(words.place, words.signature);
  sheet.nature(lineWords.nature);
  return { changes: [...sheet.changes(pageOf(balance, options)), ...typed], show: name };
}

function methodPart(sheet: PrintedSheet, { report, threshold, wanted, seed }: ServiceCheck): void {
  sheet.part(words.method);
  sheet.note(words.population(formats.money(report.due.totalEligible)));
  sheet.note(words.draw(threshold, wanted, seed));
  sheet.note(words.settings, { italic: true });
  sheet.note(words.extrapolation);
  sheet.note(words.flat);
}

function columnsOf(titles: readonly string[], kinds: readonly PrintedColumn["kind"][]) {
  return titles.map((title, place) => ({ title, kind: kinds[place] ?? "text" }) as const);
}

function postsTable(sheet: PrintedSheet, { posts }: ServiceCheck): void {
  sheet.part(words.posts);
  const first = sheet.row + 1;
  const last = first + posts.length - 1;
  const euros = (amount: Cents | null): number | null => (amount === null ? null : amount / 100);
  const sum = (letter: string, amount: number): PrintedCell => ({
    formula: posts.length === 0 ? "=0" : `=SUM(${letter}${first}:${letter}${last})`,
    value: amount,
  });
  const total = sumOf(posts, (post) => post.total);
  const sampled = sumOf(posts, (post) => post.sampled);
  const share = (row: number, part: Cents, whole: Cents): PrintedCell => ({
    formula: `=IF(C${row}=0,0,H${row}/C${row})`,
    value: whole === 0 ? 0 : part / whole,
  });
  const kinds = [
    "text",
    "count",
    "money",
    "money",
    "money",
    "count",
    "share",
    "money",
    "center",
  ] as const;
  sheet.table(columnsOf(words.postColumns, kinds), [
    ...posts.map((post, place): PrintedRow => ({
      cells: [
        ...[postLabels[post.code], post.pieces.length, post.total / 100],
        ...[euros(post.step), euros(post.start), post.sample.length],
        share(first + place, post.sampled, post.total),
        post.sampled / 100,
        post.method === "all" ? words.all : words.drawn,
      ],
    })),
    {
      look: "total",
      cells: [
        words.total,
        sum(
          "B",
          posts.reduce((count, { pieces }) => count + pieces.length, 0),
        ),
        sum("C", total / 100),
        ...[null, null],
        sum(
          "F",
          posts.reduce((count, { sample }) => count + sample.length, 0),
        ),
        share(last + 1, sampled, total),
        sum("H", sampled / 100),
        "",
      ],
    },
  ]);
}

/** Rows of the sample of one heading: its head, then its pieces. */
interface SamplePlace {
  readonly head: number;
}

/** Pieces to look at; the amount rejected and its reason are left to type. */
function sampleTable(
  sheet: PrintedSheet,
  { posts }: ServiceCheck,
  name: string,
  typed: WorkbookChange[],
): SamplePlace[] {
  sheet.part(words.sample);
  if (posts.length === 0) {
    sheet.note(words.none);
    return [];
  }
  const kinds = ["text", "center", "text", "text", "money", "money", "money", "text"] as const;
  const columns = columnsOf(words.sampleColumns, kinds).map((column, place) =>
    place === 2 ? { ...column, span: 2 } : column,
  );
  let next = 0;
  const heads = posts.map(({ sample }) => {
    const head = next;
    next += sample.length + 1;
    return head;
  });
  const { rowAt } = sheet.table(columns, (at) =>
    posts.flatMap((post, place) => postRows(post, heads[place] ?? 0, at)),
  );
  posts.forEach(({ sample }, place) => {
    const head = heads[place] ?? 0;
    typed.push(
      ...toType(
        name,
        sample.map((_piece, nth) => rowAt(head + 1 + nth)),
      ),
    );
  });
  return heads.map((head) => ({ head: rowAt(head) }));
}

function postRows(post: CheckedPost, head: number, rowAt: RowAt): PrintedRow[] {
  const [first, last] = [rowAt(head + 1), rowAt(head + post.sample.length)];
  const sum = (letter: string, amount: Cents): PrintedCell =>
    live(`=SUM(${letter}${first}:${letter}${last})`, amount);
  const declared = sum("F", post.sampled);
  return [
    {
      look: "group",
      cells: [
        ...[postLabels[post.code], "", "", "", declared],
        sum("G", 0 as Cents),
        sum("H", post.sampled),
        "",
      ],
    },
    ...post.sample.map(({ record, date, label, cell, cents }, nth): PrintedRow => {
      const row = rowAt(head + 1 + nth);
      return {
        look: "detail",
        cells: [
          ...[record, date === null ? "" : formats.date(date), label, cell, cents / 100, null],
          live(`=F${row}-G${row}`, cents),
          "",
        ],
      };
    }),
  ];
}

const typedFill = "#FFF8DC";

/** Where the controller types: an amount, and a reason to choose; runs of rows between the titles written again. */
function toType(sheet: string, rows: readonly number[]): WorkbookChange[] {
  const runs: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs.flatMap(({ top, bottom }): WorkbookChange[] => {
    const box = (column: number) => ({ top, left: column, bottom, right: column });
    return [
      { kind: "format", sheet, box: box(7), format: { fill: typedFill } },
      { kind: "format", sheet, box: box(9), format: { fill: typedFill } },
      { kind: "validation", sheet, box: box(9), list: words.reasons },
    ];
  });
}

/** Error rate by heading, carried over to what was not looked at; returns the cell of each correction. */
function errorsTable(
  sheet: PrintedSheet,
  { posts }: ServiceCheck,
  places: readonly SamplePlace[],
  name: string,
  typed: WorkbookChange[],
): ReadonlyMap<CheckedPost["code"], string> {
  if (posts.length === 0) return new Map();
  // Short samples leave room for what follows on the same page.
  sheet.part(words.errors, posts.reduce((rows, { sample }) => rows + sample.length, 0) > 8);
  const first = sheet.row + 1;
  const last = first + posts.length - 1;
  const none = 0 as Cents;
  const rows = posts.map((post, place): PrintedRow => {
    const row = first + place;
    const head = places[place]?.head ?? row;
    const exact = `ROUND(F${row}*E${row},2)`;
    return {
      cells: [
        ...[postLabels[post.code], post.total / 100],
        live(`=F${head}`, post.sampled),
        live(`=G${head}`, none),
        { formula: `=IF(C${row}=0,0,D${row}/C${row})`, value: 0 },
        live(`=B${row}-C${row}`, (post.total - post.sampled) as Cents),
        words.yes,
        live(`=IF(G${row}="${words.yes}",MIN(${exact},MAX(0,F${row})),0)`, none),
        live(`=D${row}+H${row}`, none),
      ],
    };
  });
  const sum = (letter: string, amount: Cents): PrintedCell =>
    live(`=SUM(${letter}${first}:${letter}${last})`, amount);
  const total = sumOf(posts, (post) => post.total);
  const sampled = sumOf(posts, (post) => post.sampled);
  const kinds = [
    "text",
    "money",
    "money",
    "money",
    "share",
    "money",
    "center",
    "money",
    "money",
  ] as const;
  sheet.table(columnsOf(words.errorColumns, kinds), [
    ...rows,
    {
      look: "total",
      cells: [
        ...[words.total, sum("B", total), sum("C", sampled), sum("D", none), null],
        ...[sum("F", (total - sampled) as Cents), "", sum("H", none), sum("I", none)],
      ],
    },
  ]);
  const box = { top: first, left: 7, bottom: last, right: 7 };
  typed.push(
    { kind: "format", sheet: name, box, format: { fill: typedFill } },
    { kind: "validation", sheet: name, box, list: [words.yes, words.no] },
  );
  return new Map(posts.map(({ code }, place) => [code, `I${first + place}`]));
}

import { centsToDecimal } from "../../../domain/quantities/money";
import { splitCents } from "../../../domain/quantities/split";
import {
  type Page,
  type Shaped,
  header,
  line,
  oneTable,
  pageOf,
  sumOf,
  totalOf,
  totalRow,
} from "./openWorkbook";
import type { Random } from "./random";
import * as words from "./words";

/** Charges then products, as much on either side, with a heading and a total each. */
export function budgetLines(random: Random, year: number): Shaped {
  const page = pageOf(
    "Budget",
    [`Budget prévisionnel ${year} – ${random.pick([...words.purposes])}`],
    random,
  );
  const head = header(page, [
    "Compte",
    random.pick(["Poste", "Libellé"]),
    random.pick(["Prévu", "Budget", "Prévisionnel"]),
  ]);
  const totals: number[] = [];
  const all: number[] = [];
  const rows: number[] = [];
  for (const [heading, list] of [
    ["CHARGES", words.charges],
    ["PRODUITS", words.products],
  ] as const) {
    line(page, [heading]);
    const lines = random.some<readonly [string, string]>(list, random.integer(3, 6));
    const drawn = lines.map(() => random.cents(100, 9000));
    const amounts: readonly number[] =
      heading === "CHARGES" ? drawn : splitCents(sumOf(all), drawn);
    const drawnRows = lines.map(([account, label], at) =>
      line(page, [Number(account), label, (amounts[at] ?? 0) / 100]),
    );
    rows.push(...drawnRows);
    all.push(...amounts);
    totals.push(totalRow(page, `Total ${heading.toLowerCase()}`, 2, drawnRows, sumOf(amounts)));
  }
  return oneTable(page, {
    head,
    rows,
    totals: totals,
    orientation: "long",
    target: "budget",
    fields: ["expense.account", null, "budget.planned"],
    sums: { "budget.planned": centsToDecimal(sumOf(all)) },
  });
}

/** Accounts in rows, funders in columns, a total both ways. */
export function budgetMatrix(random: Random, year: number): Shaped {
  const page = pageOf(
    "Plan de financement",
    [`Budget ${year} – ${random.pick([...words.purposes])}`],
    random,
  );
  const payers = random.some(words.funders, random.integer(3, 5));
  return grid(
    page,
    ["Poste", ...payers, "Total"],
    random.some(words.charges, random.integer(4, 7)).map(([, label]) => label),
    "matrix",
  );
}

/** Lines in rows, months in columns, a total both ways. */
export function monthMatrix(random: Random, year: number): Shaped {
  const page = pageOf(
    `Budget ${year}`,
    [`Budget mensuel ${year} – ${random.pick([...words.purposes])}`],
    random,
  );
  return grid(
    page,
    ["Poste", ...words.months, "Total"],
    random.some(words.charges, random.integer(4, 8)).map(([, label]) => label),
    "wide-months",
  );
}

function grid(
  page: Page,
  heads: readonly string[],
  labels: readonly string[],
  orientation: "matrix" | "wide-months",
): Shaped {
  const { random } = page;
  const head = header(page, heads);
  const width = heads.length - 2;
  const amounts = labels.map(() => Array.from({ length: width }, () => random.cents(20, 3000)));
  const rows = labels.map((label, at) =>
    line(page, [
      label,
      ...(amounts[at] ?? []).map((each) => each / 100),
      sumOf(amounts[at] ?? []) / 100,
    ]),
  );
  const columnSums = Array.from({ length: width }, (_, at) =>
    sumOf(amounts.map((each) => each[at] ?? 0)),
  );
  const all = sumOf(columnSums);
  const last = line(page, [
    "Total",
    ...[...columnSums, all].map((sum, at) => totalOf(page, at + 1, rows, sum / 100)),
  ]);
  return oneTable(page, {
    head,
    rows,
    totals: [last],
    orientation,
    target: "budget",
    fields: ["budget.line", ...columnSums.map(() => "budget.planned"), null],
    sums: { "budget.planned": centsToDecimal(all) },
  });
}

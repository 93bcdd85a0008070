import { type Side, catalogueLine, grantLine, lineOfAccount } from "../domain/balances/catalogue";
import { fillSide, percentOf } from "../domain/balances/fillTemplate";
import { cerfa15059 } from "../domain/balances/cerfa15059";
import { cerfa12156 } from "../domain/balances/forms/cerfa12156";
import { caf, cityContract, foundation, region } from "../domain/balances/forms/generic";
import type { TemplateField } from "../domain/balances/template";
import { readAccount } from "../domain/intake/read/identifier";
import { folded, plainText } from "../domain/intake/read/text";
import { funderCategoryOf } from "../domain/ledger/funderCategory";
import { type Cents, addCents, zeroCents } from "../domain/quantities/money";
import { wholeEuros } from "../domain/quantities/split";
import type { Arguments } from "./arguments";
import { amountsIn, filledAt, namesIn, placeOf, sideBySide } from "./column";
import { type CellOut, define, many, manyOrNone, oneOrNone } from "./define";
import { type Place, readCents, refuse, shown } from "./readCell";
import { Refused } from "./refused";
import { cellByCell, withoutTitles } from "./shaped";

/** A form that lays charges and products out line by line. */
interface Form {
  readonly id: string;
  readonly charges: readonly TemplateField[];
  readonly products: readonly TemplateField[];
}

const forms: readonly Form[] = [cerfa15059, cerfa12156, foundation, region, caf, cityContract];

/** Without a year, accounts mean what the chart says today. */
const latestYear = 9999;
const years = [1990, 2099] as const;

/** Heading of a funder's form for an account of class 6 or 7; the answer has the shape of the range. */
export const rubrique = define("RUBRIQUE", {
  parameters: { accounts: many, year: oneOrNone, funder: oneOrNone, template: oneOrNone },
  result: "matrix",
  compute: (args) => {
    const template = templateOf(args);
    const year = args.wholeOr("year", years, latestYear);
    const funder = args.textOr("funder", null);
    return cellByCell("accounts", withoutTitles(args.rows("accounts")), (value, place) => {
      const line = lineOf(value, year, funder, place);
      const field = [...template.charges, ...template.products].find(
        (each) => each.kind === "leaf" && each.lines.includes(line),
      );
      if (field === undefined)
        throw new Refused({ code: "noHeading", ...place, text: shown(value) });
      return field.label === "" ? (catalogueLine(line)?.label ?? line) : field.label;
    });
  },
  example: {
    args: [[["6064"], ["6251"], [6161]]],
    gives: [["Achats matières et fournitures"], ["Déplacements, missions"], ["Assurance"]],
  },
});

/** Amounts by account, or by line of the budget, laid out on a funder's form in whole euros that add up (domain.md § 1.5). */
export const bilan = define("BILAN", {
  parameters: {
    lines: many,
    amounts: many,
    planned: manyOrNone,
    funders: manyOrNone,
    year: oneOrNone,
    template: oneOrNone,
  },
  result: "matrix",
  compute: (args, words) => {
    const template = templateOf(args);
    const sums = sumsByLine(args);
    const sides = (["charge", "product"] as const).flatMap((side) => layOut(template, side, sums));
    return [[words.heading, words.planned, words.actual, words.percent], ...sides];
  },
  example: {
    args: [
      [["6064"], ["6251"]],
      [[120.5], [79.5]],
      [[100], [100]],
    ],
    gives: [
      ["Rubrique", "Prévu", "Réalisé", "%"],
      ["60 – Achat", 100, 121, 121],
      ["Achats matières et fournitures", 100, 121, 121],
      ["62 – Autres services extérieurs", 100, 79, 79],
      ["Déplacements, missions", 100, 79, 79],
      ["Total des charges", 200, 200, 100],
    ],
  },
});

/** Whole euros whose total is the rounded total; the answer has the shape of the range. */
export const eurosEntiers = define("EUROS_ENTIERS", {
  parameters: { amounts: many },
  result: "matrix",
  compute: (args) => {
    const read: Cents[] = [];
    const rows = cellByCell("amounts", withoutTitles(args.rows("amounts")), (value, place) => {
      read.push(readCents(value, place));
      return 0;
    });
    const refused = rows.flat().find((cell) => cell instanceof Refused);
    if (refused !== undefined) throw refused;
    const euros = wholeEuros(read);
    let next = 0;
    return rows.map((row) => row.map((cell) => (cell === "" ? "" : (euros[next++] ?? 0))));
  },
  example: { args: [[[10.5], [10.5], [9]]], gives: [[11], [10], [9]] },
});

interface LineSums {
  readonly actual: ReadonlyMap<string, Cents>;
  readonly planned: ReadonlyMap<string, Cents>;
}

function sumsByLine(
  args: Arguments<"lines" | "amounts" | "planned" | "funders" | "year">,
): LineSums {
  const year = args.wholeOr("year", years, latestYear);
  const [lines, amounts] = [args.column("lines"), args.column("amounts")];
  const [planned, funders] = [args.column("planned"), args.column("funders")];
  const { first, end } = sideBySide([lines, amounts, planned, funders], [amounts]);
  const [done, plans, names] = [amountsIn(amounts), amountsIn(planned), namesIn(funders)];
  const sums = { actual: new Map<string, Cents>(), planned: new Map<string, Cents>() };
  const add = (map: Map<string, Cents>, line: string, amount: Cents | null): void => {
    if (amount !== null) map.set(line, addCents(map.get(line) ?? zeroCents, amount));
  };
  for (let row = first; row < end; row += 1) {
    const written = filledAt(lines, row);
    const [actual, plan] = [done.at(row), plans.at(row)];
    if (written === null) {
      if ((actual ?? 0) === 0 && (plan ?? 0) === 0) continue;
      throw new Refused({ code: "blankBeside", parameter: "lines", row: row + 1 });
    }
    const line = lineOf(written, year, names.at(row)?.shown ?? null, placeOf(lines, row));
    add(sums.actual, line, actual);
    add(sums.planned, line, plan);
  }
  return sums;
}

/** The lines of one side that are not empty, with their group and total. */
function layOut(template: Form, side: Side, sums: LineSums): CellOut[][] {
  const ofSide = (amounts: ReadonlyMap<string, Cents>): Map<string, Cents> =>
    new Map([...amounts].filter(([code]) => catalogueLine(code)?.side === side));
  const lines = [...ofSide(sums.actual)].map(([code, cents]) => ({ code, cents, evidence: [] }));
  const filled = fillSide(
    side === "charge" ? template.charges : template.products,
    side,
    {
      projects: [],
      year: latestYear,
      charges: lines,
      products: lines,
      contributions: [],
      grants: new Map(),
      income: [],
    },
    ofSide(sums.planned),
  );
  // Contributions in kind, and the total that adds them, come last: they are not among these amounts.
  const inKind = filled.findIndex(({ kind }) => kind === "volunteer");
  const inCash = inKind === -1 ? filled : filled.slice(0, inKind);
  const figures = inCash.slice(0, inCash.map(({ kind }) => kind).lastIndexOf("total") + 1);
  return figures
    .filter(
      ({ kind, actualCents, plannedCents }) =>
        kind !== "ofWhich" && (actualCents !== 0 || (plannedCents ?? 0) !== 0),
    )
    .map(({ code, label, planned, actual }) => [
      label === "" ? labelOf(template, code) : label,
      planned ?? "",
      actual,
      percentOf(actual, planned) ?? "",
    ]);
}

/** A row that the form leaves to the association is called after the line of the budget that it shows. */
function labelOf(template: Form, code: string): string {
  const field = [...template.charges, ...template.products].find((each) => each.code === code);
  const line = field?.kind === "leaf" ? (field.lines[0] ?? code) : code;
  return catalogueLine(line)?.label ?? code;
}

/** Line of the budget that a cell names: its code (`60c`, `IND`), or an account. Who pays decides for grants (74). */
function lineOf(
  value: string | number | boolean,
  year: number,
  funder: string | null,
  place: Place,
): string {
  const code = catalogueLine(plainText(value));
  if (code !== null && !/^\d+$/.test(code.code)) return code.code;
  const read = readAccount(value);
  if (!read.ok) return refuse(read, "notAccount", value, place);
  const account = read.value;
  if (account.startsWith("74")) {
    const category = funder === null ? null : funderCategoryOf(funder);
    if (category === null) throw new Refused({ code: "noFunder", ...place, text: shown(value) });
    return grantLine(category);
  }
  const side = account.startsWith("6") ? "charge" : account.startsWith("7") ? "product" : null;
  const line = side === null ? null : lineOfAccount(account, side, year);
  if (line === null) throw new Refused({ code: "noHeading", ...place, text: shown(value) });
  return line.code;
}

function templateOf(args: Arguments<"template">): Form {
  const find = (text: string): Form | null =>
    forms.find(({ id }) => folded(id) === folded(text)) ?? null;
  return args.choiceOr("template", find, "templates", cerfa15059);
}

import { flatRates } from "../../domain/ledger/costMethod";
import type { StaffLine } from "../../domain/balances/operation/staffLines";
import type { CostPost } from "../../domain/balances/operation/costPosts";
import { postLabels } from "../../domain/balances/operation/operationLines";
import { ratioToNumber } from "../../domain/quantities/ratio";
import type { Cents } from "../../domain/quantities/money";
import { formatsFor } from "../../i18n/formats";
import type { PrintedCell } from "../../workbook/printed/printedCell";
import type { PrintedSheet } from "../../workbook/printed/printedSheet";
import type { PrintedRow } from "../../workbook/printed/printedTable";
import { balanceCellName } from "./balanceSheetName";
import type { LiveFigures } from "./live/liveFigures";
import { operationWords as words } from "./operationWords";
import type { OperationContext } from "./operationContext";

const formats = formatsFor("fr");

function euros(amount: Cents): number {
  return amount / 100;
}

function live(formula: string, amount: Cents): PrintedCell {
  return { formula, value: euros(amount) };
}

/** Persons, units and rates; returns the cell of the total, null where there is no table. */
export function staffPart(
  sheet: PrintedSheet,
  { report, balance, figures }: OperationContext,
): string | null {
  const { staff } = words;
  sheet.part(staff.part);
  if (report.staff.length === 0) {
    sheet.note(staff.none);
    return null;
  }
  const [who, job, proof, units, rate, cost] = staff.columns;
  const columns = [
    { title: who, kind: "text" },
    { title: job, kind: "text", span: 2 },
    { title: proof, kind: "text", span: 2 },
    { title: units, kind: "hours" },
    { title: rate, kind: "money" },
    { title: cost, kind: "money" },
  ] as const;
  const projects = report.projects.map(({ code }) => code);
  const { start, end } = report;
  const hoursOf = ({ employee, minutes }: StaffLine): PrintedCell =>
    figures.hours({ employee, minutes, projects, start, end });
  let row = sheet.row + 1;
  const rows = report.staff.flatMap((person): PrintedRow[] => {
    const described = [person.name, person.job ?? "", proofOf(person)];
    if (person.parts.length === 0) {
      row += 1;
      return [{ cells: [...described, hoursOf(person), null, euros(person.cents)] }];
    }
    return person.parts.map((part, place): PrintedRow => {
      const unitsOf = { hour: part.units / 60, day: part.units / 2, month: part.units };
      const month = part.month === null ? "" : ` (${formats.month(part.month)})`;
      // An agreement that does not round its rate is not the product of what is printed.
      const exact = report.agreement.rateRounding === "exact";
      const cells = [
        place === 0 || part.month !== null ? `${person.name}${month}` : "",
        ...described.slice(1),
        isOneRate(person) ? hoursOf(person) : unitsOf[part.unit],
        euros(part.rate),
        exact ? euros(part.cents) : live(`=ROUND(F${row}*G${row},2)`, part.cents),
      ];
      row += 1;
      return { cells };
    });
  });
  const first = sheet.row + 1;
  const total = sumOf(report.staff.map(({ cents }) => cents));
  const hours = report.staff.reduce((sum, { minutes }) => sum + minutes, 0);
  const totalRow: PrintedRow = {
    look: "total",
    cells: [
      staff.total,
      "",
      "",
      allHours(report.staff) ? { formula: `=SUM(F${first}:F${row - 1})`, value: hours / 60 } : null,
      null,
      live(`=SUM(H${first}:H${row - 1})`, total),
    ],
  };
  const placed = sheet.table(columns, [...rows, totalRow]);
  sheet.name(balanceCellName(balance, "Personnel"), placed.last, "H");
  const unit = report.staff[0]?.parts[0]?.unit;
  sheet.note(unit === undefined ? staff.real : staff.rateNote[unit], { italic: true, fontSize: 8 });
  return `H${placed.last}`;
}

/** All the hours of a person at one price: the sum of the timesheets. */
function isOneRate({ parts, minutes }: StaffLine): boolean {
  const [first] = parts;
  return parts.length === 1 && first?.unit === "hour" && first.units === minutes;
}

function allHours(staff: readonly StaffLine[]): boolean {
  return staff.every(({ parts }) => parts.every(({ unit }) => unit === "hour"));
}

function sumOf(amounts: readonly Cents[]): Cents {
  return amounts.reduce((sum, amount) => sum + amount, 0) as Cents;
}

function proofOf({ assignment, months }: StaffLine): string {
  if (assignment !== null) {
    return words.staff.letter(
      formats.percent(assignment.share === null ? 1 : ratioToNumber(assignment.share)),
    );
  }
  return words.staff.timesheets(months.length, months.filter(({ isSigned }) => !isSigned).length);
}

/** Headings and their total; returns the cell of the eligible cost. */
export function costsPart(
  sheet: PrintedSheet,
  { report, balance, figures }: OperationContext,
  staffTotal: string | null,
): string {
  const { costs } = words;
  sheet.part(costs.part);
  const [post, how, base, rate, amount] = costs.columns;
  const first = sheet.row + 1;
  const rows = report.costs.map((each, place): PrintedRow => ({
    cells: postCells(each, first + place, staffTotal, figures),
  }));
  const total = live(`=SUM(H${first}:H${first + rows.length - 1})`, report.due.totalEligible);
  const placed = sheet.table(
    [
      { title: post, kind: "text", span: 2 },
      { title: how, kind: "text", span: 3 },
      { title: base, kind: "money" },
      { title: rate, kind: "share" },
      { title: amount, kind: "money" },
    ],
    [...rows, { look: "total", cells: [costs.total, "", null, null, total] }],
  );
  sheet.name(balanceCellName(balance, "CTE"), placed.last, "H");
  return `H${placed.last}`;
}

function postCells(
  post: CostPost,
  row: number,
  staffTotal: string | null,
  figures: LiveFigures,
): PrintedCell[] {
  const { costs } = words;
  const label = postLabels[post.code];
  if (post.base !== null) {
    const rates = flatRates[post.method];
    const rate =
      post.code === "staffFlat"
        ? rates.staff
        : (rates.allOther ?? rates.indirectOnStaff ?? rates.indirectOnDirect);
    const base = staffTotal !== null && rates.allOther !== null;
    return [
      label,
      costs.flat,
      base ? live(`=${staffTotal}`, post.base) : euros(post.base),
      rate === null ? null : ratioToNumber(rate),
      rate === null ? euros(post.cents) : live(`=ROUND(F${row}*G${row},2)`, post.cents),
    ];
  }
  if (post.code === "staff" && staffTotal !== null) {
    return [label, costs.staff, null, null, live(`=${staffTotal}`, post.cents)];
  }
  return [label, costs.real, null, null, figures.records(post.evidence, post.cents)];
}

/** Money beside the grant, the grant, own funds: the total is the eligible cost. Returns the cell of the other resources. */
export function resourcesPart(
  sheet: PrintedSheet,
  { report, balance, fund, figures }: OperationContext,
  costCell: string,
): string {
  const { resources } = words;
  const { due } = report;
  sheet.part(resources.part);
  const [what, nature, proof, received, amount] = resources.columns;
  const first = sheet.row + 1;
  const natures = { public: resources.public, private: resources.private } as const;
  const rows = report.resources.map((each): PrintedRow => ({
    cells: [
      each.label === "" ? resources.kinds[each.kind] : each.label,
      each.nature === null ? "" : natures[each.nature],
      each.kind === "grant" ? `${resources.kinds.grant} ${each.proof}` : resources.kinds[each.kind],
      each.received === null
        ? "—"
        : figures.payments(each.evidence[0]?.record ?? "", "amount", each.received),
      each.kind === "grant"
        ? figures.granted(each.evidence[0]?.record ?? "", balance.year, each.cents)
        : figures.records(each.evidence, each.cents),
    ],
  }));
  const others = first + rows.length;
  const grant = others + 1;
  const own = (due.totalEligible - due.due - due.otherResources) as Cents;
  const sum = rows.length === 0 ? 0 : `SUM(H${first}:H${others - 1})`;
  // The amount due is the fourth row of the next part: after this total, a blank row, its heading and its header.
  const dueCell = `H${grant + 2 + 3 + 4}`;
  sheet.table(
    [
      { title: what, kind: "text", span: 2 },
      { title: nature, kind: "text", span: 2 },
      { title: proof, kind: "text", span: 2 },
      { title: received, kind: "money" },
      { title: amount, kind: "money" },
    ],
    [
      ...rows,
      {
        look: "group",
        cells: [resources.others, "", "", null, live(`=${sum}`, due.otherResources)],
      },
      {
        cells: [resources.grant(fund), resources.public, "", null, live(`=${dueCell}`, due.due)],
      },
      {
        cells: [
          resources.ownFunds,
          resources.own,
          "",
          null,
          live(`=${costCell}-H${grant}-H${others}`, own),
        ],
      },
      {
        look: "total",
        cells: [
          resources.total,
          "",
          "",
          null,
          live(`=H${others}+H${grant}+H${grant + 1}`, due.totalEligible),
        ],
      },
    ],
  );
  sheet.name(balanceCellName(balance, "Ressources"), others, "H");
  return `H${others}`;
}

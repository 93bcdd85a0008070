import { cents } from "../../quantities/money";
import type { PlainDate } from "../../quantities/plainDate";
import type { Steps } from "../../steps";
import type { FecLine, FecReading } from "../fec/fecReading";
import { columnLetters } from "../grid";
import type { Balance } from "./audit";
import type { Book, Harvest } from "./book";
import { type Destination, destinationOf } from "./destination";
import { type Entry, addResources } from "./entries";
import { type SourceTable, sheetReference } from "./sourceTable";
import type { CellSum } from "./sums";

/** Lines taken in one step. */
const linesInStep = 1000;

/** The charges of a FEC → expenses, its products → resources; opening entries and other accounts are set aside, counted. */
export function* takeFec(
  table: SourceTable,
  fec: FecReading,
  book: Book,
  harvest: Harvest,
): Steps<undefined> {
  const { at } = fec.layout;
  const place = at.get("debit") ?? at.get("montant") ?? 0;
  const cells = `${sheetReference(table.grid.sheet)}!${columnLetters(place + 1)}`;
  const pieces = columnLetters((at.get("pieceref") ?? place) + 1);
  const destinations = new Map<string, Destination>();
  for (const [at, line] of fec.lines.entries()) {
    if (at % linesInStep === linesInStep - 1) yield;
    const { date } = line.day;
    if (date === null) continue; // it waits, and is among the rejected
    const isProduct = line.account.startsWith("7");
    const number = line.piece === "" ? null : line.piece;
    const id = book.uniqueId(number ?? `${date.replaceAll("-", "")}-${line.account}`);
    harvest.noteId(`${pieces}${line.row}`, number, id);
    (isProduct ? takeProduct : takeCharge)(
      line,
      {
        id,
        date,
        source: `${cells}${line.row}`,
        destination: destinationIn(line, book, destinations),
      },
      { book, harvest },
    );
  }
  harvest.waiting += fec.rejected.length;
  const aside = [fec.openings, fec.closings, ...fec.otherClasses.values()];
  if (fec.leftOut !== undefined) aside.push(fec.leftOut);
  for (const { debit, credit } of aside) harvest.setAside += debit - credit;
  for (const refusal of fec.rejected) table.rejected.push(refusal);
}

/** What every line becomes first. */
interface Entered {
  readonly id: string;
  readonly date: PlainDate;
  readonly source: string;
  readonly destination: Destination;
}

interface Taking {
  readonly book: Book;
  readonly harvest: Harvest;
}

function takeCharge(
  { account, label, amount, piece, paid, party, means }: FecLine,
  { id, date, source, destination: { projects, key } }: Entered,
  { harvest }: Taking,
): void {
  harvest.add(
    "expenses",
    {
      id,
      date,
      paid: paid?.date ?? null,
      supplier: party,
      invoice: piece === "" ? null : piece,
      account,
      label: label === "" ? null : label,
      amount,
      projects,
      key,
      means,
    },
    source,
  );
}

function takeProduct(
  line: FecLine,
  { id, date, source, destination }: Entered,
  taking: Taking,
): void {
  const { account, amount } = line;
  const label = line.label === "" ? null : line.label;
  const entry: Entry = { id, date, account, label, amount, source, ...destination };
  addResources(taking, entry, funderOf(line, taking.book));
}

const nowhere: Destination = { projects: null, key: null };

/** A FEC has no analytic field (domain.md § 5.1): a column that a program added, or a project known from a list, as « [P1] » in the label. */
function destinationIn(
  { section, label }: FecLine,
  book: Book,
  known: Map<string, Destination>,
): Destination {
  if (section !== null) {
    const destination = known.get(section) ?? destinationOf(book, section);
    known.set(section, destination);
    return destination;
  }
  const named = label.includes("[") ? /\[([^\]]{1,30})\]/.exec(label)?.[1] : undefined;
  const code = named === undefined ? null : book.projects.find(named);
  return code === null ? nowhere : { projects: [{ code, weight: 1 }], key: null };
}

/** On account 74 the third party of the entry can only be a funder. */
function funderOf({ party, account }: FecLine, book: Book): string | null {
  if (party === null) return null;
  return account.startsWith("74") ? book.funders.resolve(party) : book.funders.find(party);
}

/** Debits and credits of every line of the file. */
export function fecSums({ total }: FecReading): ReadonlyMap<string, CellSum> {
  if (total.lines === 0) return new Map();
  return new Map([
    ["expense.debit", { kind: "money", units: total.debit }],
    ["expense.credit", { kind: "money", units: total.credit }],
  ]);
}

/** All the lines of the file against what was kept and what was set aside. */
export function auditFec({ total }: FecReading, harvest: Harvest): readonly Balance[] {
  let kept = harvest.setAside;
  for (const { values } of harvest.of("expenses")) kept += values.amount;
  for (const { values } of harvest.of("resources")) kept -= values.amount;
  const cells = cents(total.debit - total.credit);
  return [{ field: "expense.amount_ttc", cells, records: kept, kind: "money" }];
}

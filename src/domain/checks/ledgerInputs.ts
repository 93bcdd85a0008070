import { withAmendments } from "../ledger/amendments";
import { type Ledger, emptyLedger } from "../ledger/ledger";
import { type Placed, type TableId, tableIds } from "../schema/tables";
import { type GraphInput, type ValueGraph, sameItems } from "./valueGraph";

type Rows<Id extends TableId> = readonly Placed<Id>[];

/** The tables as inputs of the graph, and the ledger that rules read: every look at a table is noted. */
export class LedgerInputs {
  readonly #inputs: ReadonlyMap<TableId, GraphInput<Rows<TableId>>>;
  /** As the workbook has it, agreements as their amendments leave them. */
  readonly whole: Ledger;

  constructor(graph: ValueGraph) {
    const nothing = emptyLedger();
    this.#inputs = new Map(
      tableIds.map((id) => [id, graph.input<Rows<TableId>>(nothing[id], sameItems)]),
    );
    const raw = ledgerOf((id) => this.#rows(id));
    this.whole = ledgerOf((id) =>
      id === "agreements"
        ? graph.value("agreements as amended", () => withAmendments(raw).agreements, sameItems)
        : this.#rows(id),
    );
  }

  /** A table with the rows of before is no change, whatever array holds them. */
  set(ledger: Ledger): void {
    for (const id of tableIds) this.#inputs.get(id)?.set(ledger[id]);
  }

  #rows(id: TableId): Rows<TableId> {
    return this.#inputs.get(id)?.get() ?? [];
  }
}

/** A ledger whose tables are looked up when they are read. */
export function ledgerOf(rowsOf: (id: TableId) => Rows<TableId>): Ledger {
  const tables = tableIds.map((id) => [id, { enumerable: true, get: () => rowsOf(id) }] as const);
  // One getter for each table of the schema: a ledger.
  return Object.defineProperties({}, Object.fromEntries(tables)) as Ledger;
}

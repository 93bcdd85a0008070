import type { TableId } from "../domain/schema/tables";
import { tableOf } from "../domain/schema/tables";
import { type Batch, Refusal } from "./batch";
import { boxOf, boxProperties, cellsPerRead, rangeAt } from "./blocks";
import type { RawTable } from "./door";
import { looksLike, matchHeaders } from "./headers";
import { readBlocks } from "./readBlocks";
import { formulaIn } from "./readGrids";
import { type Facts, type TableFacts, readFacts } from "./sheets";

/** A native table found to be one of ours, with its header and where its body stands. */
interface Found {
  readonly id: TableId;
  readonly facts: TableFacts;
  readonly headers: readonly string[];
  readonly body: ReturnType<typeof boxOf>;
  readonly top: number;
}

/** What a reading may take over from the one before. */
interface Since {
  readonly known: ReadonlyMap<TableId, RawTable>;
  /** Sheets that were edited since. */
  readonly edited: ReadonlySet<string>;
}

/**
 * Our tables that exist: four round trips for the first 60,000 cells whatever their number. Values and
 * formulas only: how a cell looks says nothing in our own tables, so a trip carries three times as many cells.
 */
export async function readTables(
  batch: Batch,
  ids: readonly TableId[],
  since?: Since,
): Promise<Map<TableId, RawTable>> {
  const facts = await readFacts(batch);
  const { found: all, date1904 } = await findTables(batch, ids, facts);
  const same = new Map(all.map((table) => [table.id, asBefore(table, since)] as const));
  const found = all.filter(({ id }) => same.get(id) === null);
  const rows = new Map(found.map(({ id }) => [id, [] as (string | number | boolean)[][]]));
  const formulas = new Map(found.map(({ id }) => [id, [] as (string | null)[][]]));
  const areas = found.map((table) => ({ table, box: table.body }));
  await readBlocks(batch, areas, {
    cells: 3 * cellsPerRead,
    ask: ({ table, box }) =>
      rangeAt(batch.context.workbook.worksheets.getItem(table.facts.sheet), box).load(
        "values,formulas",
      ),
    take: (range, { table }) => {
      const values = range.values as (string | number | boolean)[][];
      const texts = range.formulas as unknown[][];
      for (const [row, line] of values.entries()) {
        rows.get(table.id)?.push(line);
        const read = line.map((value, column) => formulaIn(texts[row]?.[column], value));
        formulas.get(table.id)?.push(read);
      }
      range.untrack();
    },
  });
  return new Map(
    all.map(({ id, facts: { name, sheet }, headers, body, top }): [TableId, RawTable] => [
      id,
      same.get(id) ?? {
        name,
        sheet,
        top,
        left: body.left,
        headers,
        rows: rows.get(id) ?? [],
        formulas: formulas.get(id) ?? [],
        date1904,
      },
    ]),
  );
}

/**
 * The table as it was read before, where nothing can have changed it: its sheet was not edited, it has no formula that may
 * follow another sheet, and it stands where it stood, as long as it was. Null: it is to be read.
 */
function asBefore(
  { id, facts, headers, body, top }: Found,
  since: Since | undefined,
): RawTable | null {
  const known = since?.known.get(id);
  if (since === undefined || known === undefined || since.edited.has(facts.sheet)) return null;
  const isSame =
    known.name === facts.name &&
    known.sheet === facts.sheet &&
    known.top === top &&
    known.left === body.left &&
    known.rows.length === body.bottom - body.top + 1 &&
    known.headers.join("\n") === headers.join("\n") &&
    known.formulas?.every((line) => line.every(followsNothing)) === true;
  return isSame ? known : null;
}

/** No formula, or the link to its source that a row of ours bears: texts alone. */
function followsNothing(formula: string | null): boolean {
  return formula === null || /^=HYPERLINK\("(?:[^"]|"")*"(?:,"(?:[^"]|"")*")?\)$/.test(formula);
}

/** By stored id, then by name in either language, then by header signature (officejs C-25). */
async function findTables(
  batch: Batch,
  ids: readonly TableId[],
  facts: Facts,
): Promise<{ readonly found: readonly Found[]; readonly date1904: boolean }> {
  const { workbook } = batch.context;
  const headless = facts.tables.find(
    (table) => !table.hasHeader && ids.some((id) => bears(id, table, facts)),
  );
  if (headless !== undefined) {
    const { name: table, sheet } = headless;
    throw new Refusal({ code: "workbook.headerHidden", table, sheet });
  }
  const secondDay = workbook.functions.date(1904, 1, 2).load("value");
  const withHeader = facts.tables.filter(({ hasHeader }) => hasHeader);
  const asked = withHeader.map((table) => {
    const native = workbook.worksheets.getItem(table.sheet).tables.getItem(table.name);
    return {
      facts: table,
      header: native.getHeaderRowRange().load("values,rowIndex"),
      body: native.getDataBodyRange().load(boxProperties),
    };
  });
  await batch.sync();
  const candidates = asked.map(({ facts: table, header, body }) => ({
    facts: table,
    headers: (header.values[0] ?? []).map(String),
    body: boxOf(body),
    top: header.rowIndex + 1,
  }));
  const taken = new Set<TableFacts>();
  const found: Found[] = [];
  for (const pick of [byStoredId, byName, bySignature]) {
    for (const id of ids) {
      if (found.some((table) => table.id === id)) continue;
      const free = candidates.filter((table) => !taken.has(table.facts));
      const match = pick(id, free, facts);
      if (match === undefined) continue;
      taken.add(match.facts);
      found.push({ id, ...match });
    }
  }
  return { found, date1904: secondDay.value === 1 };
}

/** By its stored id or its name alone: without headers nothing else tells whose table it is. */
function bears(id: TableId, { id: own, name }: TableFacts, { state }: Facts): boolean {
  const stored = state.tables[id];
  return (
    own === stored?.id || name === stored?.name || Object.values(tableOf(id).name).includes(name)
  );
}

type Candidate = Omit<Found, "id">;
type Pick = (id: TableId, free: readonly Candidate[], facts: Facts) => Candidate | undefined;

/** Another program may have given every table a new id: the headers must agree. */
const byStoredId: Pick = (id, free, { state }) =>
  free.find((table) => table.facts.id === state.tables[id]?.id && isPlausible(id, table.headers));

const byName: Pick = (id, free, { state }) => {
  const names = [state.tables[id]?.name, ...Object.values(tableOf(id).name)];
  return free.find((table) => names.includes(table.facts.name) && isPlausible(id, table.headers));
};

/** Only when exactly one table looks like it: a copy for last year is not to be confused. */
const bySignature: Pick = (id, free) => {
  const alike = free.filter(({ headers }) => looksLike(id, headers));
  return alike.length === 1 ? alike[0] : undefined;
};

/** Half of our columns at least: a table of the user's that happens to have our name is not ours. */
function isPlausible(id: TableId, headers: readonly string[]): boolean {
  const { positions, missing } = matchHeaders(id, headers);
  return positions.size >= missing.length;
}

import type { Failure } from "../domain/failure";
import type { Plan, PlanCell, WorkbookChange } from "./plan";
import type { Facts } from "./sheets";
import { ownSheets } from "./state";

/** Why a plan cannot be written in this workbook as it stands; null when it can. Nothing is written before this. */
export function refusalOf(plan: Plan, facts: Facts): Failure | null {
  if (facts.readOnly) return { code: "workbook.readOnly" };
  const check = checker(plan, facts);
  for (const change of plan.changes) {
    assertWritable(change);
    const failure = check(change);
    if (failure !== null) return failure;
  }
  return null;
}

function checker(plan: Plan, facts: Facts): (change: WorkbookChange) => Failure | null {
  const standing = new Map(facts.sheets.map((sheet) => [folded(sheet.name), sheet]));
  const added = new Set<string>();
  const cleared = new Set<string>();
  const ours = ownSheets(facts.state, facts.sheets);
  const tablesAdded = new Set<string>();

  const checkSheet = (change: WorkbookChange): Failure | null => {
    const { sheet } = change;
    if (added.has(folded(sheet))) return null;
    const found = standing.get(folded(sheet));
    if (found === undefined) return { code: "workbook.sheetMissing", sheet };
    const taken = change.kind === "write" && change.unlocked === true;
    return found.protected && !taken ? { code: "workbook.sheetProtected", sheet } : null;
  };
  const isTaken = (name: string): boolean =>
    [...facts.names, ...tablesAdded].some((other) => folded(other) === folded(name));
  const checkTable = (change: Extract<WorkbookChange, { kind: "table" }>): Failure | null => {
    const { name, sheet, id } = change;
    const found = facts.tables.find((table) => folded(table.name) === folded(name));
    // A table of ours on its own sheet is fitted to its new rows; any other of that name is the user's.
    const rewritten = found?.sheet === sheet && id !== undefined;
    const gone = found !== undefined && cleared.has(folded(found.sheet));
    const taken = isTaken(name) || (found !== undefined && !rewritten && !gone);
    tablesAdded.add(name);
    return taken ? { code: "workbook.nameTaken", name } : null;
  };

  return (change) => {
    if (change.kind === "addSheet") {
      if (facts.structureProtected) return { code: "workbook.structureProtected" };
      const name = folded(change.sheet);
      if (standing.has(name) || added.has(name)) {
        return { code: "workbook.nameTaken", name: change.sheet };
      }
      added.add(name);
      return null;
    }
    const failure = checkSheet(change);
    if (failure !== null) return failure;
    if (change.kind === "clearSheet") {
      cleared.add(folded(change.sheet));
      const taken = !added.has(folded(change.sheet)) && !ours.has(change.sheet);
      return taken ? { code: "workbook.nameTaken", name: change.sheet } : null;
    }
    if (change.kind === "table") return checkTable(change);
    if (change.kind === "name") {
      const replaced = cleared.has(folded(change.sheet));
      return isTaken(change.name) && !replaced
        ? { code: "workbook.nameTaken", name: change.name }
        : null;
    }
    return null;
  };
}

/** Sheet and table names do not tell capitals from small letters. */
function folded(name: string): string {
  return name.toLocaleUpperCase("fr");
}

/** What no workbook could take is a bug of whoever planned it. @throws RangeError */
function assertWritable(change: WorkbookChange): void {
  if (change.kind === "addSheet" && !/^[^[\]:*?/\\]{1,31}$/.test(change.sheet)) {
    throw new RangeError(`not a sheet name: ${change.sheet}`);
  }
  if (change.kind === "validation" && change.list.some((item) => item.includes(","))) {
    throw new RangeError("an item of a list holds a comma"); // officejs A-26
  }
  if (change.kind !== "write") return;
  for (const row of change.cells) for (const cell of row) assertCell(cell);
}

/** NaN and infinities would become null on the way and leave the cell as it was (officejs A-03). */
function assertCell(cell: PlanCell): void {
  if (typeof cell === "number" && !Number.isFinite(cell)) throw new RangeError(`cell ${cell}`);
  if (typeof cell !== "object" || cell === null) return;
  if ("text" in cell && cell.text.length > 32_767) throw new RangeError("text too long for a cell");
  if ("formula" in cell && !/^=[\s\S]{1,8191}$/.test(cell.formula)) {
    throw new RangeError(`not a formula: ${cell.formula.slice(0, 40)}`);
  }
}

import {
  type SheetTemplate,
  type TemplateProblem,
  readTemplate,
} from "../domain/balances/ownTemplate/readTemplate";
import type { LineTemplate } from "../domain/balances/template";
import type { Failure } from "../domain/failure";
import { type Result, fail, ok } from "../domain/result";
import type { WorkbookDoor } from "./door";

/** Sheets named so are looked into; a copy in another workbook keeps its name. */
const templateSheet = /^(modèle|modele|template)\b/i;

/** Every template edited on a sheet of the workbook, with what is wrong in it. */
export async function readTemplates(
  door: WorkbookDoor,
): Promise<Result<readonly SheetTemplate[], Failure>> {
  const sheets = await door.listSheets();
  if (!sheets.ok) return sheets;
  const names = sheets.value.map(({ name }) => name).filter((name) => templateSheet.test(name));
  if (names.length === 0) return ok([]);
  const grids = await door.readGrids(names);
  if (!grids.ok) return grids;
  return ok(grids.value.flatMap((grid) => readTemplate(grid) ?? []));
}

/** The workbook's own template of that id; null when it has none, refused when something is wrong in it. */
export async function ownTemplate(
  door: WorkbookDoor,
  id: string,
): Promise<Result<LineTemplate | null, Failure>> {
  const found = await readTemplates(door);
  if (!found.ok) return found;
  const own = found.value.find(({ template }) => template.id === id);
  if (own === undefined) return ok(null);
  const [problem] = own.problems;
  return problem === undefined ? ok(own.template) : fail(refusal(own.sheet, problem));
}

function refusal(sheet: string, { cell, code, text }: TemplateProblem): Failure {
  return { code: "template.invalid", sheet, cell, problem: code, text };
}

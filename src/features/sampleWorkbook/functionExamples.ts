import { ink, subtitleFormat } from "./look";
import { SheetDraft, box } from "./sheetDraft";

/** A custom function at work: what it does, in French, and a call of it. */
export interface FunctionExample {
  readonly name: string;
  readonly description: string;
  /** As a French Excel shows it. */
  readonly shown: string;
  /** As it is written, en-US (officejs A-22). */
  readonly formula: string;
  /** Rows that the result fills. */
  readonly rows: number;
}

const resultColumn = 4;

/** One block a function: its name, what it does, the formula as text, and the living formula with its spilled result. */
export function drawFunctionExamples(examples: readonly FunctionExample[]): SheetDraft {
  const draft = new SheetDraft("Fonctions Fléchage", ink.title, true);
  draft.cell(1, 1, "Fonctions de calcul de Fléchage : un exemple de chacune");
  draft.format(box(1, 1), { bold: true, fontSize: 14, color: ink.title });
  draft.cell(2, 1, "Les formules de la colonne D sont vivantes : elles demandent le complément.");
  draft.format(box(2, 1), subtitleFormat);
  let top = 4;
  for (const { name, description, shown, formula, rows } of examples) {
    draft.cell(top, 1, name);
    draft.format(box(top, 1), { bold: true });
    draft.cell(top, 2, description);
    draft.cell(top, 3, shown);
    draft.format(box(top, 2, top, 3), { wrap: true });
    draft.format(box(top, 1, top, 12), { vertical: "Top" });
    draft.cell(top, resultColumn, { formula });
    top += rows + 1;
  }
  draft.widths([24, 46, 46, 18, 18, 18, 18, 18, 18, 18]);
  draft.page("Landscape");
  return draft;
}

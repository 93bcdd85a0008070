import { folded } from "../../intake/read/text";
import { type Side, catalogue } from "../catalogue";
import type { BalanceColumn, LineTemplate, TemplateField } from "../template";

/** Words of a template's sheet: the first of each is written, all are read. */
export const sideWords: Readonly<Record<Side, readonly string[]>> = {
  charge: ["charges", "charge", "costs", "cost"],
  product: ["produits", "produit", "income"],
};

export const kindWords: Readonly<Record<TemplateField["kind"], readonly string[]>> = {
  leaf: ["ligne", "line"],
  group: ["groupe", "group"],
  total: ["total"],
  ofWhich: ["dont", "of which"],
  volunteer: ["en nature", "in kind"],
};

export const columnWords: Readonly<Record<BalanceColumn, readonly string[]>> = {
  planned: ["prévu", "planned"],
  actual: ["réalisé", "actual"],
  gap: ["écart", "gap"],
  gapPercent: ["écart %", "gap %"],
  rate: ["taux", "rate"],
};

/** First words of a template's sheet, by which it is known in any workbook it is copied to. */
export const templateMark = "Modèle de bilan";
/** Rows of the sheet, 1-based: its facts in column B, then one line of the template a row. */
export const factRows = { id: 1, label: 2, prefix: 3, columns: 4 } as const;
export const headerRow = 6;
export const headers = ["Code", "Libellé", "Côté", "Nature", "Lignes ou comptes", "Somme de"];
/** Column of the list of catalogue lines, for whoever edits. */
export const helpColumn = 8;

const separator = " ; ";

/** A template as the cells of its sheet, from A1; empty cells are null. */
export function templateCells(template: LineTemplate): (string | null)[][] {
  const { id, label, prefix, columns } = template;
  const fact = (name: string, value: string): (string | null)[] => [name, value];
  return [
    fact(templateMark, id),
    fact("Intitulé", label),
    fact("Feuille", prefix),
    fact("Colonnes", columns.map((column) => columnWords[column][0] ?? column).join(separator)),
    [],
    headers,
    ...template.charges.map((field) => fieldCells(field, "charge")),
    ...template.products.map((field) => fieldCells(field, "product")),
  ];
}

function fieldCells(field: TemplateField, side: Side): (string | null)[] {
  const lines = field.kind === "leaf" ? field.lines : "accounts" in field ? field.accounts : [];
  const sum = "sum" in field ? field.sum : [];
  return [
    field.code,
    field.label,
    sideWords[side][0] ?? side,
    kindWords[field.kind][0] ?? field.kind,
    lines.length === 0 ? null : lines.join(separator),
    sum.length === 0 ? null : sum.join(separator),
  ];
}

/** Every line of the catalogue with its words, as the help beside a template. */
export function helpCells(): string[][] {
  return [["Ligne", "Ce qu’elle contient"], ...catalogue.map(({ code, label }) => [code, label])];
}

export function wordIn<Id extends string>(
  words: Readonly<Record<Id, readonly string[]>>,
  text: string,
): Id | null {
  const plain = folded(text);
  for (const id of Object.keys(words) as Id[]) {
    if (words[id].some((word) => folded(word) === plain)) return id;
  }
  return null;
}

import { type Cents, cents } from "../../quantities/money";
import { parseIsoDate } from "../../quantities/plainDate";
import { type TableId, tableIds, tableOf } from "../../schema/tables";
import type { SentBalance, SentContext, SentFigure, SentPart } from "./sentBalance";

type SentCell = string | number;

/** First cell of the detail kept beside a sent balance; the number is its version. */
export const detailAnchor = "Fléchage – détail de l’envoi, version 1";

const headers = [
  "Type",
  "Code",
  "Libellé",
  "Sens",
  "Colonne",
  "Montant (€)",
  "Imprimé",
  "Élément ou cellule",
  "Tableau ou nature",
  "Contenu",
];

const types = { figure: "Ligne", part: "Élément", context: "Contexte" } as const;
const sides = { charge: "Charges", product: "Produits" } as const;
const columns = { planned: "Prévu", actual: "Réalisé" } as const;
const kinds = {
  leaf: "ligne",
  group: "chapitre",
  total: "total",
  ofWhich: "dont",
  volunteer: "bénévolat",
} as const;

/** A sent balance as rows to read and to read back: open in the workbook, hashed with the sheet it stands on. */
export function sentRows(sent: SentBalance): SentCell[][] {
  const { agreement, template, year, on, by, figures, context } = sent;
  return [
    [detailAnchor, agreement, template, year, on, by ?? ""],
    headers,
    ...figures.flatMap((figure) => [figureRow(figure), ...figure.parts.map(partRow)]),
    ...context.map(({ table, record, content }) =>
      row({ type: types.context, element: record, table: nameOf(table), content }),
    ),
  ];
}

interface Row {
  readonly type: string;
  readonly code?: string;
  readonly label?: string;
  readonly side?: string;
  readonly column?: string;
  readonly amount?: Cents;
  readonly printed?: number | null;
  readonly element: string;
  readonly table: string;
  readonly content?: string;
}

function row(cells: Row): SentCell[] {
  const { type, code = "", label = "", side = "", column = "", amount, printed = null } = cells;
  const euros = amount === undefined ? "" : amount / 100;
  const { element, table, content = "" } = cells;
  return [type, code, label, side, column, euros, printed ?? "", element, table, content];
}

function figureRow(figure: SentFigure): SentCell[] {
  const { line, label, side, kind, column, cents: amount, printed, cell } = figure;
  return row({
    ...{ type: types.figure, code: line, label, side: sides[side], column: columns[column] },
    ...{ amount, printed, element: cell ?? "", table: kinds[kind] },
  });
}

function partRow({ record, label, cents: amount, table, content }: SentPart): SentCell[] {
  const name = table === null ? "" : nameOf(table);
  return row({ type: types.part, label, amount, element: record, table: name, content });
}

function nameOf(table: TableId): string {
  return tableOf(table).name.fr;
}

const tableNamed: ReadonlyMap<string, TableId> = new Map(tableIds.map((id) => [nameOf(id), id]));

/** The balance that such rows tell; null when they are not whole any more (a row or a word was taken away). */
export function readSentRows(rows: readonly (readonly unknown[])[]): SentBalance | null {
  const [first, , ...body] = rows;
  if (first?.[0] !== detailAnchor) return null;
  const on = parseIsoDate(textAt(first, 4));
  const year = Number(first[3]);
  if (on === null || !Number.isInteger(year)) return null;
  const figures: (SentFigure & { parts: SentPart[] })[] = [];
  const context: SentContext[] = [];
  for (const cells of body) {
    switch (textAt(cells, 0)) {
      case types.figure: {
        const figure = readFigure(cells);
        if (figure === null) return null;
        figures.push(figure);
        break;
      }
      case types.part: {
        const figure = figures.at(-1);
        const part = readPart(cells);
        if (figure === undefined || part === null) return null;
        figure.parts.push(part);
        break;
      }
      case types.context: {
        const table = tableNamed.get(textAt(cells, 8));
        if (table === undefined) return null;
        context.push({ table, record: textAt(cells, 7), content: textAt(cells, 9) });
        break;
      }
      case "":
        break;
      default:
        return null;
    }
  }
  const by = textAt(first, 5);
  return {
    ...{ agreement: textAt(first, 1), template: textAt(first, 2), year, on },
    ...{ by: by === "" ? null : by, figures, context },
  };
}

function readFigure(cells: readonly unknown[]): (SentFigure & { parts: SentPart[] }) | null {
  const side = keyOf(sides, textAt(cells, 3));
  const column = keyOf(columns, textAt(cells, 4));
  const kind = keyOf(kinds, textAt(cells, 8));
  const amount = centsAt(cells, 5);
  if (side === null || column === null || kind === null || amount === null) return null;
  const printed = cells[6];
  const cell = textAt(cells, 7);
  return {
    ...{ line: textAt(cells, 1), label: textAt(cells, 2), side, kind, column, cents: amount },
    printed: typeof printed === "number" ? printed : null,
    cell: cell === "" ? null : cell,
    parts: [],
  };
}

function readPart(cells: readonly unknown[]): SentPart | null {
  const amount = centsAt(cells, 5);
  const name = textAt(cells, 8);
  const table = name === "" ? null : tableNamed.get(name);
  if (amount === null || table === undefined) return null;
  const [record, label, content] = [textAt(cells, 7), textAt(cells, 2), textAt(cells, 9)];
  return { record, table, label, cents: amount, content };
}

function textAt(cells: readonly unknown[], place: number): string {
  const cell = cells[place];
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}

function centsAt(cells: readonly unknown[], place: number): Cents | null {
  const cell = cells[place];
  return typeof cell === "number" ? cents(Math.round(cell * 100)) : null;
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key | null {
  const found = (Object.entries(words) as [Key, string][]).find(([, text]) => text === word);
  return found?.[0] ?? null;
}

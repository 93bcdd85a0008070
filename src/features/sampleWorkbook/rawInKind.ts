import type { RecordOf } from "../../domain/schema/tables";
import { ink, numberFormats, subtitleFormat, titleFormat } from "./look";
import { drawList } from "./rawTable";
import type { SampleFacts } from "./sampleFacts";
import { SheetDraft, box } from "./sheetDraft";
import { keyWords } from "./words";

type Resource = RecordOf<"resources">;

const money = { numberFormat: numberFormats.euros, horizontal: "Right" } as const;

/** Volunteers’ hours by project and what is lent for free, with the accounts of classes 86 and 87. */
export function drawInKind(facts: SampleFacts): SheetDraft | null {
  const inKind = facts.records.resources.filter(({ account }) => account.startsWith("87"));
  if (inKind.length === 0) return null;
  const draft = new SheetDraft("Bénévolat et dons en nature", "#D9D2E9");
  draft.cell(1, 1, `Contributions volontaires en nature ${facts.year}`);
  draft.format(box(1, 1), titleFormat);
  draft.cell(2, 1, "Heures d’après les registres d’émargement, valorisées au SMIC horaire brut");
  draft.format(box(2, 1), subtitleFormat);
  const volunteers = inKind.filter(({ minutes }) => minutes !== null);
  const next = drawVolunteers(draft, facts, volunteers, 4);
  drawLoans(
    draft,
    inKind.filter(({ minutes }) => minutes === null),
    next,
  );
  draft.widths([18, 40, 14, 16, 16, 14]);
  draft.page("Portrait");
  return draft;
}

/** @returns the row where the next block begins. */
function drawVolunteers(
  draft: SheetDraft,
  facts: SampleFacts,
  volunteers: readonly Resource[],
  top: number,
): number {
  if (volunteers.length === 0) return top;
  draft.cell(top, 1, "Bénévolat");
  draft.format(box(top, 1), { bold: true, fontSize: 12, color: ink.title });
  const nameOf = new Map(facts.records.projects.map(({ code, name }) => [code, name]));
  const last = drawList(
    draft,
    top + 1,
    [
      { header: "Code projet", content: ({ project }: Resource) => project ?? "" },
      { header: "Intitulé du projet", content: ({ project }) => nameOf.get(project ?? "") ?? "" },
      { header: "Compte", content: ({ account }) => account, format: { horizontal: "Center" } },
      {
        header: "Heures",
        content: ({ minutes }) => (minutes ?? 0) / 60,
        format: { numberFormat: numberFormats.hours, horizontal: "Right" },
      },
      {
        header: "Prix unitaire",
        content: ({ unitPrice }) => (unitPrice ?? 0) / 100,
        format: money,
      },
      { header: "Montant", content: ({ amount }) => amount / 100, format: money },
    ],
    volunteers,
  );
  draft.row(last + 1, 1, [
    "Total",
    "",
    "",
    { formula: `=SUM(D${top + 2}:D${last})` },
    "",
    { formula: `=SUM(F${top + 2}:F${last})` },
  ]);
  draft.format(box(last + 1, 1, last + 1, 6), { bold: true, fill: ink.total, borders: "top" });
  draft.format(box(last + 1, 4), { numberFormat: numberFormats.hours });
  draft.format(box(last + 1, 6), { numberFormat: numberFormats.euros });
  return last + 4;
}

function drawLoans(draft: SheetDraft, loans: readonly Resource[], top: number): void {
  if (loans.length === 0) return;
  draft.cell(top, 1, "Mises à disposition et dons en nature");
  draft.format(box(top, 1), { bold: true, fontSize: 12, color: ink.title });
  drawList(
    draft,
    top + 1,
    [
      { header: "N°", content: ({ id }: Resource) => id },
      { header: "Libellé", content: ({ label }) => label ?? "" },
      { header: "Compte", content: ({ account }) => account, format: { horizontal: "Center" } },
      {
        header: "Section",
        content: ({ project, key }) => project ?? (key === null ? "" : keyWords(key)),
      },
      { header: "Montant", content: ({ amount }) => amount / 100, format: money },
    ],
    loans,
  );
}

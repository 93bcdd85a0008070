import type { RecordOf } from "../../domain/schema/tables";
import { numberFormats, titleFormat } from "./look";
import { drawList } from "./rawTable";
import type { SampleFacts } from "./sampleFacts";
import { SheetDraft, box } from "./sheetDraft";

/** What people have already pointed by hand at an agreement; null when nothing is. */
export function drawAllocations(facts: SampleFacts): SheetDraft | null {
  const { allocations } = facts.records;
  if (allocations.length === 0) return null;
  const draft = new SheetDraft("Affectations", "#F4B084");
  draft.cell(1, 1, `Dépenses affectées aux financeurs ${facts.year}`);
  draft.format(box(1, 1), titleFormat);
  drawList(
    draft,
    3,
    [
      { header: "Pièce", content: ({ source }: RecordOf<"allocations">) => source },
      { header: "N° convention", content: ({ agreement }) => agreement },
      { header: "Code projet", content: ({ project }) => project ?? "" },
      {
        header: "Montant affecté",
        content: ({ amount }) => amount / 100,
        format: { numberFormat: numberFormats.euros },
      },
    ],
    allocations,
  );
  draft.widths([12, 16, 13, 16]);
  draft.page("Portrait");
  return draft;
}

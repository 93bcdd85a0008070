import { ink, subtitleFormat } from "./look";
import type { SampleFacts } from "./sampleFacts";
import { SheetDraft, box } from "./sheetDraft";

/** The first sheet: a logo made of cells, who and which year, and what each sheet is for. */
export function drawCover(facts: SampleFacts, sheets: readonly SheetDraft[]): SheetDraft {
  const draft = new SheetDraft("Lisez-moi", ink.title);
  drawLogo(draft);
  draft.cell(2, 7, facts.association);
  draft.format(box(2, 7), { bold: true, fontSize: 20, color: ink.title });
  draft.cell(3, 7, "Association loi 1901 – 12, rue des Ateliers, 59000 Lille");
  draft.format(box(3, 7), subtitleFormat);
  draft.cell(6, 2, `Suivi analytique et financier – exercice ${facts.year}`);
  draft.format(box(6, 2), { bold: true, fontSize: 14 });
  draft.cell(7, 2, "Fichier tenu par la direction et l’assistante ; à jour de la clôture.");
  draft.format(box(7, 2), { italic: true });
  draft.cell(9, 2, "Onglets de ce classeur");
  draft.format(box(9, 2), { bold: true, color: ink.title, borders: "bottom" });
  sheets.forEach(({ name }, place) => {
    draft.cell(10 + place, 2, `•  ${name}`);
  });
  const notes = 11 + sheets.length;
  draft.cell(notes, 2, "Ne pas insérer de colonne dans les feuilles de temps, merci !");
  draft.format(box(notes, 2), { bold: true, color: "#C00000" });
  draft.widths([3, 4, 4, 4, 4, 3, 60]);
  draft.hideGridlines();
  draft.page("Portrait");
  return draft;
}

/** A footbridge over a river, in coloured cells. */
function drawLogo(draft: SheetDraft): void {
  draft.format(box(2, 2, 2, 5), { fill: "#F4B183" });
  draft.format(box(3, 2), { fill: "#C55A11" });
  draft.format(box(3, 5), { fill: "#C55A11" });
  draft.format(box(4, 2, 4, 5), { fill: "#9DC3E6" });
}

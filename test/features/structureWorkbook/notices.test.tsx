/** @jest-environment jsdom */
import { Accordion } from "@fluentui/react-components";
import { render } from "@testing-library/react";

import { readSheet } from "../../../src/domain/intake/find/readSheet";
import type { SheetReading } from "../../../src/domain/intake/reading";
import { type TakenTable, takeIn } from "../../../src/domain/intake/records/intake";
import { HeldBackNotice } from "../../../src/features/structureWorkbook/HeldBackNotice";
import { heldBack } from "../../../src/features/structureWorkbook/heldBack";
import { RenumberedNotice } from "../../../src/features/structureWorkbook/RenumberedNotice";
import { renumbered } from "../../../src/features/structureWorkbook/renumbered";
import { TablePreview } from "../../../src/features/structureWorkbook/TablePreview";
import { TakenTableCard } from "../../../src/features/structureWorkbook/TakenTableCard";
import type { Understanding } from "../../../src/features/structureWorkbook/understand";
import { loadLanguage } from "../../../src/i18n/messages";
import { WordsProvider, wordsIn } from "../../../src/ui/services";
import { gridOf } from "../../domain/intake/find/gridOf";

const head = "N° pièce | Date | Fournisseur | Compte | Libellé | Montant TTC";
const rows = `F1 | 03/02/2025 | Papeterie | 6064 | Papier | 1200,5
F2 | 28/02/2025 | Librairie | 6065 | Livres | 99,5`;

function tablesOf(...readings: readonly SheetReading[]): readonly TakenTable[] {
  return takeIn(readings, { accept: "all" }).tables;
}

function read(text: string, hidden = false): SheetReading {
  return readSheet({ ...gridOf(text, { sheet: "Achats" }), hidden });
}

/** What the user reads; every kind of space as one. */
function said(language: "fr" | "en", element: React.ReactNode): string {
  const { container } = render(<WordsProvider value={wordsIn(language)}>{element}</WordsProvider>);
  return container.textContent.replaceAll(/\s/gu, " ");
}

beforeAll(async () => {
  await loadLanguage("en");
});

describe("the sentence about a table that stays out", () => {
  const held = (language: "fr" | "en", tables: readonly TakenTable[]): string =>
    said(language, <HeldBackNotice items={heldBack(tables, "confident")} />);

  it("says that its sheet is hidden, and the choice of the pane that takes it", () => {
    const tables = tablesOf(read(`${head}\n${rows}`, true));
    expect(held("fr", tables)).toBe(
      "« Achats » (A1:F3) n’est pas repris : feuille masquée. Corrigez ou répondez, puis recommencez ; ou choisissez « Tout, je vérifierai » pour écrire ce qui se lit.",
    );
    expect(held("en", tables)).toBe(
      "“Achats” (A1:F3) is not taken: a hidden sheet. Correct or answer, then start again; or choose “Everything, I will check” to write what can be read.",
    );
  });

  it("says that the reading is doubtful where the sheet is there to be seen", () => {
    const sheet = read(`${head}\n${rows}`);
    const unsure = {
      ...sheet,
      tables: sheet.tables.map((table) => ({ ...table, confidence: 0.5 })),
    };
    expect(held("fr", tablesOf(unsure))).toContain("n’est pas repris : lecture à confirmer. ");
    expect(held("en", tablesOf(unsure))).toContain("is not taken: a reading to confirm. ");
    const hidden = { ...unsure, grid: { ...unsure.grid, hidden: true } };
    expect(held("fr", tablesOf(hidden))).toContain(" : feuille masquée, lecture à confirmer. ");
  });

  it("names each unreadable cell once, and six of them, where some rows wait", () => {
    const good = Array.from({ length: 20 }, (_, at) => `G${at} | 03/02/2025 | X | 6064 | Y | 7`);
    const bad = Array.from({ length: 7 }, (_, at) => `H${at} | hier | X | 6064 | Y | 8`);
    const tables = tablesOf(read([head, ...good, ...bad, ...good.slice(0, 2)].join("\n")));
    const [item, ...others] = heldBack(tables, "all");
    if (item === undefined) throw new Error("no rows wait");
    const { table } = item;
    const again = {
      ...item,
      table: { ...table, rejected: [...table.rejected, ...table.rejected] },
    };
    const shown = said("fr", <HeldBackNotice items={[again]} />);

    expect([item.code, others]).toEqual(["rows-held-back", []]);
    expect(shown).toContain("7 cellules illisibles (");
    expect(
      shown.match(/[A-Z]\d+, [A-Z]\d+, [A-Z]\d+, [A-Z]\d+, [A-Z]\d+, [A-Z]\d+…/g),
    ).toHaveLength(1);
  });

  it("is not said of a table that is taken", () => {
    expect(held("fr", tablesOf(read(`${head}\n${rows}`)))).toBe("");
  });
});

describe("the sentence about numbers that were given twice", () => {
  const twice = `${head}\n${rows}\nF1 | 03/03/2025 | Papeterie | 6064 | Encre | 30`;

  it("names the cell, both numbers and what to do", () => {
    const tables = renumbered(tablesOf(read(twice)), "all");
    expect(said("fr", <RenumberedNotice tables={tables} />)).toBe(
      "« Achats » (A1:F4) : 1 ligne porte un numéro déjà pris par une autre ligne ; Fléchage en a donné un nouveau (A4 : F1 → F1-2). Si la même pièce est saisie deux fois, supprimez-en une et recommencez ; sinon, il n’y a rien à faire.",
    );
    expect(said("en", <RenumberedNotice tables={tables} />)).toContain(
      "1 row bears a number that another row has already; Fléchage gave a new one (A4: F1 → F1-2).",
    );
  });

  it("names three of them, and that there are more", () => {
    const again = Array.from(
      { length: 4 },
      () => "F1 | 03/03/2025 | Papeterie | 6064 | Encre | 30",
    );
    const tables = renumbered(tablesOf(read([twice, ...again].join("\n"))), "all");
    const shown = said("fr", <RenumberedNotice tables={tables} />);

    expect(shown).toContain("F1 → F1-2, A5 : F1 → F1-3, A6 : F1 → F1-4, …)");
  });

  it("is said of the tables that are written only", () => {
    const tables = tablesOf(read(`${twice}\nF9 | 03/03/2025 | Papeterie | 6064 | Encre | dix`));
    expect(renumbered(tables, "confident")).toEqual([]);
    expect(renumbered(tables, "all")).toHaveLength(1);
    expect(renumbered(tablesOf(read(`${head}\n${rows}`)), "all")).toEqual([]);
  });
});

describe("a table of which some rows wait", () => {
  const text = `${head}\n${rows}
F3 | hier | Traiteur | 6257 | Buffet | 200
dont boissons | | | | | 20
Total | | | | | 1500`;
  const sheet = read(text);
  const intake = takeIn([sheet], { accept: "all" });
  const [table] = intake.tables;
  if (table === undefined) throw new Error("no table");

  it("shows the sum that the sheet writes and the one that is taken", () => {
    const understanding = { intake, readings: [sheet] } as unknown as Understanding;
    const shown = said(
      "fr",
      <TablePreview {...{ table, understanding }} onGoTo={() => undefined} />,
    );
    expect(shown).toContain(
      "Montant TTC : 1 500,00 € – égal au total écrit en F6, 1 300,00 € dans les lignes reprises",
    );
  });

  it("shows how many of its rows are taken, and every row that is set aside", () => {
    const shown = said(
      "fr",
      <Accordion openItems="0">
        <TakenTableCard
          {...{ table }}
          value="0"
          onGoTo={() => undefined}
          renderTools={() => null}
        />
      </Accordion>,
    );
    expect(shown).toContain("3 lignes, dont 2 reprises");
    expect(shown).toContain("Totaux écartés : ligne 6");
    expect(shown).toContain("Lignes « dont » écartées : 5");
  });
});

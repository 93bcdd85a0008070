/** @jest-environment jsdom */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TextDecoder } from "node:util";

import type { SourceSheet } from "../../../src/domain/intake/reading";
import { ImportFile } from "../../../src/features/importFile/ImportFile";
import { fileSource } from "../../../src/features/importFile/fileSource";
import { WordsProvider, wordsIn } from "../../../src/ui/services";
import { fecHeader, fecLine, fecText, supplierLine } from "../../support/fec";

const opening = { JournalCode: "AN", EcritureNum: "2" };
const text = fecText([
  fecHeader,
  fecLine(),
  supplierLine(),
  fecLine(opening),
  supplierLine(opening),
]);

// jsdom has none.
Object.assign(globalThis, { TextDecoder });

/** A file of the browser; jsdom's own cannot be read by slices. */
function browserFile(name: string, content: string): File {
  const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0));
  const file = new File([content], name);
  return Object.defineProperty(file, "slice", {
    value: (start: number, end: number) => ({
      arrayBuffer: () => Promise.resolve(bytes.slice(start, end).buffer),
    }),
  });
}

describe("a file added to the workbook", () => {
  it("is read, says what was kept and what was set aside, and can be removed", async () => {
    const user = userEvent.setup();
    let sheets: readonly SourceSheet[] = [];
    render(
      <WordsProvider value={wordsIn("fr")}>
        <ImportFile
          onRead={(list) => {
            sheets = list;
          }}
        />
      </WordsProvider>,
    );
    await user.upload(screen.getByLabelText("Choisir un fichier"), browserFile("fec.txt", text));
    await act(() => Promise.resolve());

    const items = (await screen.findAllByRole("listitem")).map(({ textContent }) => textContent);
    expect(items[0]).toMatch(/Lignes lues.*4.*gardés.*1/u);
    expect(items.join(" ")).toMatch(/À-nouveaux laissés de côté.*2 lignes/u);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({ grid: { sheet: "[fec.txt]fec" } });

    await user.click(screen.getByRole("button", { name: /Retirer/ }));
    expect(sheets).toEqual([]);
    expect(screen.queryByRole("listitem")).toBeNull();
  });

  it("that is a long FEC goes to the tables as sums by month, or the part that the user chooses", async () => {
    const user = userEvent.setup();
    let sheets: readonly SourceSheet[] = [];
    const lines = ["1", "2", "3"].map((EcritureNum) => fecLine({ EcritureNum }));
    render(
      <WordsProvider value={wordsIn("fr")}>
        <ImportFile
          longFrom={2}
          onRead={(list) => {
            sheets = list;
          }}
        />
      </WordsProvider>,
    );
    await user.upload(
      screen.getByLabelText("Choisir un fichier"),
      browserFile("fec.txt", fecText([fecHeader, ...lines])),
    );
    await screen.findByText("Lignes qui iront dans les tableaux : 1.");
    const kept = () =>
      sheets.flatMap((sheet) => ("tables" in sheet ? (sheet.fec?.lines ?? []) : []));
    expect(kept()).toMatchObject([{ amount: 3000, label: "Cumul de 3 lignes" }]);

    await user.click(screen.getByLabelText(/Une partie/));
    await user.type(screen.getByLabelText(/Comptes qui commencent/), "61, 74");
    await user.click(screen.getByRole("button", { name: "Garder cette partie" }));
    await screen.findByText("Charges et produits laissés de côté : 3.");
    expect(kept()).toEqual([]);

    await user.click(screen.getByLabelText(/Toutes les lignes/));
    await screen.findByText("Lignes qui iront dans les tableaux : 3.");
    expect(kept()).toHaveLength(3);
  });

  it("is read slice by slice", async () => {
    const pieces: number[] = [];
    for await (const bytes of fileSource(browserFile("fec.txt", text), 100).open()) {
      pieces.push(bytes.length);
    }
    expect(Math.max(...pieces)).toBe(100);
    expect(pieces.reduce((sum, length) => sum + length, 0)).toBe(text.length);
  });
});

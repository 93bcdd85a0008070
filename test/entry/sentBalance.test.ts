import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { oracle } from "../support/dataSets";
import { dataSetFile, documentOf, flechage, newFolder } from "../support/commandLine";

const folder = newFolder();
const tables = join(folder, "tables.xlsx");
const sent = join(folder, "sent.xlsx");
const balance = ["balance", tables, "--agreement", "A2", "--template", "cerfa-15059"];

jest.setTimeout(60_000);

beforeAll(async () => {
  await flechage("sample", "--from", dataSetFile, "--out", tables, "--shape", "tables");
});

describe("flechage balance --sent, then --compare", () => {
  it("keeps a frozen copy with its fingerprint in the file, and finds nothing changed in it", async () => {
    const options = ["--out", sent, "--sent", "2026-04-02", "--by", "C. Martin"];
    const written = await documentOf(...balance, ...options);
    const compared = await documentOf("balance", sent, "--agreement", "A2", "--compare");

    expect(written).toMatchObject({
      sent: { on: "2026-04-02", by: "C. Martin", sheet: "Envoyé CRF A2 2025 2026-04-02" },
    });
    const { provisional, blocking, ...kept } = (
      written as { readonly sent: { readonly provisional: boolean; readonly blocking: number } }
    ).sent;
    expect(provisional).toBe(blocking > 0);
    expect(compared).toMatchObject({
      ...{ altered: false, changes: [], context: [] },
      sent: kept,
    });
  });

  it("says that nothing was sent, with status 2", async () => {
    const { status, err } = await flechage("balance", tables, "--agreement", "A2", "--compare");

    expect([status, err]).toEqual([2, expect.stringMatching(/n’a été marqué comme envoyé/)]);
  });

  it("needs a day and an output file", async () => {
    const withoutFile = await flechage(...balance, "--sent", "2026-04-02");
    const badDay = await flechage(...balance, "--sent", "hier", "--out", join(folder, "x.xlsx"));

    expect([withoutFile.status, badDay.status]).toEqual([2, 2]);
  });
});

describe("flechage balance --template controle --fec", () => {
  it("tells the oracle's result, and the one invoice that the accounts do not hold", async () => {
    const fields =
      "JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise";
    const { purchases } = oracle.dataSet.inputs;
    const kept = purchases.slice(1);
    const lines = kept.map(({ id, date, account, amount_ttc_cents: amount = 0 }, place) => {
      const day = date.replaceAll("-", "");
      const euros = (Math.abs(amount) / 100).toFixed(2).replace(".", ",");
      const sides = amount < 0 ? ["0,00", euros] : [euros, "0,00"];
      const fact = [
        "AC",
        "Achats",
        String(place + 1),
        day,
        (account ?? "").padEnd(6, "0"),
        "x",
        "",
        "",
      ];
      return [...fact, id, day, "Achat", ...sides, "", "", day, "", ""].join("\t");
    });
    const fec = join(folder, "123456789FEC20251231.txt");
    writeFileSync(fec, [fields.replaceAll(" ", "\t"), ...lines].join("\r\n"));
    const control = ["balance", tables, "--agreement", "A2", "--template", "controle"];
    const document = await documentOf(...control, "--fec", fec);
    const { accounts } = document as {
      readonly accounts: {
        readonly resultCents: number;
        readonly notBooked: readonly { readonly record: string; readonly account: string }[];
        readonly notClaimed: readonly unknown[];
      };
    };
    const missing = accounts.notBooked.filter(({ account }) => account.startsWith("60"));

    expect(accounts.resultCents).toBe(oracle.results.profit_and_loss.resultat);
    expect(missing.map(({ record }) => record)).toEqual([purchases[0]?.id]);
    expect(accounts.notClaimed).toEqual([]);
  });
});

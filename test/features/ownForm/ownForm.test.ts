import { cellsUnder } from "../../../src/domain/explain/explanation";
import { day } from "../../../src/domain/quantities/plainDate";
import { explainAmount } from "../../../src/features/explainAmount/explainAmount";
import {
  type OpenForm,
  type PreparedForm,
  type WrittenForm,
  openForm,
  prepareForm,
  typedValues,
  writeForm,
} from "../../../src/features/ownForm/ownForm";
import { listForms } from "../../../src/features/ownForm/listForms";
import { columnLetters } from "../../../src/domain/intake/grid";
import { parseFormMapping, parseFormMemory } from "../../../src/workbook/formMemory";
import { parseState } from "../../../src/workbook/state";
import { type InExcel, inExcel, valueOf } from "../../support/inExcel";
import {
  type DrawnForm,
  bilingualForm,
  changedCells,
  draw,
  payersForm,
  seeSheet,
  simpleForm,
  tables,
  workbookWith,
  yearsForm,
} from "../../support/ownForms";

const today = day("2026-03-31");
const how = { language: "fr", replace: false, remember: true, now: "2026-03-31 09:00" } as const;

async function prepare(excel: InExcel, sheet: string, open?: OpenForm): Promise<PreparedForm> {
  const form = open ?? valueOf(await openForm(excel.door, sheet));
  const request = { agreement: "A1", year: 2025, today };
  return valueOf(await prepareForm(excel.door, form, request));
}

async function fill(excel: InExcel, sheet: string, replace = false): Promise<WrittenForm> {
  const prepared = await prepare(excel, sheet);
  return valueOf(await writeForm(excel.door, prepared, { ...how, replace }));
}

function at({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(column)}${row}`;
}

/** Lines of the catalogue with money in the tables of these tests. */
const lines = ["60a", "60c", "62a", "62c"];
const forms: readonly DrawnForm[] = [simpleForm, bilingualForm, payersForm, yearsForm(2024)];

describe("filling a funder's own form", () => {
  it.each(forms)(
    "$sheet: only mapped cells change; every other cell, format, merged block and size stays",
    async (form) => {
      const excel = await workbookWith([form]);
      const before = seeSheet(excel, form.sheet);
      const { filled } = await fill(excel, form.sheet);
      const after = seeSheet(excel, form.sheet);

      expect(filled.length).toBeGreaterThan(5);
      const changed = changedCells(before, after);
      expect(filled.map(at)).toEqual(expect.arrayContaining(changed));
      expect(changed.filter((cell) => String(before.typed.get(cell)).startsWith("="))).toEqual([]);
      const unlike = [...before.styles].filter(
        ([cell, style]) => (after.styles.get(cell) ?? style) !== style,
      );
      expect(unlike.map(([cell]) => cell)).toEqual([]);
      expect(after.around).toBe(before.around);
    },
  );

  it("fills labels and amounts side by side, fields above included, in the cells' own formats", async () => {
    const excel = await workbookWith([simpleForm]);
    await fill(excel, "Fondation");
    const { typed } = seeSheet(excel, "Fondation");
    const cells = ["B3", "B4", "B5", "B6", "B8", "B9", "B10", "B11", "B12"];

    expect(cells.map((cell) => typed.get(cell))).toEqual([
      "Les Ateliers",
      "123 456 789 00012",
      1500,
      46022, // 31 December 2025, shown as dd/mm/yyyy
      1000.4,
      500.4,
      300.4,
      250,
      12.5,
    ]);
  });

  it("says where the form's own total is not ours, and by how much", async () => {
    const excel = await workbookWith([simpleForm]);
    const { totals } = await fill(excel, "Fondation");

    expect(totals).toMatchObject([
      { label: "Total des dépenses", ours: 2051.2, theirs: 2063.7, agrees: false },
    ]);
  });

  it("shares whole euros out so that the form's totals and subtotals are ours", async () => {
    const excel = await workbookWith([bilingualForm]);
    const { totals } = await fill(excel, "Grant report");
    const { typed } = seeSheet(excel, "Grant report");

    // 1000.40 + 500.40 + 300.40 + 250.00 = 2051.20
    expect(["C5", "C6", "C8", "C9"].map((cell) => typed.get(cell))).toEqual([1001, 500, 300, 250]);
    expect(totals.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(totals.map(({ label, theirs }) => [label, theirs])).toContainEqual([
      "Total des dépenses / Total expenditure",
      2051,
    ]);
  });

  it("gives each payer's column what that payer pays", async () => {
    const excel = await workbookWith([payersForm]);
    const { totals } = await fill(excel, "Cofinancement");

    expect(totals.map(({ header, theirs, agrees }) => [header, theirs, agrees])).toEqual([
      ["Coût total", 2051.2, true],
      ["À la charge du financeur", 1000, true],
      ["Autres cofinanceurs", 0, true],
      ["Fonds propres", 1051.2, true],
    ]);
  });

  it("gives each year its own figures, whatever year is reported", async () => {
    const excel = await workbookWith([yearsForm(2024)]);
    await fill(excel, "Suivi 2024");
    const { typed } = seeSheet(excel, "Suivi 2024");
    const row = (number: number) =>
      ["B", "C", "D", "E"].map((letter) => typed.get(`${letter}${number}`));

    expect(row(3)).toEqual([400, 450, 1500, 1500.8]);
    expect(row(4)).toEqual([100, 50, 500.5, 550.4]);
  });

  it("fills in thousands of euros, adding up to the total in thousands", async () => {
    const [head, ...lines] = payersForm.cells;
    const form = {
      ...payersForm,
      cells: [["Poste (en k€)", ...(head ?? []).slice(1)], ...lines],
      formats: { "B2:E6": "0.0" },
    };
    const excel = await workbookWith([form]);
    const { totals } = await fill(excel, "Cofinancement");
    const { typed } = seeSheet(excel, "Cofinancement");

    expect(["B2", "B3", "B4", "B5"].map((cell) => typed.get(cell))).toEqual([1, 0.5, 0.3, 0.3]);
    expect(totals[0]).toMatchObject({ theirs: 2.1, agrees: true });
  });

  it("is undone in one step, the mapping forgotten with it", async () => {
    const excel = await workbookWith([bilingualForm]);
    const before = seeSheet(excel, "Grant report");
    const { applied } = await fill(excel, "Grant report");
    valueOf(await excel.door.undo(applied));

    expect(changedCells(before, seeSheet(excel, "Grant report"))).toEqual([]);
    const state = parseState(valueOf(await excel.door.readState()));
    expect(parseFormMemory(state.forms).mappings).toEqual([]);
  });
});

describe("money that two labels of a form could take", () => {
  const form: DrawnForm = {
    sheet: "Deux fois",
    cells: [
      ["Charges", "Réalisé"],
      ["Achats", null],
      ["Honoraires", null],
      ["Produits", "Réalisé"],
      ["Subvention Fondation", null],
      ["Fondations", null],
      ["Fonds propres", null],
      ["TOTAL", "=SUM(B5:B7)"],
    ],
  };

  it("is proposed once, in the more precise label; chosen twice it is a warning; totals are compared on their side", async () => {
    const raw = [
      ["Dépenses", "Montant"],
      ["Achats", 12],
      ["Honoraires", 30],
      ["Fournitures", 5],
    ];
    const excel = await workbookWith([form, { sheet: "Suivi", cells: raw }]);
    expect(valueOf(await listForms(excel.door)).sheets).toEqual([
      { name: "Deux fois", isForm: true },
      { name: "Suivi", isForm: false },
    ]);
    const prepared = await prepare(excel, "Deux fois");
    const { rows } = prepared.open.mapping;

    expect([rows["subvention fondation"], rows["fondations"]]).toEqual(["grant", undefined]);
    expect([...prepared.alreadyIn.values()]).toEqual(["Subvention Fondation"]);
    expect([prepared.twice, prepared.unplaced.filter(({ line }) => line === "74p")]).toEqual([
      [],
      [],
    ]);
    const both = prepared.mapped({
      ...prepared.open.mapping,
      rows: { ...rows, fondations: "grants:private" },
    });
    expect(both.twice).toMatchObject([
      { row: 6, column: 2, label: "Fondations", in: { label: "Subvention Fondation" } },
    ]);

    const written = valueOf(await writeForm(excel.door, prepared, how));
    expect(written.totals).toMatchObject([{ row: 8, line: "total:product", agrees: true }]);
    expect(written.noTotal).toEqual(["charge"]);
  });
});

describe("what the user typed in a form", () => {
  const typedIn = async (excel: InExcel): Promise<void> => {
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Fondation").getRange("B8").values = [[999]];
      await context.sync();
    });
  };

  it("is kept, and listed with what we would put, until the user agrees", async () => {
    const excel = await workbookWith([simpleForm]);
    await typedIn(excel);
    const { kept } = await fill(excel, "Fondation");

    expect(kept.map(({ old, value }) => [old, value])).toEqual([[999, 1000.4]]);
    expect(seeSheet(excel, "Fondation").typed.get("B8")).toBe(999);
  });

  it("is replaced once the user agrees", async () => {
    const excel = await workbookWith([simpleForm]);
    await typedIn(excel);
    await fill(excel, "Fondation", true);

    expect(seeSheet(excel, "Fondation").typed.get("B8")).toBe(1000.4);
  });

  it("is not what we wrote ourselves: filling again after a correction asks nothing", async () => {
    const excel = await workbookWith([simpleForm]);
    await fill(excel, "Fondation");
    await excel.run(async (context) => {
      const expenses = context.workbook.tables.getItem("T_Depenses");
      const header = expenses.getHeaderRowRange().load("values");
      await context.sync();
      const column = (header.values[0] ?? []).indexOf("Montant TTC");
      expenses.getDataBodyRange().getCell(2, column).values = [[1100]];
      await context.sync();
    });
    const { kept } = await fill(excel, "Fondation");

    expect(kept).toEqual([]);
    expect(seeSheet(excel, "Fondation").typed.get("B8")).toBe(1100);
  });
});

describe("a form of next year", () => {
  it("is filled in one step with the confirmed lines, and tells labels that are gone or new", async () => {
    const excel = await workbookWith([simpleForm]);
    const first = valueOf(await openForm(excel.door, "Fondation"));
    const gift = first.form.rows.find(({ label }) => label.startsWith("Cadeaux"))?.key ?? "";
    const confirmed = { ...first.mapping, rows: { ...first.mapping.rows, [gift]: "line:62b" } };
    const prepared = await prepare(excel, "Fondation", { ...first, mapping: confirmed });
    valueOf(await writeForm(excel.door, prepared, how));

    const cells = simpleForm.cells.map((row) =>
      row[0] === "Honoraires" ? ["Frais de mission d’évaluation", null] : row,
    );
    await draw(excel, { ...simpleForm, sheet: "Fondation 2026", cells });
    const next = valueOf(await openForm(excel.door, "Fondation 2026"));

    expect(next.known).not.toBeNull();
    expect(next.mapping.rows[gift]).toBe("line:62b");
    expect(next.changes.gone).toEqual(["honoraires"]);
    expect(next.changes.fresh.map(({ label }) => label)).toEqual(["Frais de mission d’évaluation"]);
  });

  it("knows columns again when their years have moved on", async () => {
    const excel = await workbookWith([yearsForm(2024), yearsForm(2025)]);
    await fill(excel, "Suivi 2024");
    const open = valueOf(await openForm(excel.door, "Suivi 2025"));
    const { filling } = await prepare(excel, "Suivi 2025", open);
    const values = filling.values.filter(({ row }) => row === 3);

    expect(open.known).not.toBeNull();
    expect(open.changes).toEqual({ gone: [], fresh: [] });
    expect(values.map(({ value }) => value)).toEqual([1500, 1500.8]);
    // Nothing is known of 2026 yet: no zero is made up.
    expect(filling.left.map((left) => [at(left), left.why]).slice(0, 2)).toEqual([
      ["D3", "no-figure"],
      ["E3", "no-figure"],
    ]);
  });

  it("carries its mapping to another workbook as a file", async () => {
    const excel = await workbookWith([simpleForm]);
    const { mapping } = valueOf(await openForm(excel.door, "Fondation"));
    const file: unknown = JSON.parse(JSON.stringify(mapping));

    expect(parseFormMapping(file)).toEqual(mapping);
    expect(parseFormMapping({ ...mapping, rows: { total: "line:nothing" } })).toBeNull();
    const other = await workbookWith([simpleForm]);
    expect(valueOf(await openForm(other.door, "Fondation", mapping)).known).toEqual(mapping);
  });
});

describe("a protected form", () => {
  const form = {
    ...simpleForm,
    protect: true,
    unlocked: ["B3:B6", "B8:B10", "B12"],
  };

  it("A-61: is filled in its unlocked cells, the locked ones named and left", async () => {
    const excel = await workbookWith([form]);
    const before = seeSheet(excel, "Fondation");
    const prepared = await prepare(excel, "Fondation");

    expect(typedValues(prepared.open, prepared.filling).locked.map(at)).toEqual(["B11"]);
    const written = valueOf(await writeForm(excel.door, prepared, how));
    const after = seeSheet(excel, "Fondation");
    const changed = ["B10", "B3", "B4", "B5", "B6", "B8", "B9"];
    expect([...changedCells(before, after)].sort()).toEqual(changed);
    expect(written.filled.map(at).sort()).toEqual(changed);
    expect(after.around).toBe(before.around);

    valueOf(await excel.door.undo(written.applied));
    expect(changedCells(before, seeSheet(excel, "Fondation"))).toEqual([]);
  });
});

describe("a form of sixty lines and eight columns", () => {
  const columns = ["2024", "2025"].flatMap((year) =>
    ["Prévu", "Réalisé", "Écart", "Taux de réalisation"].map((what) => `${what} ${year}`),
  );
  const purchases = ["Prestations", "Fournitures", "Frais de déplacement", "Honoraires"];
  const large: DrawnForm = {
    sheet: "Soixante lignes",
    cells: [
      ["Dépenses", ...columns],
      ...Array.from({ length: 60 }, (_none, line) => [
        `${purchases[line % 4] ?? ""}${line < 4 ? "" : ` ${line}`}`,
        ...columns.map(() => null),
      ]),
    ],
  };

  it("C-32: is filled in three round trips and less than 300 kB, the first time and again", async () => {
    const excel = await workbookWith([large]);
    for (const time of [1, 2]) {
      const prepared = await prepare(excel, large.sheet);
      const every = Object.fromEntries(
        prepared.open.form.rows.map(({ key }, line) => [key, `line:${lines[line % lines.length]}`]),
      );
      const mapped = prepared.mapped({ ...prepared.open.mapping, rows: every });
      const before = excel.host.requests.length;
      const written = valueOf(await writeForm(excel.door, mapped, how));
      const sent = excel.host.requests.slice(before);
      const bytes = sent.reduce((sum, { requestBytes }) => sum + requestBytes, 0);

      expect([time, written.filled.length]).toEqual([time, 450]);
      expect([time, written.applied.syncs]).toEqual([time, 3]);
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThan(300_000);
    }
  });
});

describe("a form that cannot be filled", () => {
  it("is refused before anything is written when its sheet is protected whole", async () => {
    const excel = await workbookWith([{ ...simpleForm, protect: true }]);

    expect(await openForm(excel.door, "Fondation")).toEqual({
      ok: false,
      error: { code: "workbook.sheetProtected", sheet: "Fondation" },
    });
  });

  it("is refused in another currency without a rate, and filled with one", async () => {
    const cells = simpleForm.cells.map((row) =>
      row.map((cell) => (cell === "Montant réalisé (€)" ? "Amount in US dollars" : cell)),
    );
    const form = { ...simpleForm, cells, formats: {} };
    const without = await workbookWith([form]);
    const open = valueOf(await openForm(without.door, "Fondation"));
    const refused = await prepareForm(without.door, open, { agreement: "A1", year: 2025, today });
    expect(refused).toMatchObject({ error: { code: "form.currency", currency: "USD" } });

    const settings = [...(tables.settings ?? []), { name: "Taux de change USD", value: "1,10" }];
    const withRate = await workbookWith([form], { ...tables, settings });
    await fill(withRate, "Fondation");
    expect(seeSheet(withRate, "Fondation").typed.get("B8")).toBe(1100.44);
  });

  it("says so when a sheet holds no form", async () => {
    const excel = await inExcel();
    await draw(excel, { sheet: "Vide", cells: [["rien", "ici"]] });

    expect(await openForm(excel.door, "Vide")).toMatchObject({ error: { code: "form.notFound" } });
  });
});

describe("an amount of a filled form", () => {
  it("is explained down to the cells of our tables, whoever pays it", async () => {
    const excel = await workbookWith([payersForm]);
    await fill(excel, "Cofinancement");
    const told = async (cell: string) => {
      const name = (): string => "none";
      return valueOf(await explainAmount(excel.door, `Cofinancement!${cell}`, name)).explanation;
    };
    const whole = await told("B2");
    const own = await told("E2");

    expect(whole).toMatchObject({ cents: 100_040, text: "1000.4" });
    expect(whole === null ? [] : cellsUnder(whole)).toEqual([expect.stringMatching(/^Dépenses!/)]);
    expect(own?.parts[0]).toMatchObject({ kind: "difference", cents: 51_269 });
    expect(own?.parts[0]?.parts.map(({ label, cents: amount }) => [label, amount])).toEqual([
      ["Prestations de services", 100_040],
      ["A1", 48_771],
    ]);
    expect(await told("A2")).toBeNull();
  });
});

import { computeBalance, templates } from "../../src/domain/balances/templates";
import { statementOf } from "../../src/domain/balances/statement";
import { toExcelSerial, firstDay } from "../../src/domain/quantities/plainDate";
import { recordsOf } from "../../src/features/sampleWorkbook/recordsOf";
import { ledgerOf } from "../support/ledgerOf";
import { oracle } from "../support/dataSets";
import { answer, column } from "./support";

const { results, dataSet } = oracle;
const { year } = dataSet.meta;
const ledger = ledgerOf(recordsOf(dataSet));
const time = ledger.timesheets.filter(({ project }) => project !== null);
const timeColumns = {
  people: column(...time.map(({ employee }) => employee)),
  dates: column(...time.map(({ date }) => toExcelSerial(date))),
  projects: column(...time.map(({ project }) => project)),
  hours: column(...time.map(({ minutes }) => minutes / 60)),
};
const table = (id: Parameters<typeof answer>[0], ...args: unknown[]): (string | number)[][] =>
  (answer(id, ...args) as (string | number)[][]).slice(1);
const inCents = (value: unknown): number => Math.round(Number(value) * 100);

describe("functions on the sample association equal the results computed apart (domain.md § 10)", () => {
  it("HEURES_PAR and HEURES_DE: hours by person and project", () => {
    const list = table(
      "HEURES_PAR",
      "personne ; projet",
      timeColumns.hours,
      timeColumns.people,
      timeColumns.projects,
    );
    const expected = Object.entries(results.hours_by_code_qh).flatMap(([person, byCode]) =>
      Object.entries(byCode).flatMap(([code, qh]) => (qh === 0 ? [] : [[person, code, qh / 4]])),
    );

    expect(list).toHaveLength(expected.length);
    expect(list).toEqual(expect.arrayContaining(expected));
    const [[person, code, hours] = []] = expected;
    expect(
      answer(
        "HEURES_DE",
        timeColumns.hours,
        timeColumns.people,
        person,
        timeColumns.projects,
        code,
      ),
    ).toBe(hours);
  });

  it("COUT_REEL: staff cost by project, to the cent", () => {
    const costs = ledger.payroll.map(({ gross, employerCharges, taxes, otherCharges }) =>
      [gross, employerCharges, taxes, otherCharges].map((part) => (part ?? 0) / 100),
    );
    const list = table(
      "COUT_REEL",
      column(...ledger.payroll.map(({ employee }) => employee)),
      column(...ledger.payroll.map(({ month }) => toExcelSerial(firstDay(month)))),
      costs,
      timeColumns.people,
      timeColumns.dates,
      timeColumns.projects,
      timeColumns.hours,
    );

    expect(Object.fromEntries(list.map(([code, cost]) => [code, inCents(cost)]))).toEqual(
      results.staff_cost_by_code,
    );
  });

  it("COUT_REEL: refuses a cost, or hours, of nobody or of no date: they would be lost", () => {
    const cost = (people: unknown, months: unknown, workers: unknown, dates: unknown) =>
      answer(
        "COUT_REEL",
        column("E1", people),
        column("2025-03", months),
        column(1000, 500),
        column("E1", workers),
        column("2025-03-03", dates),
        column("P1", "P1"),
        column(7, 7),
      );

    expect(cost("", "2025-03", "E1", "2025-03-04")).toMatch(/^! salariés, ligne 2 : cette cellule/);
    expect(cost("E1", "", "E1", "2025-03-04")).toMatch(/^! mois, ligne 2 : cette cellule est vide/);
    expect(cost("E1", "2025-04", "", "2025-03-04")).toMatch(/^! temps_salariés, ligne 2 :/);
    expect(cost("E1", "2025-04", "E1", "")).toMatch(/^! temps_dates, ligne 2 :/);
    expect(cost("E1", "2025-03", "E1", "2025-03-04")).toEqual([
      ["Projet", "Coût"],
      ["P1", 1500],
      ["GEN", 0],
    ]);
  });

  it("TAUX_HORAIRE: the rates of each person", () => {
    for (const [person, rate] of Object.entries(results.rates)) {
      const cost = results.annual_loaded_cost[person as keyof typeof results.annual_loaded_cost];
      const quota = ledger.employees.find(({ id }) => id === person)?.quota;
      const share = quota == null ? "" : `${quota.numerator}/${quota.denominator}`;
      const of = (method: string, hours?: number) =>
        inCents(answer("TAUX_HORAIRE", cost / 100, method, rate.months, share, hours));
      const worked = results.worked_qh[person as keyof typeof results.worked_qh] / 4;

      expect([of("1720"), of("1607"), of("réel", worked)]).toEqual([
        rate.rate_1720,
        rate.rate_1607,
        rate.rate_real,
      ]);
    }
  });

  it("REPARTIR_CLE: support time and structure costs by key", () => {
    const shares = (pool: number, weights: Record<string, number>): Record<string, number> =>
      Object.fromEntries<number>(
        table(
          "REPARTIR_CLE",
          pool / 100,
          "K",
          column(...Object.keys(weights).map(() => "K")),
          column(...Object.keys(weights)),
          column(...Object.values(weights)),
        ).map(([code = "", amount]) => [code, inCents(amount)] as const),
      );

    expect(shares(results.pool_hours_cents, results.key_hours_qh)).toEqual(
      results.indirect_by_hours,
    );
    expect(shares(results.pool_surface_cents, results.key_surface)).toEqual(
      results.indirect_by_surface,
    );
  });

  it("MONTANT_DU: what is due, and the term that decides", () => {
    const words = { taux: "taux", plafond: "plafond", surfinancement: "reste à financer" };
    for (const fse of [
      results.fse,
      results.fse_csf_unsigned_may_E3,
      results.fse_overfunding_15000,
    ]) {
      const rate = ledger.agreements.find(({ ref }) => ref === "A1")?.rate;
      const [row = []] = table(
        "MONTANT_DU",
        fse.cap_agreement_cents / 100,
        fse.total_eligible_cents / 100,
        rate == null ? "" : `${rate.numerator}/${rate.denominator}`,
        fse.other_resources_cents / 100,
        true,
      );

      expect(inCents(row[0])).toBe(fse.due_cents);
      expect(inCents(row[3])).toBe(fse.due_by_rate_cents);
      expect(inCents(row[4])).toBe(fse.due_by_gap_cents);
      expect(row[1]).toBe(words[fse.binding as keyof typeof words]);
    }
  });

  it("SOLDES: what each agreement used and has left", () => {
    const { allocation, allocation_summary: summary } = results;
    const claims = Object.entries(allocation).flatMap(([ref, lines]) =>
      Object.values(lines).map((amount) => [ref, amount / 100] as const),
    );
    const [refs, amounts] = [
      column(...claims.map(([ref]) => ref)),
      column(...claims.map(([, amount]) => amount)),
    ];
    const list = table(
      "SOLDES",
      column(...Object.keys(summary)),
      column(...Object.values(summary).map((each) => each.available_cents / 100)),
      refs,
      amounts,
    );

    expect(list).toHaveLength(Object.keys(summary).length);
    for (const [ref, granted, used, left] of list) {
      const expected = summary[ref as keyof typeof summary];
      expect([inCents(used), inCents(left)]).toEqual([expected.used_cents, expected.unused_cents]);
      expect(answer("CONSOMME", ref, refs, amounts)).toBe(used);
      expect(answer("RESTE", granted, ref, refs, amounts)).toBe(left);
    }
  });

  it("FONDS_DEDIES: the roll-forward of each agreement", () => {
    for (const [ref, closing] of Object.entries(results.year_end)) {
      if (!("opening_fonds_dedies" in closing)) continue;
      const agreement = ledger.agreements.find((each) => each.ref === ref);
      const args = [
        closing.opening_fonds_dedies / 100,
        closing.product_year / 100,
        closing.used_cents / 100,
        agreement?.carryOver === true ? "oui" : "non",
      ];
      const [row = []] = table("FONDS_DEDIES", ...args);

      expect(row.map(inCents)).toEqual([
        closing.opening_fonds_dedies,
        closing.utilisation_789,
        closing.report_689,
        closing.closing_fonds_dedies,
        closing.to_repay,
      ]);
      expect(answer("FONDS_DEDIES", ...args, "clôture")).toEqual([[row[3]]]);
    }
  });

  const lineForms = templates.filter(({ kind }) => kind === "lines").map(({ id }) => id);

  it.each(lineForms)(
    "BILAN: the leaves and totals of the balance of each agreement on %s",
    (form) => {
      for (const { ref, projects } of ledger.agreements) {
        const balance = computeBalance(ledger, { agreement: ref, template: form, year });
        if (!balance.ok) throw new Error(ref);
        const statement = statementOf(ledger, projects, year);
        const lines = [...statement.charges, ...statement.products];
        const list = table(
          "BILAN",
          column(...lines.map(({ code }) => code)),
          column(...lines.map(({ cents }) => cents / 100)),
          null,
          null,
          null,
          form,
        );
        const printed = (kinds: readonly string[]) =>
          balance.value.lines
            .filter(({ kind, actualCents }) => kinds.includes(kind) && actualCents !== 0)
            .map(({ actual }) => actual);

        const shown = list.map((row) => row[2]);
        expect(shown).toEqual(expect.arrayContaining([balance.value.totals.charges]));
        expect(shown).toEqual(expect.arrayContaining(printed(["leaf"])));
      }
    },
  );

  it("JOURS_FERIES: the holidays of the year", () => {
    const serials = (answer("JOURS_FERIES", year) as number[][]).flat();

    expect(serials).toEqual(
      dataSet.inputs.holidays.map((holiday) => answer("LIRE_DATE", [[holiday]])).flat(2),
    );
  });

  it("SURAFFECTATIONS and DOUBLE_FINANCEMENT: nothing in clean data, the claim that is one too many otherwise", () => {
    const claim = ["F1", "F1", "F2"];
    const over = (second: number) =>
      table(
        "SURAFFECTATIONS",
        column(...claim),
        column(60, second, 40),
        column("F1", "F2"),
        column(100, 40),
      );

    expect(over(40)).toEqual([]);
    expect(over(40.01)).toEqual([["F1", 100.01, 100, 0.01]]);
    expect(
      table("DOUBLE_FINANCEMENT", column(...claim), column("A1", "A2", "A1"), column(60, 40, 40)),
    ).toEqual([["F1", "A1 ; A2", 100, "", ""]]);
  });
});

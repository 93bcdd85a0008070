import { cents, centsToDecimal } from "../../../domain/quantities/money";
import { type Shaped, header, line, oneTable, pageOf, sumOf, totalOf } from "./openWorkbook";
import type { Random } from "./random";
import * as words from "./words";

/** What each account comes to, in one column for each section; products below zero, as programs print them. */
export function balanceBySection(random: Random, year: number): Shaped {
  const page = pageOf("Balance", [`Balance analytique au 31/12/${year}`], random);
  const sections = random.some(["P1", "P2", "P3", "P4"], random.integer(2, 4));
  const named = random.chance(50) ? sections.map((section) => `Section ${section}`) : sections;
  const head = header(page, ["Compte", random.pick(["Intitulé", "Libellé"]), ...named, "Total"]);
  const accounts: readonly (readonly [string, string])[] = [
    ...random.some<readonly [string, string]>(words.charges, random.integer(3, 6)),
    ...random.some<readonly [string, string]>(words.products, random.integer(1, 3)),
  ];
  const amounts = accounts.map(([account]) =>
    sections.map(() => {
      const drawn = random.chance(75) ? random.cents(50, 6000) : 0;
      return account.startsWith("7") ? 0 - drawn : drawn;
    }),
  );
  const rows = accounts.map(([account, label], at) => {
    const own = amounts[at] ?? [];
    const written = own.map((each) => (each === 0 ? null : each / 100));
    return line(page, [Number(`${account}00`), label, ...written, sumOf(own) / 100]);
  });
  const bySection = sections.map((_, at) => sumOf(amounts.map((own) => own[at] ?? 0)));
  const last = line(page, [
    "Total",
    "",
    ...[...bySection, sumOf(bySection)].map((each, at) => totalOf(page, at + 2, rows, each / 100)),
  ]);
  return oneTable(page, {
    head,
    rows,
    totals: [last],
    orientation: "matrix",
    target: "expenses",
    fields: ["expense.account", null, ...sections.map(() => "expense.amount_ttc"), null],
    // What an account comes to has no piece to show.
    rules: ["PIE-01"],
    sums: { "expense.amount_ttc": centsToDecimal(sumOf(bySection)) },
  });
}

/** Where a budget stands: planned, spent, what is left and the share of it. */
export function budgetFollowUp(random: Random, year: number): Shaped {
  const project = random.pick([...words.projects]);
  const page = pageOf("Suivi", [`Suivi budgétaire ${year}`, `Projet : ${project}`], random);
  const head = header(page, [
    random.pick(["Poste", "Ligne budgétaire"]),
    random.pick(["Prévu", "Budget"]),
    random.pick(["Réalisé", "Consommé"]),
    random.pick(["Reste", "Écart"]),
    "%",
  ]);
  const lines = random.some<readonly [string, string]>(words.charges, random.integer(4, 7));
  const planned = lines.map(() => random.cents(200, 9000));
  const spent = planned.map((each) => Math.round((each * random.integer(5, 110)) / 100));
  const rows = lines.map(([, label], at) => {
    const [budget, actual] = [planned[at] ?? 0, spent[at] ?? 0];
    return line(page, [
      label,
      budget / 100,
      actual / 100,
      (budget - actual) / 100,
      actual / budget,
    ]);
  });
  const sums = [sumOf(planned), sumOf(spent), cents(sumOf(planned) - sumOf(spent))];
  const last = line(page, [
    "Total",
    ...sums.map((each, at) => totalOf(page, at + 1, rows, each / 100)),
  ]);
  return oneTable(page, {
    head,
    rows,
    totals: [last],
    orientation: "long",
    target: "budget",
    fields: ["budget.line", "budget.planned", "budget.actual", "budget.gap", "budget.pct"],
    sums: { "budget.planned": centsToDecimal(sumOf(planned)) },
  });
}

/** A printed journal: the day alone in a column, the month in the title. */
export function printedJournal(random: Random, year: number): Shaped {
  const month = String(random.integer(1, 12)).padStart(2, "0");
  const titles = ["Journal AC – Achats", `Période ${month}/${year}`];
  const page = pageOf("Journal", titles, random);
  const head = header(page, ["Jour", "Pièce", "Compte", "Libellé", "Débit", "Crédit"]);
  const drawn = new Set<string>();
  const amounts = Array.from({ length: random.integer(4, 12) }, () =>
    random.unlike(drawn, () => random.cents(8, 900)),
  );
  const rows = amounts.flatMap((amount, at) => {
    const [account, label] = random.pick<readonly [string, string]>(words.charges);
    const day = random.integer(1, 28);
    const piece = `A${100 + at}`;
    return [
      line(page, [day, piece, Number(`${account}00`), label, amount / 100]),
      line(page, [day, piece, 401000, label, null, amount / 100]),
    ];
  });
  const total = sumOf(amounts);
  const last = line(page, [
    "Total",
    "",
    "",
    "",
    ...[total, total].map((each, at) => totalOf(page, at + 4, rows, each / 100)),
  ]);
  return oneTable(page, {
    head,
    rows,
    totals: [last],
    orientation: "long",
    target: "expenses",
    fields: [
      "expense.date",
      "expense.invoice",
      "expense.account",
      "expense.label",
      "expense.debit",
      "expense.credit",
    ],
    sums: { "expense.debit": centsToDecimal(total), "expense.credit": centsToDecimal(total) },
  });
}

import { centsToDecimal } from "../../../domain/quantities/money";
import {
  type Shaped,
  header,
  line,
  oneTable,
  pageOf,
  sumOf,
  totalOf,
  totalRow,
} from "./openWorkbook";
import type { Random } from "./random";
import * as words from "./words";

/** A purchase journal. */
export function expenseList(random: Random, year: number): Shaped {
  const page = pageOf(
    random.pick(["Dépenses", "Achats", "Factures"]),
    [`Dépenses ${year}`],
    random,
  );
  const supplier = random.pick(["Fournisseur", "Tiers", "Prestataire"]);
  const amount = random.pick(["Montant TTC", "TTC", "Total TTC"]);
  const head = header(page, [
    random.pick(["Date", "Date facture"]),
    supplier,
    random.pick(["N° facture", "N° pièce"]),
    "Libellé",
    "Compte",
    amount,
  ]);
  // No two alike: the same amount twice in a week may be the same invoice.
  const drawn = new Set<string>();
  const amounts = Array.from({ length: random.integer(6, 30) }, () =>
    random.unlike(drawn, () => random.cents(8, 900)),
  );
  const rows = amounts.map((each, at) => {
    const [account, label] = random.pick<readonly [string, string]>(words.charges);
    const date = clearDate(random, year);
    return line(page, [
      date,
      random.pick([...words.suppliers]),
      `F${100 + at}`,
      label,
      Number(account),
      each / 100,
    ]);
  });
  const last = totalRow(page, "Total", 5, rows, sumOf(amounts));
  return oneTable(page, {
    head,
    rows,
    totals: [last],
    orientation: "long",
    target: "expenses",
    fields: [
      "expense.date",
      "expense.supplier",
      "expense.invoice",
      "expense.label",
      "expense.account",
      "expense.amount_ttc",
    ],
    sums: { "expense.amount_ttc": centsToDecimal(sumOf(amounts)) },
  });
}

/** A ledger by account: its title, its entries, its total, a blank row. */
export function ledgerByAccount(random: Random, year: number): Shaped {
  const page = pageOf(
    "Grand livre",
    [`Association ${random.pick([...words.associations])}`, `Grand livre ${year}`],
    random,
  );
  const head = header(page, ["Date", "Pièce", "Tiers", "Libellé", "Débit", "Crédit"]);
  const totals: number[] = [];
  const debits: number[] = [];
  const drawn = new Set<string>();
  const rows: number[] = [];
  for (const [account, label] of random.some(words.charges, random.integer(2, 4))) {
    line(page, [`${account} – ${label}`]);
    const amounts: number[] = [];
    const entries = Array.from({ length: random.integer(2, 6) }, () => {
      amounts.push(random.unlike(drawn, () => random.cents(8, 900)));
      const date = clearDate(random, year);
      return line(page, [
        date,
        `A${random.integer(10, 999)}`,
        random.pick([...words.suppliers]),
        label,
        (amounts.at(-1) ?? 0) / 100,
      ]);
    });
    rows.push(...entries);
    debits.push(...amounts);
    totals.push(totalRow(page, `Total ${account}`, 4, entries, sumOf(amounts)));
    page.top++;
  }
  return oneTable(page, {
    head,
    rows,
    totals: totals,
    orientation: "long",
    target: "expenses",
    fields: [
      "expense.date",
      "expense.invoice",
      "expense.supplier",
      "expense.label",
      "expense.debit",
      "expense.credit",
    ],
    sums: { "expense.debit": centsToDecimal(sumOf(debits)) },
  });
}

/** Who gives how much, asked, granted and paid. */
export function grantList(random: Random, year: number): Shaped {
  const page = pageOf("Subventions", [`Suivi des subventions ${year}`], random);
  const head = header(page, [
    "Financeur",
    "Objet",
    "Montant demandé",
    random.pick(["Montant accordé", "Accordé", "Montant notifié"]),
    random.pick(["Versé", "Montant versé"]),
    "État",
  ]);
  const granted: number[] = [];
  const paid: number[] = [];
  const asked: number[] = [];
  const rows = random.some(words.purposes, random.integer(4, 6)).map((purpose) => {
    granted.push(random.integer(1, 40) * 50_000);
    asked.push((granted.at(-1) ?? 0) + random.integer(0, 5) * 50_000);
    paid.push(Math.round((granted.at(-1) ?? 0) / 2));
    return line(page, [
      random.pick([...words.funders]),
      purpose,
      (asked.at(-1) ?? 0) / 100,
      (granted.at(-1) ?? 0) / 100,
      (paid.at(-1) ?? 0) / 100,
      "notifié",
    ]);
  });
  const sums = [asked, granted, paid].map(sumOf);
  const last = line(page, [
    "Total",
    "",
    ...sums.map((sum, at) => totalOf(page, at + 2, rows, sum / 100)),
  ]);
  return oneTable(page, {
    head,
    rows,
    totals: [last],
    orientation: "long",
    target: "agreements",
    fields: [
      "funder.name",
      "agreement.purpose",
      "agreement.requested",
      "agreement.granted",
      "agreement.received",
      "agreement.status",
    ],
    sums: {
      "agreement.granted": centsToDecimal(sumOf(granted)),
      "agreement.received": centsToDecimal(sumOf(paid)),
    },
  });
}

/** A day that can be read one way only: its number is no month's. */
function clearDate(random: Random, year: number): string {
  return `${random.integer(13, 28)}/${String(random.integer(1, 12)).padStart(2, "0")}/${year}`;
}

import { publicHolidays } from "../src/domain/checks/holidays";
import { columnLetters } from "../src/domain/intake/grid";
import { type Ledger, emptyLedger } from "../src/domain/ledger/ledger";
import { type Cents, cents } from "../src/domain/quantities/money";
import {
  type PlainDate,
  addDays,
  day,
  plainMonth,
  weekday,
} from "../src/domain/quantities/plainDate";
import { ratio } from "../src/domain/quantities/ratio";
import { minutes } from "../src/domain/quantities/time";
import { type Draft, type TableId, filled, tableOf } from "../src/domain/schema/tables";
import { Random } from "../test/support/random";

export interface Size {
  readonly people: number;
  readonly years: number;
  readonly expenses: number;
  readonly fundingLines: number;
}

const firstYear = 2023;

/** An association of any size, from a seed: the same lines on every machine. Nothing is wrong with its data on purpose. */
export function largeLedger(size: Size, seed: number): Ledger {
  const random = new Random(seed);
  const builder = new Builder();
  const agreements = Math.ceil(size.fundingLines / size.years);
  const projects = Array.from(
    { length: Math.max(3, Math.ceil(agreements / 3)) },
    (_, at) => `P${at + 1}`,
  );
  for (const code of projects) builder.add("projects", { code, name: code });
  builder.add("projects", { code: "VA", name: "Vie associative", offProject: true });
  builder.add("keys", { code: "H", basis: "hours" });
  for (const project of projects) {
    builder.add("keys", { code: "S", basis: "area", project, weight: random.int(10, 90) });
  }
  addAgreements(builder, random, size, agreements, projects);
  addPeople(builder, random, size, projects);
  addExpenses(builder, random, size, projects);
  return builder.ledger();
}

/** How many lines a ledger has in all its tables. */
export function linesOf(ledger: Ledger): number {
  return Object.values(ledger).reduce((sum, records) => sum + records.length, 0);
}

class Builder {
  readonly #tables = new Map<TableId, unknown[]>();

  add<Id extends TableId>(id: Id, draft: Draft<Id>): void {
    const list = this.#tables.get(id) ?? [];
    this.#tables.set(id, list);
    const place = {
      table: id,
      sheet: tableOf(id).sheet.fr,
      row: list.length + 2,
      letters: lettersOf(id),
      source: null,
    };
    list.push({ ...filled(id, draft), place });
  }

  ledger(): Ledger {
    return { ...emptyLedger(), ...(Object.fromEntries(this.#tables) as Partial<Ledger>) };
  }
}

const letters = new Map<TableId, ReadonlyMap<string, string>>();

function lettersOf(id: TableId): ReadonlyMap<string, string> {
  const known =
    letters.get(id) ??
    new Map(Object.keys(tableOf(id).columns).map((key, at) => [key, columnLetters(at + 1)]));
  letters.set(id, known);
  return known;
}

function addAgreements(
  builder: Builder,
  random: Random,
  size: Size,
  count: number,
  projects: readonly string[],
): void {
  const funders = ["state", "region", "department", "european", "private"] as const;
  for (const category of funders) {
    builder.add("funders", {
      code: category,
      name: category,
      nature: category === "private" ? "private" : "public",
      category,
    });
  }
  for (let at = 0; at < count; at += 1) {
    const ref = `A${at + 1}`;
    const project = projects[at % projects.length] ?? "P1";
    const european = at % 10 === 0;
    builder.add("agreements", {
      ref,
      funder: european ? "european" : random.pick(["state", "region", "department", "private"]),
      projects: [project],
      priority: at + 1,
      granted: euros(random.int(20000, 60000) * size.years),
      start: day(`${firstYear}-01-01`),
      end: day(`${firstYear + size.years - 1}-12-31`),
      method: european ? "flat40" : "real",
      rate: european ? ratio(2, 5) : null,
      dedicated: true,
      carryOver: true,
      staff: european ? peopleOn(at, size.people) : null,
    });
    for (let year = firstYear; year < firstYear + size.years; year += 1) {
      builder.add("fundingLines", {
        agreement: ref,
        project,
        year,
        amount: euros(random.int(10000, 40000)),
      });
    }
  }
}

function peopleOn(at: number, people: number): string[] {
  return [0, 1, 2].map((step) => `E${((at + step * 7) % people) + 1}`);
}

function addPeople(
  builder: Builder,
  random: Random,
  size: Size,
  projects: readonly string[],
): void {
  const signed = new Map<string, { employee: PlainDate; manager: PlainDate }>();
  for (let at = 0; at < size.people; at += 1) {
    const employee = `E${at + 1}`;
    builder.add("employees", {
      id: employee,
      name: `Prénom NOM ${at + 1}`,
      job: at % 9 === 0 ? "Directrice" : "Animateur",
      quota: ratio(1),
      weekly: minutes(35 * 60),
    });
    for (let year = firstYear; year < firstYear + size.years; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const gross = euros(random.int(1900, 3200));
        const employerCharges = cents(Math.round(gross * 0.38));
        builder.add("payroll", {
          employee,
          month: plainMonth(year, month),
          gross,
          employerCharges,
          cost: cents(gross + employerCharges),
        });
      }
      addYear(builder, random, employee, year, projects, signed);
    }
  }
}

function addYear(
  builder: Builder,
  random: Random,
  employee: string,
  year: number,
  projects: readonly string[],
  signed: Map<string, { employee: PlainDate; manager: PlainDate }>,
): void {
  const isHoliday = holidaysOf(year);
  const at = Number(employee.slice(1));
  const own = [0, 1, 2].map((step) => projects[(at + step) % projects.length]);
  for (let date = day(`${year}-01-02`); date <= day(`${year}-12-30`); date = addDays(date, 1)) {
    if (weekday(date) > 5) continue;
    const month = date.slice(0, 7);
    const signatures = signed.get(month) ?? signaturesOf(date);
    signed.set(month, signatures);
    const both = { signedEmployee: signatures.employee, signedManager: signatures.manager };
    const holiday = isHoliday(date);
    if (holiday || random.chance(0.12)) {
      const absence = holiday ? "JF" : "CP";
      builder.add("timesheets", { employee, date, absence, minutes: minutes(420), ...both });
      continue;
    }
    const parts = random.chance(0.5) ? [210, 120, 90] : [180, 90, 90, 60];
    for (const [part, length] of parts.entries()) {
      const project = part === parts.length - 1 ? "GEN" : own[part % own.length];
      if (project === undefined) continue;
      const time = minutes(length);
      builder.add("timesheets", { employee, date, project, minutes: time, ...both });
    }
  }
}

function holidaysOf(year: number): (date: PlainDate) => boolean {
  const days = publicHolidays(year);
  return (date) => days.has(date);
}

/** The first days of the next month. */
function signaturesOf(date: PlainDate): { employee: PlainDate; manager: PlainDate } {
  const nextMonth = addDays(day(`${date.slice(0, 7)}-28`), 5);
  return { employee: nextMonth, manager: addDays(nextMonth, 2) };
}

const accounts = ["604", "6063", "6132", "6226", "6236", "6251", "626", "616"];

function addExpenses(
  builder: Builder,
  random: Random,
  size: Size,
  projects: readonly string[],
): void {
  for (let at = 0; at < size.expenses; at += 1) {
    const year = firstYear + (at % size.years);
    const date = addDays(day(`${year}-01-02`), random.int(0, 350));
    const common = at % 12 === 0;
    builder.add("expenses", {
      id: `F${at + 1}`,
      date,
      paid: addDays(date, 20),
      supplier: `Fournisseur ${random.int(1, 400)}`,
      invoice: `${year}-${at}`,
      account: random.pick(accounts),
      label: `Achat ${at}`,
      amount: cents(random.int(1000, 90000)),
      projects: common ? null : [{ code: random.pick(projects), weight: 1 }],
      key: common ? random.pick(["H", "S"]) : null,
      means: "virement",
      evidence: `F${at + 1}.pdf`,
    });
  }
}

function euros(amount: number): Cents {
  return cents(amount * 100);
}

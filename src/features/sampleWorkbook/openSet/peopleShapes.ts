import { cents, centsToDecimal } from "../../../domain/quantities/money";
import { type Page, type Shaped, header, line, oneTable, pageOf, totalOf } from "./openWorkbook";
import type { Random } from "./random";
import * as words from "./words";
import { weekdayHolidays, workingDays } from "./workingDays";

interface LongMonth {
  readonly name: string;
  readonly month: number;
}

/** Months of 31 days. */
const longMonths: readonly [LongMonth, ...LongMonth[]] = [
  { name: "janvier", month: 1 },
  { name: "mars", month: 3 },
  { name: "mai", month: 5 },
  { name: "juillet", month: 7 },
  { name: "août", month: 8 },
  { name: "octobre", month: 10 },
  { name: "décembre", month: 12 },
];

/** Days in columns, projects in rows, totals both ways: one person, one month of 31 days. */
export function monthlyTimesheet(random: Random, year: number): Shaped {
  const person = random.pick([...words.people]);
  const { name, month } = random.pick(longMonths);
  const titles = [`Feuille de temps – ${name} ${year}`, `Salarié : ${person}`];
  const page = pageOf("Feuille de temps", titles, random);
  return dayGrid(page, workingDays(year, month), new Map());
}

const absenceCodes = ["CP", "RTT", "M", "Maladie"] as const;

/** The same, a sheet a person: the name stands on the tab only, and days off are letters in the row of absences. */
export function timesheetWithAbsences(random: Random, year: number): Shaped {
  const person = random.pick([...words.people]);
  const { name, month } = random.pick(longMonths);
  const page = pageOf(person, [`Temps de travail – ${name} ${year}`], random);
  const open = workingDays(year, month);
  const off = new Map<number, string>(
    random.some(open, random.integer(3, 6)).map((day) => [day, random.pick([...absenceCodes])]),
  );
  for (const day of weekdayHolidays(year, month)) off.set(day, "JF");
  const worked = open.filter((day) => !off.has(day));
  return dayGrid(page, worked, off);
}

/**
 * @param worked days on which projects may have hours
 * @param off what the row of absences holds on the days off; no such row without any
 */
function dayGrid(page: Page, worked: readonly number[], off: ReadonlyMap<number, string>): Shaped {
  const { random } = page;
  const days = Array.from({ length: 31 }, (_, at) => at + 1);
  const head = header(page, ["Projet"]);
  page.sheet.row(head, page.left + 1, [...days, "Total"]);
  const projects = random.some(words.projects, random.integer(2, 4));
  const drawn = new Map(worked.map((day) => [day, hoursOfDay(random, projects.length)]));
  const hours = projects.map((project, at) => ({
    project,
    byDay: days.map((day) => drawn.get(day)?.[at] ?? 0),
  }));
  const sum = (list: readonly number[]) => list.reduce((all, each) => all + each, 0);
  const rows = hours.map(({ project, byDay }) =>
    line(page, [project, ...byDay.map((each) => (each === 0 ? null : each)), sum(byDay)]),
  );
  const byDay = days.map((_, at) => sum(hours.map((each) => each.byDay[at] ?? 0)));
  if (off.size > 0) {
    rows.push(line(page, ["Absences", ...days.map((day) => off.get(day) ?? null), 0]));
  }
  const last = line(page, [
    "Total",
    ...[...byDay, sum(byDay)].map((each, at) => totalOf(page, at + 1, rows, each)),
  ]);
  return oneTable(page, {
    head,
    rows,
    totals: [last],
    orientation: "wide-days",
    target: "timesheets",
    fields: ["project.code", ...days.map(() => "time.hours"), "time.total"],
    sums: { "time.hours": sum(byDay).toFixed(2) },
  });
}

/** Hours of one person on each project in a day, in half hours: eight at most, so that no week is over its limit. */
function hoursOfDay(random: Random, projects: number): number[] {
  let left = 16;
  return Array.from({ length: projects }, () => {
    const drawn = random.chance(45) && left >= 2 ? random.integer(2, Math.min(14, left)) : 0;
    left -= drawn;
    return drawn / 2;
  });
}

/** One row an entry: day, person, project, hours. */
export function timeEntries(random: Random, year: number): Shaped {
  const page = pageOf("Temps", [`Temps passés ${year}`], random);
  const head = header(page, [
    "Date",
    random.pick(["Salarié", "Nom et prénom", "Intervenant"]),
    "Projet",
    random.pick(["Heures", "Nb heures", "Durée"]),
  ]);
  const hours: number[] = [];
  const entered = new Set<string>();
  const rows = Array.from({ length: random.integer(8, 25) }, () => {
    hours.push(random.integer(2, 14) / 2);
    const [date, person] = random.unlike(entered, () => [
      workedDate(random, year),
      random.pick([...words.people]),
    ]);
    const style = random.integer(0, 1);
    const value = hours.at(-1) ?? 0;
    const text = `${Math.floor(value)}h${value % 1 === 0 ? "00" : "30"}`;
    return line(page, [date, person, random.pick([...words.projects]), style === 0 ? value : text]);
  });
  const sum = hours.reduce((all, each) => all + each, 0);
  return oneTable(page, {
    head,
    rows,
    totals: [],
    orientation: "long",
    target: "timesheets",
    fields: ["time.date", "employee.name", "project.code", "time.hours"],
    sums: { "time.hours": sum.toFixed(2) },
  });
}

/** A working day that can be read one way only: its number is no month's. */
function workedDate(random: Random, year: number): string {
  const month = random.integer(1, 12);
  const days = workingDays(year, month).filter((day) => day > 12 && day < 29);
  const day = days[random.integer(0, days.length - 1)] ?? 0;
  return `${day}/${String(month).padStart(2, "0")}/${year}`;
}

/** One row a person and month: gross pay, employer's charges, cost. */
export function payrollList(random: Random, year: number): Shaped {
  const page = pageOf("Paie", [`Livre de paie ${year}`], random);
  const head = header(page, [
    "Matricule",
    "Nom et prénom",
    "Mois",
    random.pick(["Salaire brut", "Brut"]),
    random.pick(["Charges patronales", "Cotisations patronales"]),
    random.pick(["Coût total", "Coût employeur"]),
  ]);
  const slips = random.some(words.people, random.integer(2, 4)).flatMap((name, at) =>
    Array.from({ length: random.integer(2, 4) }, (_, month) => {
      const gross = random.cents(1700, 2900);
      return {
        id: `E${at + 1}`,
        name,
        month: `${String(month + 1).padStart(2, "0")}/${year}`,
        gross,
        charges: Math.round(gross * 0.31),
      };
    }),
  );
  const rows = slips.map(({ id, name, month, gross, charges }) =>
    line(page, [id, name, month, gross / 100, charges / 100, (gross + charges) / 100]),
  );
  const sums = [slips.map((slip) => slip.gross), slips.map((slip) => slip.charges)].map((list) =>
    list.reduce((all, each) => all + each, 0),
  );
  const cost = (sums[0] ?? 0) + (sums[1] ?? 0);
  const last = line(page, [
    "Total",
    "",
    "",
    ...[...sums, cost].map((each, at) => totalOf(page, at + 3, rows, each / 100)),
  ]);
  return oneTable(page, {
    head,
    rows,
    totals: [last],
    orientation: "long",
    target: "payroll",
    fields: [
      "employee.id",
      "employee.name",
      "payroll.month",
      "payroll.gross",
      "payroll.employer_charges",
      "payroll.cost",
    ],
    sums: { "payroll.gross": centsToDecimal(cents(sums[0] ?? 0)) },
  });
}

/** The register of employees. */
export function staffRegister(random: Random, year: number): Shaped {
  const page = pageOf("Équipe", [`Registre du personnel ${year}`], random);
  const head = header(page, [
    "Matricule",
    "Nom et prénom",
    random.pick(["Fonction", "Emploi"]),
    random.pick(["Type de contrat", "Contrat"]),
    "Date d’entrée",
    random.pick(["ETP", "Quotité"]),
  ]);
  const rows = random
    .some(words.people, random.integer(4, 6))
    .map((name, at) =>
      line(page, [
        `E${at + 1}`,
        name,
        random.pick(["Animateur", "Médiatrice", "Directrice", "Comptable"]),
        random.pick(["CDI", "CDD"]),
        `${random.integer(13, 28)}/09/${year - random.integer(1, 6)}`,
        random.pick([1, 0.8, 0.5]),
      ]),
    );
  return oneTable(page, {
    head,
    rows,
    totals: [],
    orientation: "long",
    target: "employees",
    fields: [
      "employee.id",
      "employee.name",
      "employee.job",
      "employee.contract",
      "employee.entry",
      "employee.quota",
    ],
    sums: {},
  });
}

import type { Ledger } from "../ledger/ledger";
import { supportCode } from "../ledger/names";
import { type PlainDate, yearPeriod } from "../quantities/plainDate";
import type { Ratio } from "../quantities/ratio";
import type { Placed } from "../schema/tables";

/** What a letter needs and our tables do not hold: left as a blank, and named. */
export type LetterGap =
  "name" | "job" | "contract" | "entry" | "quota" | "manager" | "duties" | "end" | "share";

/** A letter of assignment to draft: one person, one project of an agreement (domain.md § 3.5). */
export interface AssignmentLetter {
  readonly employee: string;
  /** Null when the person stands in no row of T_Salaries. */
  readonly person: Placed<"employees"> | null;
  readonly project: string;
  readonly projectName: string;
  /** The row of T_Missions it is drafted from; null when hours or the agreement alone name the person. */
  readonly assignment: Placed<"assignments"> | null;
  readonly start: PlainDate;
  readonly end: PlainDate | null;
  readonly quota: Ratio | null;
  /** Fixed share of each month; null when timesheets prove the time. */
  readonly share: Ratio | null;
  readonly duties: string | null;
  /** Minutes entered on the project in the year, within the agreement. */
  readonly minutes: number;
  /** A fixed share signed after it began: it holds for the months to come only. */
  readonly signedLate: boolean;
  readonly missing: readonly LetterGap[];
}

/**
 * Letters of an agreement for a year: every row of T_Missions on it, then whoever is named in it or spent time on its
 * projects without one. In the order of T_Salaries, then of the projects.
 */
export function assignmentLetters(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  year: number,
): AssignmentLetter[] {
  const minutes = minutesOn(ledger, agreement, year);
  const rows = ledger.assignments.filter(
    (row) => isOn(row, agreement) && overlaps(row, agreement, year),
  );
  const drafted = rows.flatMap((row): AssignmentLetter[] =>
    projectsOf(row, agreement).map((project) =>
      letterOf(ledger, agreement, { employee: row.employee, project, assignment: row, minutes }),
    ),
  );
  const known = new Set(drafted.map(({ employee, project }) => keyOf(employee, project)));
  const named = (agreement.staff ?? []).flatMap((employee) =>
    rows.some((row) => row.employee === employee) ||
    agreement.projects.some((project) => minutes.has(keyOf(employee, project)))
      ? []
      : [keyOf(employee, agreement.projects[0] ?? "")],
  );
  const others = [...new Set([...minutes.keys(), ...named])]
    .filter((key) => !known.has(key))
    .map((key) => {
      const [employee = "", project = ""] = key.split("\n");
      return letterOf(ledger, agreement, { employee, project, assignment: null, minutes });
    });
  const order = new Map(ledger.employees.map(({ id }, place) => [id, place]));
  const placeOf = ({ employee, project }: AssignmentLetter): number =>
    (order.get(employee) ?? order.size) * 1000 + agreement.projects.indexOf(project);
  return [...drafted, ...others].sort((a, b) => placeOf(a) - placeOf(b));
}

function keyOf(employee: string, project: string): string {
  return `${employee}\n${project}`;
}

function isOn(row: Placed<"assignments">, agreement: Placed<"agreements">): boolean {
  if (row.agreement !== null) return row.agreement === agreement.ref;
  return row.project !== null && agreement.projects.includes(row.project);
}

function projectsOf(
  { project }: Placed<"assignments">,
  { projects }: Placed<"agreements">,
): readonly string[] {
  if (project !== null) return [project];
  return projects.length === 0 ? [""] : projects.slice(0, 1);
}

function overlaps(
  row: Placed<"assignments">,
  agreement: Placed<"agreements">,
  year: number,
): boolean {
  const { first, last } = yearPeriod(year);
  const end = row.end ?? agreement.end;
  return row.start <= last && first <= end && row.start <= agreement.end;
}

/** Minutes by person and project in the year, within the agreement; support time is no assignment. */
function minutesOn(
  ledger: Ledger,
  { projects, start, end }: Placed<"agreements">,
  year: number,
): Map<string, number> {
  const { first, last } = yearPeriod(year);
  const found = new Map<string, number>();
  for (const { employee, date, project, minutes } of ledger.timesheets) {
    if (project === null || project === supportCode || minutes === 0) continue;
    if (!projects.includes(project) || date < first || date > last) continue;
    if (date < start || date > end) continue;
    const key = keyOf(employee, project);
    found.set(key, (found.get(key) ?? 0) + minutes);
  }
  return found;
}

interface Drafted {
  readonly employee: string;
  readonly project: string;
  readonly assignment: Placed<"assignments"> | null;
  readonly minutes: ReadonlyMap<string, number>;
}

function letterOf(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  { employee, project, assignment, minutes }: Drafted,
): AssignmentLetter {
  const person = ledger.employees.find(({ id }) => id === employee) ?? null;
  const start = assignment?.start ?? agreement.start;
  const end = assignment === null ? agreement.end : assignment.end;
  const share = assignment?.share ?? null;
  const spent = minutes.get(keyOf(employee, project)) ?? 0;
  const quota = assignment?.quota ?? person?.quota ?? null;
  const duties = assignment?.missions ?? null;
  const signed = assignment?.signed ?? null;
  const blanks: readonly (readonly [LetterGap, unknown])[] = [
    ["name", person?.name ?? null],
    ["job", person?.job ?? null],
    ["contract", person?.contract ?? null],
    ["entry", person?.entry ?? null],
    ["quota", quota],
    ["manager", person?.manager ?? null],
    ["duties", duties],
    ["end", end],
    // Without a fixed share, time must be entered: with neither, one of them is missing.
    ["share", share ?? (spent > 0 ? spent : null)],
  ];
  return {
    ...{ employee, person, project, assignment, start, end, quota, share, duties },
    projectName: ledger.projects.find(({ code }) => code === project)?.name ?? "",
    minutes: spent,
    signedLate: share !== null && signed !== null && signed > start,
    missing: blanks.flatMap(([gap, value]) => (value === null ? [gap] : [])),
  };
}

import { call } from "../src/functions/call";
import { catalogue } from "../src/functions/catalogue";
import type { FunctionId } from "../src/functions/define";
import { functions as words } from "../src/i18n/fr/functions";
import { Random } from "../test/support/random";
import type { Bench } from "./bench";

const rows = 165000;

/** A custom function as Excel calls it; an error of the function is a fault of the bench. */
export function callerOf(id: FunctionId): (...args: readonly unknown[]) => void {
  const custom = catalogue.find((each) => each.id === id);
  if (custom === undefined) throw new RangeError(id);
  return (...args) => {
    const outcome = call(custom, args, words);
    if (!outcome.ok) throw new RangeError(outcome.error);
  };
}

function column<Value>(make: () => Value): Value[][] {
  return Array.from({ length: rows }, () => [make()]);
}

/** Ranges as Excel hands them over: 60 people, 12 projects, three years of days. */
function timesheet(): Record<"people" | "projects" | "dates" | "hours", unknown[][]> {
  const random = new Random(13);
  return {
    people: column(() => `E${random.int(1, 60)}`),
    projects: column(() => `P${random.int(1, 12)}`),
    dates: column(() => random.int(45292, 46387)),
    hours: column(() => random.int(1, 40) / 4),
  };
}

export const hoursReport: Bench = {
  id: "reports-hours",
  detail: "FLECHAGE.HEURES_PAR by person, project and month, one call over 165,000 rows",
  runs: 9,
  prepare: () => {
    const { people, projects, dates, hours } = timesheet();
    const heuresPar = callerOf("HEURES_PAR");
    return () => {
      heuresPar("personne ; projet ; mois", hours, people, projects, dates);
    };
  },
};

export const scalarReport: Bench = {
  id: "reports-cells",
  detail: "200 cells of FLECHAGE.HEURES_DE over 20,000 rows each",
  runs: 5,
  prepare: () => {
    const { people, projects, hours } = timesheet();
    const part = [people, projects, hours].map((cells) => cells.slice(0, 20000));
    const heuresDe = callerOf("HEURES_DE");
    return () => {
      for (let cell = 0; cell < 200; cell += 1)
        heuresDe(part[2], part[0], `E${(cell % 60) + 1}`, part[1], `P${(cell % 12) + 1}`);
    };
  },
};

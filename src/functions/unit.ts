import type { HoursOptions } from "../domain/intake/read/hours";
import { folded } from "../domain/intake/read/text";
import type { Arguments } from "./arguments";
import { readMinutes } from "./readCell";

const units: Readonly<Record<string, HoursOptions["unit"]>> = {
  h: "hours",
  heure: "hours",
  heures: "hours",
  hour: "hours",
  hours: "hours",
  j: "days",
  jour: "days",
  jours: "days",
  day: "days",
  days: "days",
  "h:mm": "hh:mm",
  "hh:mm": "hh:mm",
  "[h]:mm": "hh:mm",
};

/** How bare numbers of time count: decimal hours unless said; days need the length of one (seven hours unless said). */
export function unitOf<Name extends string>(
  args: Arguments<Name>,
  unit: Name,
  dayLength?: Name,
): HoursOptions {
  const found = args.choiceOr(
    unit,
    (text) => units[folded(text)] ?? null,
    "units",
    "hours" as const,
  );
  const day = dayLength === undefined ? null : args.cell(dayLength);
  return {
    unit: found,
    // Who says « hh:mm » says that numbers are times of Excel, however round: 0.25 is six hours.
    format: found === "hh:mm" ? "[h]:mm" : "General",
    minutesPerDay:
      day === null || dayLength === undefined
        ? 7 * 60
        : readMinutes(day, { unit: "hours" }, { parameter: dayLength }),
  };
}

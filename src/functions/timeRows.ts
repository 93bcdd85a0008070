import type { Arguments } from "./arguments";
import { daysIn, hoursIn, namesIn, sideBySide } from "./column";
import { unitOf } from "./unit";

export type TimeColumn = "hours" | "people" | "projects" | "dates";

/** Rows of a timesheet kept in ranges side by side; what was not given reads as blank. */
export interface TimeRows {
  readonly first: number;
  readonly end: number;
  readonly hours: ReturnType<typeof hoursIn>;
  readonly people: ReturnType<typeof namesIn>;
  readonly projects: ReturnType<typeof namesIn>;
  readonly dates: ReturnType<typeof daysIn>;
}

export function timeRows(args: Arguments<TimeColumn | "unit">): TimeRows {
  const [hours, people, projects, dates] = [
    args.column("hours"),
    args.column("people"),
    args.column("projects"),
    args.column("dates"),
  ];
  return {
    ...sideBySide([hours, people, projects, dates], [hours]),
    hours: hoursIn(hours, unitOf(args, "unit")),
    people: namesIn(people),
    projects: namesIn(projects),
    dates: daysIn(dates),
  };
}

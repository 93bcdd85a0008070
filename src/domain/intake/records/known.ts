import { catalogueLine } from "../../balances/catalogue";
import { funderCategoryOf } from "../../ledger/funderCategory";
import { supportCode } from "../../ledger/names";
import { type NewRecord, type NewRecords, filled } from "../../schema/tables";
import type { Steps } from "../../steps";
import { wordsOf } from "../read/text";
import type { Book } from "./book";

/** Projects, employees and funders that records name but no list of the workbook holds: they get a row of their own. */
export function* completing(records: NewRecords, book: Book): Steps<NewRecords> {
  const projects = missingProjects(records, book);
  yield;
  const employees = missingEmployees(records, book);
  yield;
  return {
    ...records,
    ...addition("projects", records.projects, projects),
    ...addition("employees", records.employees, employees),
    ...addition("funders", records.funders, missingFunders(records, book)),
  };
}

function addition<Id extends "projects" | "employees" | "funders">(
  id: Id,
  present: readonly NewRecord<Id>[] | undefined,
  missing: readonly NewRecord<Id>[],
): NewRecords {
  return missing.length === 0 ? {} : { [id]: [...(present ?? []), ...missing] };
}

/** The first record that names each code, as the source. */
function named(records: Iterable<readonly [string | null, string]>): Map<string, string> {
  const first = new Map<string, string>();
  for (const [code, source] of records) {
    if (code !== null && code !== "" && !first.has(code)) first.set(code, source);
  }
  return first;
}

function missingProjects(records: NewRecords, book: Book): NewRecord<"projects">[] {
  const present = new Set((records.projects ?? []).map(({ values }) => values.code));
  const names = new Map(book.projects.all.map(({ code, name }) => [code, name]));
  const uses = named([
    ...(records.expenses ?? []).flatMap(({ values, source }) =>
      (values.projects ?? []).map(({ code }) => [code, source] as const),
    ),
    ...(records.timesheets ?? []).map(({ values, source }) => [values.project, source] as const),
    ...(records.agreements ?? []).flatMap(({ values, source }) =>
      values.projects.map((code) => [code, source] as const),
    ),
    ...(records.budget ?? []).map(({ values, source }) => [values.project, source] as const),
    ...(records.resources ?? []).map(({ values, source }) => [values.project, source] as const),
    ...(records.keys ?? []).map(({ values, source }) => [values.project, source] as const),
  ]);
  return [...uses].flatMap(([code, source]) => {
    if (present.has(code) || code === supportCode) return [];
    const name = names.get(code) ?? code;
    const offProject = /\b(?:hors projet|vie associative)\b/.test(wordsOf(name).join(" "));
    return [
      {
        values: filled("projects", {
          code,
          name,
          offProject,
          start: null,
          end: null,
          manager: null,
        }),
        source,
      },
    ];
  });
}

function missingEmployees(records: NewRecords, book: Book): NewRecord<"employees">[] {
  const present = new Set((records.employees ?? []).map(({ values }) => values.id));
  const names = new Map(book.people.all.map(({ id, name }) => [id, name]));
  const uses = named([
    ...(records.payroll ?? []).map(({ values, source }) => [values.employee, source] as const),
    ...(records.timesheets ?? []).map(({ values, source }) => [values.employee, source] as const),
  ]);
  return [...uses].flatMap(([id, source]) =>
    present.has(id)
      ? []
      : [
          {
            values: filled("employees", {
              id,
              name: names.get(id) ?? id,
              job: null,
              contract: null,
              quota: null,
              weekly: null,
              entry: null,
              exit: null,
              declaredRate: null,
            }),
            source,
          },
        ],
  );
}

function missingFunders(records: NewRecords, book: Book): NewRecord<"funders">[] {
  const present = new Set((records.funders ?? []).map(({ values }) => values.code));
  const names = new Map(book.funders.all.map(({ code, name }) => [code, name]));
  const uses = named([
    ...(records.agreements ?? []).map(({ values, source }) => [values.funder, source] as const),
    ...(records.budget ?? []).map(({ values, source }) => [values.source, source] as const),
  ]);
  return [...uses].flatMap(([code, source]) => {
    if (present.has(code) || catalogueLine(code) !== null) return [];
    const name = names.get(code) ?? code;
    return [{ values: { code, name, nature: null, category: funderCategoryOf(name) }, source }];
  });
}

import { catalogueLine } from "../../balances/catalogue";
import { funderCategoryOf } from "../../ledger/funderCategory";
import { supportCode } from "../../ledger/names";
import { type NewRecord, type NewRecords, type TableId, filled } from "../../schema/tables";
import { type Steps, itemsInStep } from "../../steps";
import { wordsOf } from "../read/text";
import type { Book } from "./book";

/** Projects, employees and funders that records name but no list of the workbook holds: they get a row of their own. */
export function* completing(records: NewRecords, book: Book): Steps<NewRecords> {
  const projects = yield* missingProjects(records, book);
  const employees = yield* missingEmployees(records, book);
  return {
    ...records,
    ...addition("projects", records.projects, projects),
    ...addition("employees", records.employees, employees),
    ...addition("funders", records.funders, yield* missingFunders(records, book)),
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
class FirstNamed {
  readonly sources = new Map<string, string>();

  /** @param codesOf what one record names; nothing for no code */
  *looking<Id extends TableId>(
    records: readonly NewRecord<Id>[] | undefined,
    codesOf: (values: NewRecord<Id>["values"]) => readonly (string | null)[],
  ): Steps<undefined> {
    for (const [at, { values, source }] of (records ?? []).entries()) {
      if (at % itemsInStep === itemsInStep - 1) yield;
      for (const code of codesOf(values)) {
        if (code !== null && code !== "" && !this.sources.has(code)) this.sources.set(code, source);
      }
    }
    return undefined;
  }
}

function* missingProjects(records: NewRecords, book: Book): Steps<NewRecord<"projects">[]> {
  const present = new Set((records.projects ?? []).map(({ values }) => values.code));
  const names = new Map(book.projects.all.map(({ code, name }) => [code, name]));
  const uses = new FirstNamed();
  yield* uses.looking(records.expenses, ({ projects }) => (projects ?? []).map(({ code }) => code));
  yield* uses.looking(records.timesheets, ({ project }) => [project]);
  yield* uses.looking(records.agreements, ({ projects }) => projects);
  yield* uses.looking(records.budget, ({ project }) => [project]);
  yield* uses.looking(records.resources, ({ project }) => [project]);
  yield* uses.looking(records.keys, ({ project }) => [project]);
  return [...uses.sources].flatMap(([code, source]) => {
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

function* missingEmployees(records: NewRecords, book: Book): Steps<NewRecord<"employees">[]> {
  const present = new Set((records.employees ?? []).map(({ values }) => values.id));
  const names = new Map(book.people.all.map(({ id, name }) => [id, name]));
  const uses = new FirstNamed();
  yield* uses.looking(records.payroll, ({ employee }) => [employee]);
  yield* uses.looking(records.timesheets, ({ employee }) => [employee]);
  return [...uses.sources].flatMap(([id, source]) =>
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

function* missingFunders(records: NewRecords, book: Book): Steps<NewRecord<"funders">[]> {
  const present = new Set((records.funders ?? []).map(({ values }) => values.code));
  const names = new Map(book.funders.all.map(({ code, name }) => [code, name]));
  const uses = new FirstNamed();
  yield* uses.looking(records.agreements, ({ funder }) => [funder]);
  yield* uses.looking(records.budget, ({ source }) => [source]);
  return [...uses.sources].flatMap(([code, source]) => {
    if (present.has(code) || catalogueLine(code) !== null) return [];
    const name = names.get(code) ?? code;
    return [{ values: { code, name, nature: null, category: funderCategoryOf(name) }, source }];
  });
}

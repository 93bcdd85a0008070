import fc from "fast-check";
import { call } from "../../src/functions/call";
import { catalogue } from "../../src/functions/catalogue";
import { functions as words } from "../../src/i18n/fr/functions";

/** Anything that a cell may hold, or that a user may type as an argument. */
const cell = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    "",
    " ",
    "P1",
    "Total",
    "7h30",
    "1 234,56 €",
    "40 %",
    "5 mars 2025",
    "CP",
  ),
  fc.constantFrom(
    "1.234",
    "#N/A",
    "é".repeat(300),
    "projet ; mois",
    "1720",
    "2025",
    "Région",
    "6064",
  ),
  fc.constantFrom(
    { code: "#N/A" },
    { type: "Error", basicValue: "#REF!" },
    { basicValue: 12.5 },
    {},
    [],
  ),
  fc.boolean(),
  fc.integer(),
  fc.integer({ min: -5, max: 60000 }),
  fc.double(),
  fc.string(),
);
const range = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 5,
  }),
);
const argument = fc.oneof(cell, range, fc.array(fc.tuple(cell), { minLength: 1, maxLength: 6 }));

describe("every function, whatever it is given", () => {
  it.each(catalogue.map((custom) => [custom.id, custom] as const))(
    "%s answers cells in a rectangle, or a sentence of its own",
    (_id, custom) => {
      fc.assert(
        fc.property(fc.array(argument, { maxLength: custom.parameters.length + 1 }), (given) => {
          const outcome = call(custom, given, words);
          const rows = !outcome.ok
            ? [[outcome.error]]
            : Array.isArray(outcome.value)
              ? outcome.value
              : [[outcome.value]];

          expect(rows.flat()).not.toContain(words.bug);
          expect(rows.length).toBeGreaterThan(0);
          expect(new Set(rows.map((row) => row.length)).size).toBe(1);
          expect(rows.flat().filter((value) => typeof value === "number")).toEqual(
            rows.flat().filter((value) => Number.isFinite(value)),
          );
        }),
        { numRuns: 150 },
      );
    },
  );
});

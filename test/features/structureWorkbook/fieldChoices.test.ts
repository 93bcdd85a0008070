import { fieldChoices } from "../../../src/features/structureWorkbook/fieldChoices";

describe("the fields a column may hold", () => {
  it.each(["fr", "en"] as const)(
    "has one name for each field and one field for each name (%s)",
    (language) => {
      for (const target of ["expenses", "timesheets", "budget", null] as const) {
        const choices = fieldChoices(target, language);
        expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
        expect(new Set(choices.map(({ field }) => field)).size).toBe(choices.length);
        expect(choices.length).toBeGreaterThan(60);
      }
      expect(fieldChoices("expenses", language)[0]?.field).toMatch(/^expense\./);
    },
  );
});

import { takeTable } from "../../../support/sheets";

function periods(rows: readonly (readonly (string | number)[])[]): unknown[] {
  const intake = takeTable([["Financeur", "Accordé", "Période"], ...rows], {
    target: "agreements",
    columns: { A: "funder.name", B: "agreement.granted", C: "expense.period" },
  });
  return (intake.records.agreements ?? []).map(({ values }) => [values.start, values.end]);
}

it("an agreement runs over the quarter or the year that its row names", () => {
  expect(
    periods([
      ["Ville de Lyon", 3000, "T1 2025"],
      ["CAF du Rhône", 4000, "4e trimestre 2025"],
      ["Région Bretagne", 5000, 2025],
    ]),
  ).toEqual([
    ["2025-01-01", "2025-03-31"],
    ["2025-10-01", "2025-12-31"],
    ["2025-01-01", "2025-12-31"],
  ]);
});

import { takeTable } from "../../../support/sheets";

it("a list of grants without codes says by its action which project the money is for", () => {
  const intake = takeTable(
    [
      ["Financeur", "Réf", "Action", "Montant accordé", "Début", "Fin"],
      ["Ville de Lyon", "V1", "Ateliers numériques", 3000, 45658, 46022],
      ["CAF du Rhône", "C1", "Ateliers numériques", 4000, 45658, 46022],
    ],
    {
      target: "agreements",
      columns: {
        A: "funder.name",
        B: "agreement.ref",
        C: "project.name",
        D: "agreement.granted",
        E: "agreement.start",
        F: "agreement.end",
      },
    },
  );
  const agreements = (intake.records.agreements ?? []).map(({ values }) => values.projects);
  const projects = (intake.records.projects ?? []).map(({ values }) => values.code);
  expect(projects).toHaveLength(1);
  expect(agreements).toEqual([projects, projects]);
  const lines = (intake.records.fundingLines ?? []).map(({ values }) => values.amount);
  expect(lines).toEqual([300_000, 400_000]);
});

import { budgetSubject } from "../../../../src/domain/intake/records/budgetTitle";

describe("what a budget is for", () => {
  it.each([
    ["Budget prévisionnel 2025 – Festival des Lilas", "Festival des Lilas"],
    ["Compte rendu financier : Ateliers jeunes", "Ateliers jeunes"],
    ["Budget de l’accueil 2024-2025", "l’accueil"],
    ["Summer School 2016 Budget", "Summer School"],
  ])("« %s » is about %s", (title, subject) => {
    expect(budgetSubject(title)).toBe(subject);
  });

  it.each(["Budget prévisionnel 2025", "Feuil1", "Sheet 2", "BP 2024 v2", "Suivi budgétaire"])(
    "« %s » says nothing more than that",
    (title) => {
      expect(budgetSubject(title)).toBeNull();
    },
  );
});

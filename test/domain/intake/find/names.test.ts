import { personName } from "../../../../src/domain/intake/find/names";

describe("a person's name", () => {
  it.each(["BENALI Amina", "Amina BENALI", "David EL AMRI", "Jean-Luc D’ORNANO"])(
    "is sure with the surname in capitals: %s",
    (name) => {
      expect(personName(name)).toBe("in-full");
    },
  );

  it.each(["Amina Benali", "A. Benali", "BENALI A.", "AMINA BENALI"])("is likely: %s", (name) => {
    expect(personName(name)).toBe("likely");
  });

  it.each(["Ville de Lyon", "CAF Rhône", "P1 Jardin", "Feuille de temps", "Amina", ""])(
    "is no funder, no project, no other words: %s",
    (text) => {
      expect(personName(text)).toBeNull();
    },
  );
});

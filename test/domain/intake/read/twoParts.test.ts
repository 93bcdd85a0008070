import { twoPartsOf } from "../../../../src/domain/intake/read/twoParts";
import { PersonDirectory } from "../../../../src/domain/intake/records/personDirectory";
import { ProjectDirectory } from "../../../../src/domain/intake/records/projectDirectory";

describe("a code written beside its name", () => {
  it("may be cut at any of its separators, or before its brackets", () => {
    expect(twoPartsOf("Axe 2 – Proj – Vie de quartier")).toEqual([
      ["Axe 2", "Proj – Vie de quartier"],
      ["Axe 2 – Proj", "Vie de quartier"],
    ]);
    expect(twoPartsOf("Vie associative (hors projet)")).toEqual([
      ["Vie associative", "hors projet"],
    ]);
    expect(twoPartsOf("Porte-à-porte")).toEqual([]);
  });

  it.each([
    "vie de quartier – Fêtes et jardins",
    "Fêtes et jardins (vie de quartier)",
    "Vie de quartier : fêtes et jardins",
  ])("is a known project whatever the code looks like: « %s »", (text) => {
    const projects = new ProjectDirectory();
    projects.add("vie de quartier", "Fêtes et jardins");

    expect(projects.find(text)).toBe("vie de quartier");
  });

  it("is no known project when the name beside it is another's", () => {
    const projects = new ProjectDirectory();
    projects.add("culture", "Spectacles");
    projects.add("sport", "Tournois");

    expect(projects.find("culture – Tournois")).toBeNull();
  });

  it.each(["léa.martin – MARTIN Léa", "DIR : Karim OUALI", "OUALI Karim (DIR)"])(
    "is someone known whatever the number looks like: « %s »",
    (text) => {
      const people = new PersonDirectory();
      people.add("léa.martin", "Léa MARTIN");
      people.add("DIR", "Karim OUALI");

      expect(people.find(text).kind).toBe("known");
    },
  );

  it("is not someone whose number stands beside another name", () => {
    const people = new PersonDirectory();
    people.add("DIR", "Karim OUALI");

    expect(people.find("DIR – Léa MARTIN").kind).toBe("unknown");
  });
});

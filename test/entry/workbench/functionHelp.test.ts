import {
  builtInFunctions,
  completions,
  declaredFunctions,
} from "../../../src/entry/workbench/formula/functionHelp";

const declared = declaredFunctions("ASSO", {
  functions: [
    {
      id: "SOLDE",
      name: "Solde",
      description: "Le solde d’une convention.",
      parameters: [
        { name: "convention", description: "Son code." },
        { name: "date", description: "Le jour.", optional: true },
      ],
    },
    { id: "SOMMER", name: "Sommer" },
  ],
});

describe("functions offered while a formula is written", () => {
  it("F-02: what the metadata of an add-in declares, under its namespace", () => {
    expect(declared).toStrictEqual([
      {
        name: "ASSO.SOLDE",
        description: "Le solde d’une convention.",
        parameters: [
          { name: "convention", description: "Son code.", isOptional: false },
          { name: "date", description: "Le jour.", isOptional: true },
        ],
      },
      { name: "ASSO.SOMMER", description: "", parameters: [] },
    ]);
  });

  it("a metadata document that is none declares nothing", () => {
    expect(
      [null, 3, {}, { functions: "x" }].flatMap((each) => declaredFunctions("A", each)),
    ).toStrictEqual([]);
  });

  it("names that begin so come before names with a part that does", () => {
    const offered = completions("som", [...declared, ...builtInFunctions(true)]);
    const names = offered.map(({ name }) => name);
    expect(names.slice(0, 2)).toStrictEqual(["SOMME", "SOMME.CARRES"]);
    expect(names.at(-1)).toBe("ASSO.SOMMER");
  });

  it("the spreadsheet's own functions are offered in the user's language", () => {
    const inFrench = builtInFunctions(true).map(({ name }) => name);
    const inEnglish = builtInFunctions(false).map(({ name }) => name);
    expect(inFrench).toContain("SOMME");
    expect(inFrench).not.toContain("SUM");
    expect(inEnglish).toContain("SUM");
  });
});

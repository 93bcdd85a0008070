import { readFileSync } from "node:fs";
import { catalogue } from "../../../src/host/objects/catalogue";

const declarations = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");

/** Text of one class of the Excel namespace. */
function declarationOf(name: string): string {
  const start = declarations.indexOf(`\n    class ${name} extends OfficeExtension.ClientObject {`);
  return start < 0 ? "" : declarations.slice(start, declarations.indexOf("\n    }\n", start));
}

/** `[Api set: ExcelApi 1.9]` of a member, null when it is not documented. */
function documentedSets(declaration: string, member: string): string[] {
  const line = new RegExp(`\\n        (?:readonly )?${member}[?(:]`, "g");
  return [...declaration.matchAll(line)].flatMap(({ index }) => {
    const comment = declaration.slice(declaration.lastIndexOf("/**", index), index);
    const set = /\[Api set: (\w+) ([\d.]+)/.exec(comment);
    return set === null ? [] : [`${set[1] ?? ""} ${set[2] ?? ""}`];
  });
}

function setName(since: string): string {
  const [first = "", second] = since.split(" ");
  return second === undefined ? `ExcelApi ${first}` : `ExcelApi${first} ${second}`;
}

const publicClasses = [...catalogue.values()].filter(({ name }) => declarationOf(name) !== "");

const members = publicClasses.flatMap((table) =>
  Object.entries(table.members)
    .filter(([name, { since }]) => !name.startsWith("_") && since !== "internal")
    .map(([name, { since }]): [string, string, string] => [table.name, name, since]),
);

describe("members come with the requirement set that the type declarations give", () => {
  it("covers the classes of the API", () => {
    expect(publicClasses.length).toBeGreaterThan(40);
  });

  it.each(members)("%s.%s is of set %s", (name, member, since) => {
    const sets = documentedSets(declarationOf(name), member);
    expect(sets).toContain(setName(since));
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { platformFaults, type PlatformFault } from "../../src/host/protocol/platformFaults";

const root = join(__dirname, "../..");

/** Numbers of the dossier on Office.js, with its gaps. */
const facts = [
  ...numbers("A", [1, 15], [20, 33], [40, 52], [60, 78]),
  ...numbers("F", [1, 10], [20, 31], [40, 46], [50, 59]),
];

function numbers(letter: string, ...spans: readonly (readonly [number, number])[]): string[] {
  return spans.flatMap(([from, to]) =>
    Array.from(
      { length: to - from + 1 },
      (_, i) => `${letter}-${String(from + i).padStart(2, "0")}`,
    ),
  );
}

/** Facts named in the texts of tests. */
function cited(): Set<string> {
  const files = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" });
  const found = new Set<string>();
  for (const file of files) {
    if (!file.endsWith(".test.ts") && !file.endsWith(".test.tsx")) continue;
    if (file.endsWith("facts.test.ts")) continue;
    const text = readFileSync(join(root, "test", file), "utf8");
    for (const [fact] of text.matchAll(/\b[AF]-\d\d\b/g)) found.add(fact);
  }
  return found;
}

describe("docs/host-facts.md", () => {
  it("lists the faults of platforms as they are in the profiles", () => {
    const page = readFileSync(join(root, "docs/host-facts.md"), "utf8");
    const rows = [...page.matchAll(/^\| `(\w+)` *\| (.+?) *\| (.+?) *\| (.+?) *\|$/gm)];
    expect(rows.map(([, name, fact, on, says]) => ({ name, fact, on, says }))).toEqual(
      Object.entries<PlatformFault>(platformFaults).map(([name, { fact, on, says }]) => ({
        name,
        fact,
        on: on.join(", "),
        says,
      })),
    );
  });

  it("lists exactly the facts that no test names, each with its reason", () => {
    const page = readFileSync(join(root, "docs/host-facts.md"), "utf8");
    const [, listed = ""] = page.split("## Not shown by a test");
    const rows = [...listed.matchAll(/^\| ([AF]-\d\d) +\| \S.* \| \S.* \|$/gm)].map(([, id]) => id);
    const named = cited();
    expect(rows).toEqual(facts.filter((fact) => !named.has(fact)));
  });
});

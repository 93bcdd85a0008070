import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/functions/catalogue";
import { registerFunctions } from "../../src/functions/register";
import { functions as words } from "../../src/i18n/fr/functions";

const root = join(__dirname, "../..");

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly optional?: boolean;
    }[];
    readonly result: { readonly type: string };
  }[];
}

/** Both files as the build emits them. */
function emitted(): Record<"fr" | "en", Metadata> {
  const script =
    'import("./scripts/functionsMetadata.mjs").then(async ({ functionsMetadata, helpPage }) => {' +
    "const make = (language) => functionsMetadata(language, helpPage('https://example.org', language));" +
    "console.log(JSON.stringify({ fr: await make('fr'), en: await make('en') })); })";
  const output = execFileSync(process.execPath, ["-e", script], { cwd: root }).toString();
  return JSON.parse(output) as Record<"fr" | "en", Metadata>;
}

describe("the metadata of custom functions", () => {
  const { fr, en } = emitted();

  it("F-01: names every function of the catalogue in both languages", () => {
    const ids = catalogue.map(({ id }) => id);

    expect(fr.functions.map(({ id }) => id)).toEqual(ids);
    expect(en.functions.map(({ id }) => id)).toEqual(ids);
  });

  it("F-05, F-08: keeps one name in all languages and translates the rest", () => {
    expect(en.functions.map(({ name }) => name)).toEqual(fr.functions.map(({ name }) => name));
    expect(en.functions[0]?.parameters[0]?.name).toBe("amount");
    expect(fr.functions[0]?.parameters[0]?.name).toBe("montant");
  });

  it("F-20, F-24: leaves values as they stand, and lets errors reach the code", () => {
    for (const document of [fr, en]) {
      expect(document.allowErrorForDataTypeAny).toBe(true);
      for (const { parameters, result } of document.functions) {
        expect([...parameters, result].every(({ type }) => type === "any")).toBe(true);
        const optional = parameters.map((parameter) => parameter.optional === true);
        expect(optional).toEqual([...optional].sort());
      }
    }
  });

  it("F-04, F-06: ids and names are such as Excel takes", () => {
    for (const { id, name } of fr.functions) {
      expect(id).toMatch(/^[A-Za-z0-9._]+$/);
      expect(name).toMatch(/^\p{L}[\p{L}\p{N}._]{2,127}$/u);
      expect(name).not.toMatch(/^[A-Za-z]{1,3}\d+$/);
    }
  });

  it.each([["fr"], ["en"]] as const)(
    "P-03, F-09: explains each function on a page that exists (%s)",
    (language) => {
      const { functions } = { fr, en }[language];
      for (const { helpUrl } of functions) {
        const [, page = "", anchor = ""] =
          /^https:\/\/example\.org\/(.+)#(.+)$/.exec(helpUrl) ?? [];

        expect(existsSync(join(root, page))).toBe(true);
        expect(readFileSync(join(root, page), "utf8")).toContain(`id="${anchor}"`);
      }
    },
  );
});

describe("registering the custom functions", () => {
  const given = new Map<string, (...args: never[]) => unknown>();
  class ExcelError {
    readonly code: string;
    readonly message: string;
    constructor(code: string, message: string) {
      this.code = code;
      this.message = message;
    }
  }

  beforeAll(() => {
    const associate = (id: string, code: (...args: never[]) => unknown): void => {
      given.set(id, code);
    };
    const ErrorCode = { invalidValue: "#VALUE!" };
    Object.assign(globalThis, { CustomFunctions: { associate, Error: ExcelError, ErrorCode } });
    registerFunctions(() => words);
  });

  afterAll(() => {
    Object.assign(globalThis, { CustomFunctions: undefined });
  });

  it("F-01: answers to every id of the catalogue", () => {
    expect([...given.keys()].sort()).toEqual(catalogue.map(({ id }) => id).sort());
  });

  it("R-05: knows how many arguments each function has before it is loaded", () => {
    for (const { id, parameters } of catalogue)
      expect(Object.keys(words.help[id].parameters).sort()).toEqual(
        parameters.map(({ name }) => name).sort(),
      );
  });

  it("F-27, C-43: says in words what is wrong", async () => {
    const repartir = given.get("REPARTIR") as (
      amount: number,
      weights: unknown[][],
    ) => Promise<unknown>;

    await expect(repartir(10, [[1], [1]])).resolves.toEqual([[5], [5]]);
    await expect(repartir(10, [[0]])).rejects.toEqual(
      expect.objectContaining({
        code: "#VALUE!",
        message: words.where("poids", null, words.problems.noWeight("")),
      }),
    );
  });

  it("F-27: says so when the code cannot be loaded", async () => {
    jest.doMock("../../src/functions/callById", () => {
      throw new Error("offline");
    });
    const repartir = given.get("REPARTIR") as (...args: unknown[]) => Promise<unknown>;

    await expect(repartir(10, [[1]])).rejects.toEqual(
      expect.objectContaining({ code: "#VALUE!", message: words.notLoaded }),
    );
    jest.dontMock("../../src/functions/callById");
    await expect(repartir(10, [[1]])).resolves.toEqual([[10]]);
  });

  it("F-27: an error may stand in one cell of an answer", async () => {
    const read = given.get("LIRE_NOMBRE") as (values: unknown[][]) => Promise<unknown[][]>;
    const [first = [], second = []] = await read([["1 234,5"], ["douze"]]);

    expect(first).toEqual([1234.5]);
    expect(second[0]).toBeInstanceOf(ExcelError);
    await expect(read([["douze"]])).rejects.toBeInstanceOf(ExcelError);
  });
});

/** Custom functions of a script, told by their JSDoc as add-ins tell Excel theirs by a metadata file (officejs F-02, F-03). */
export interface TaggedFunctions {
  readonly functions: readonly FunctionMetadata[];
  /** Code that associates them, to stand at the end of the script. */
  readonly associations: string;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality: "scalar" | "matrix" };
  readonly options: Readonly<Record<Option, boolean>>;
}

type Option =
  "stream" | "cancelable" | "volatile" | "requiresAddress" | "requiresParameterAddresses";

interface ParameterMetadata {
  readonly name: string;
  readonly type: string;
  readonly dimensionality: "scalar" | "matrix";
  readonly optional: boolean;
  readonly repeating: boolean;
}

const declaration =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export\s+)?(?:async\s+)?function\s+(\w+)\s*\(([^)]*)\)(?:\s*:\s*([^{]+))?/g;

/** Functions under a comment with `@customfunction [ID [NAME]]`. */
export function taggedFunctions(script: string): TaggedFunctions {
  const enums = enumTypes(script);
  const functions: FunctionMetadata[] = [];
  const lines: string[] = [];
  for (const [, comment = "", name = "", parameters = "", answers = ""] of script.matchAll(
    declaration,
  )) {
    const tag = /@customfunction\b[ \t]*(\S+)?[ \t]*(\S+)?/i.exec(comment);
    if (tag === null) continue;
    const [, given, shown] = tag;
    const id = given === undefined || given === "*" ? name.toUpperCase() : given;
    functions.push({
      id,
      name: shown ?? id,
      parameters: parametersOf(comment, parameters, enums),
      result: { dimensionality: isMatrix(comment, answers) ? "matrix" : "scalar" },
      options: {
        stream:
          (comment + parameters).includes("StreamingInvocation") || /@streaming\b/i.test(comment),
        cancelable:
          (comment + parameters).includes("CancelableInvocation") || /@cancelable\b/i.test(comment),
        volatile: /@volatile\b/i.test(comment),
        requiresAddress: /@requiresAddress\b/i.test(comment),
        requiresParameterAddresses: /@requiresParameterAddresses\b/i.test(comment),
      },
    });
    lines.push(`CustomFunctions.associate(${JSON.stringify(id)}, ${name});`);
  }
  return { functions, associations: lines.length === 0 ? "" : `\n${lines.join("\n")}` };
}

/** What the comment or else the declaration says of the result: `{string[][]}`. */
function isMatrix(comment: string, declared: string): boolean {
  const [, said] = /@returns?\s*\{([^}]*)\}/.exec(comment) ?? [];
  return /\[\]\s*\[\]/.test(said ?? declared);
}

/** The namespace of Script Lab: `SCRIPTLAB.BASICCUSTOMFUNCTION` for « Basic custom function ». */
export function scriptLabNamespace(snippetName: string): string {
  return `SCRIPTLAB.${snippetName.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase()}`;
}

/** Enumerations under `@customenum {string}`: name → type of their values. */
function enumTypes(script: string): ReadonlyMap<string, string> {
  const found =
    /@customenum\s*(?:\{(\w+)\})?(?:(?!\*\/)[\s\S])*\*\/\s*(?:export\s+)?enum\s+(\w+)/gi;
  return new Map([...script.matchAll(found)].map(([, type = "string", name = ""]) => [name, type]));
}

/** Types come from the comment, else from the declaration; the invocation is no parameter of the formula. */
function parametersOf(
  comment: string,
  declared: string,
  enums: ReadonlyMap<string, string>,
): ParameterMetadata[] {
  return splitParameters(declared).flatMap((parameter): ParameterMetadata[] => {
    const [, rest, name, mark, annotated] =
      /^(\.\.\.)?(\w+)(\?)?\s*(?::\s*([^=]+))?/.exec(parameter) ?? [];
    if (name === undefined) return [];
    const said = new RegExp(`@param\\s*(?:\\{([^}]*)\\})?\\s*(\\[)?${name}\\b`).exec(comment);
    const type = (said?.[1] ?? annotated ?? "any").trim();
    if (type.includes("Invocation")) return [];
    const scalar = type.replace(/(\[\])+$/, "");
    const known = enums.get(scalar) ?? scalar;
    const depth = (type.length - scalar.length) / 2;
    return [
      {
        name,
        type: ["number", "string", "boolean"].includes(known) ? known : "any",
        dimensionality: depth >= 2 && depth !== 3 ? "matrix" : "scalar",
        optional: mark !== undefined || said?.[2] !== undefined,
        repeating: rest !== undefined || depth === 1 || depth === 3,
      },
    ];
  });
}

/** Commas inside `<…>` divide types, not parameters. */
function splitParameters(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const sign of text) {
    if (sign === "<") depth += 1;
    else if (sign === ">") depth -= 1;
    if (sign === "," && depth === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${sign}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

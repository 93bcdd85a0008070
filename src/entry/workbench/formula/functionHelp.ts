import { functionNames } from "../../../host/engine/functions/catalogue";
import { frenchFunction } from "../../../host/objects/frenchFunctions";

/** A function as the formula bar offers it. */
export interface FunctionHelp {
  /** As a formula in the user's language writes it. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
}

export interface ParameterHelp {
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
}

/** The functions of the spreadsheet itself: by name alone. */
export function builtInFunctions(isFrench: boolean): readonly FunctionHelp[] {
  return functionNames.map((name) => ({
    name: isFrench ? frenchFunction(name) : name,
    description: "",
    parameters: [],
  }));
}

/** The functions that an add-in's metadata declares (officejs F-02), in the language of that metadata. */
export function declaredFunctions(namespace: string, metadata: unknown): readonly FunctionHelp[] {
  return listOf(metadata, "functions").map((entry) => ({
    name: `${namespace}.${textOf(entry, "name")}`.toUpperCase(),
    description: textOf(entry, "description"),
    parameters: listOf(entry, "parameters").map((parameter) => ({
      name: textOf(parameter, "name"),
      description: textOf(parameter, "description"),
      isOptional: fieldOf(parameter, "optional") === true,
    })),
  }));
}

const longest = 10;

/**
 * What a few letters may become: names that begin with them first, then names with a part that does (`REPARTIR` finds
 * `FLECHAGE.REPARTIR`), in the order of the alphabet.
 */
export function completions(
  typed: string,
  functions: readonly FunctionHelp[],
): readonly FunctionHelp[] {
  const start = typed.toUpperCase();
  const begins = functions.filter(({ name }) => name.startsWith(start));
  const holds = functions.filter(
    ({ name }) => !name.startsWith(start) && name.split(".").some((part) => part.startsWith(start)),
  );
  return [...inOrder(begins), ...inOrder(holds)].slice(0, longest);
}

function inOrder(functions: readonly FunctionHelp[]): readonly FunctionHelp[] {
  return [...functions].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown, name: string): string {
  const text = fieldOf(value, name);
  return typeof text === "string" ? text : "";
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? (list as unknown[]) : [];
}

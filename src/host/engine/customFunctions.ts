/** A parameter as the metadata of an add-in declares it (officejs F-02). */
export interface CustomParameter {
  readonly type: "any" | "number" | "string" | "boolean";
  readonly isMatrix: boolean;
  readonly isOptional: boolean;
  readonly isRepeating: boolean;
}

/** A function of an add-in, as Excel knows it before it ever calls it. */
export interface CustomFunction {
  /** What `CustomFunctions.associate` says; never shown. */
  readonly id: string;
  /** `NAMESPACE.NAME` in capitals: what formulas say. */
  readonly fullName: string;
  readonly parameters: readonly CustomParameter[];
  readonly isVolatile: boolean;
  readonly isStreaming: boolean;
  readonly isCancelable: boolean;
  /** The code is told where its formula stands (F-30). */
  readonly wantsAddress: boolean;
  /** The code is told where its arguments stand: only for functions that answer a matrix (F-30). */
  readonly wantsParameterAddresses: boolean;
  /** Error values reach parameters of type `any` instead of being the result (F-24). */
  readonly takesErrors: boolean;
}

/** The functions of the add-ins that are there, by the names that formulas use. */
export class CustomFunctions {
  readonly #byName = new Map<string, CustomFunction>();

  get all(): readonly CustomFunction[] {
    return [...new Set(this.#byName.values())];
  }

  /** `name` as a formula writes it, or as a file keeps it (`_xldudf_NAMESPACE_NAME`, F-50). */
  find(name: string): CustomFunction | undefined {
    return this.#byName.get(name.toUpperCase());
  }

  /** Reads a metadata document (F-02). Answers the functions it declares; entries that cannot be read are left out. */
  register(namespace: string, metadata: unknown): readonly CustomFunction[] {
    const allowsErrors = field(metadata, "allowErrorForDataTypeAny") === true;
    const functions = list(field(metadata, "functions")).flatMap((entry) =>
      functionOf(entry, namespace, allowsErrors),
    );
    for (const custom of functions) {
      this.#byName.set(custom.fullName, custom);
      this.#byName.set(fileName(custom.fullName), custom);
    }
    return functions;
  }

  /** The add-in is gone: its formulas keep their values until they are calculated, then show #NAME? (F-50). */
  clear(): void {
    this.#byName.clear();
  }
}

const builtInEnding =
  /\.(DIST(\.RT|\.2T|\.RANGE)?|INV(\.RT|\.2T)?|TEST|EXC|INC|EQ|AVG|P|S|T|NORM|SNGL|MULT|MATH|INTL|PRECISE|LINEAR|TYPE|CEILING|ETS(\.\w+)?)$/i;

/** Tells names of add-ins (`ASSO.SOLDE`) from Excel's own names with a point (`NORM.DIST`). */
export function isCustomName(name: string): boolean {
  return /^_xldudf_/i.test(name) || (/^[^_].*\./.test(name) && !builtInEnding.test(name));
}

/** How a file writes a name of an add-in: `_XLDUDF_NAMESPACE_NAME` (F-50). */
function fileName(fullName: string): string {
  return `_XLDUDF_${fullName.replaceAll(".", "_")}`;
}

function functionOf(entry: unknown, namespace: string, allowsErrors: boolean): CustomFunction[] {
  const id = field(entry, "id");
  const name = field(entry, "name") ?? id;
  if (typeof id !== "string" || typeof name !== "string") return [];
  const options = field(entry, "options");
  const says = (option: string): boolean => field(options, option) === true;
  return [
    {
      id,
      fullName: `${namespace}.${name}`.toUpperCase(),
      parameters: list(field(entry, "parameters")).map(parameterOf),
      isVolatile: says("volatile"),
      isStreaming: says("stream"),
      isCancelable: says("cancelable"),
      wantsAddress: says("requiresAddress") || says("requiresStreamAddress"),
      wantsParameterAddresses:
        field(field(entry, "result"), "dimensionality") === "matrix" &&
        (says("requiresParameterAddresses") || says("requiresStreamParameterAddresses")),
      takesErrors: allowsErrors || field(entry, "allowErrorForDataTypeAny") === true,
    },
  ];
}

function parameterOf(entry: unknown): CustomParameter {
  const type = field(entry, "type");
  return {
    type: type === "number" || type === "string" || type === "boolean" ? type : "any",
    isMatrix: field(entry, "dimensionality") === "matrix",
    isOptional: field(entry, "optional") === true,
    isRepeating: field(entry, "repeating") === true,
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

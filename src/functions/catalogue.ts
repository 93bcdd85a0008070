import type { Functions } from "../i18n/fr/functions";

/** How Excel hands a parameter over: one value, or the cells of a range. */
export type Dimensionality = "scalar" | "matrix";

interface Parameter<Name extends string> {
  /** Key of its words in i18n; Excel shows the words, code never sees them. */
  readonly name: Name;
  readonly type: "number" | "string" | "boolean" | "any";
  readonly dimensionality: Dimensionality;
  readonly optional?: true;
}

/** One custom function: what Excel must know before it calls it. Words are in i18n. */
export interface CustomFunction<Id extends keyof Functions = keyof Functions> {
  /** Never changes once published (officejs F-06); the same name in all languages (F-08). */
  readonly id: Id;
  readonly parameters: readonly Parameter<keyof Functions[Id]["parameters"] & string>[];
  readonly result: { readonly type: "number"; readonly dimensionality: Dimensionality };
}

/** Every custom function of the product; metadata, registration and tests derive from this list. */
export const catalogue: readonly CustomFunction[] = [
  {
    id: "REPARTIR",
    parameters: [
      { name: "amount", type: "number", dimensionality: "scalar" },
      { name: "weights", type: "any", dimensionality: "matrix" },
    ],
    result: { type: "number", dimensionality: "matrix" },
  },
];

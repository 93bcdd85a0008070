import type { Functions } from "../i18n/fr/functions";
import type { Arguments } from "./arguments";
import type { Refused } from "./refused";

/** How Excel hands a parameter over: one value, or the cells of a range. */
export type Dimensionality = "scalar" | "matrix";

/** What a parameter takes. All are of type `any`: Excel then converts nothing and text stays text (officejs F-20). */
export interface ParameterKind {
  readonly dimensionality: Dimensionality;
  readonly optional?: true;
}

export const one: ParameterKind = { dimensionality: "scalar" };
export const oneOrNone: ParameterKind = { dimensionality: "scalar", optional: true };
export const many: ParameterKind = { dimensionality: "matrix" };
export const manyOrNone: ParameterKind = { dimensionality: "matrix", optional: true };

export type FunctionId = keyof Functions["help"];
/** Keys of a function's parameters; Excel shows their words, code never sees them. */
export type ParameterOf<Id extends FunctionId> = keyof Functions["help"][Id]["parameters"] & string;

/** A value of a cell that is given back; a refusal shows as an error in its own cell. */
export type CellOut = string | number | boolean | Refused;
/** Rows of one length, never none (officejs F-25). */
export type TableOut = readonly (readonly CellOut[])[];

/** An argument of an example, or what it gives. */
export type Sample = string | number | boolean | null | readonly (readonly Sample[])[];

export interface Example {
  readonly args: readonly Sample[];
  readonly gives: Sample;
}

/** One custom function: what Excel must know before it calls it, its code, and a call that shows it. */
export interface CustomFunction {
  /** Never changes once published (officejs F-06); the same name in all languages (F-08). */
  readonly id: FunctionId;
  /** In the order of the call. New ones are optional and come last (F-55). */
  readonly parameters: readonly (ParameterKind & { readonly name: string })[];
  readonly result: Dimensionality;
  readonly compute: (args: Arguments, words: Functions["words"]) => CellOut | TableOut;
  readonly example: Example;
}

export function define<Id extends FunctionId>(
  id: Id,
  {
    parameters,
    ...rest
  }: {
    readonly parameters: Readonly<Record<ParameterOf<Id>, ParameterKind>>;
    readonly result: Dimensionality;
    readonly compute: (
      args: Arguments<ParameterOf<Id>>,
      words: Functions["words"],
    ) => CellOut | TableOut;
    readonly example: Example;
  },
): CustomFunction {
  return {
    ...rest,
    id,
    parameters: Object.entries<ParameterKind>(parameters).map(([name, kind]) => ({
      ...kind,
      name,
    })),
    compute: rest.compute,
  };
}

import type { Area } from "../model/formulaTokens";
import type { ErrorValue } from "../model/scalar";

/** A formula as a tree. `token` is the index of the token a reference came from, for rewriting. */
export type Node =
  | { readonly kind: "constant"; readonly value: number | string | boolean | ErrorValue }
  | { readonly kind: "missing" }
  | {
      readonly kind: "reference";
      readonly sheet: string | null;
      readonly area: Area;
      readonly token: number;
    }
  | { readonly kind: "structured"; readonly text: string; readonly token: number }
  | {
      readonly kind: "name";
      readonly sheet: string | null;
      readonly name: string;
      readonly token: number;
    }
  | { readonly kind: "external"; readonly text: string }
  | { readonly kind: "unary"; readonly operator: "+" | "-" | "%"; readonly operand: Node }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Node;
      readonly right: Node;
    }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly args: readonly Node[];
      readonly token: number;
    }
  /** `LAMBDA(x,x+1)(2)` */
  | { readonly kind: "apply"; readonly callee: Node; readonly args: readonly Node[] }
  | { readonly kind: "array"; readonly rows: readonly (readonly Node[])[] }
  /** `A1:INDEX(…)` */
  | { readonly kind: "range"; readonly left: Node; readonly right: Node }
  /** `(A1:A3,C1)` */
  | { readonly kind: "union"; readonly parts: readonly Node[] }
  /** `@A1:A9`: the cell of the same row or column. */
  | { readonly kind: "single"; readonly operand: Node }
  /** `A1#`: everything that A1 spilled. */
  | { readonly kind: "spilled"; readonly operand: Node };

export type BinaryOperator =
  "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

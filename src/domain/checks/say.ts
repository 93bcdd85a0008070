import type { Cents } from "../quantities/money";
import type { PlainDate, PlainMonth } from "../quantities/plainDate";
import type { FactValue } from "./finding";

type Fact<Type extends FactValue["type"]> = Extract<FactValue, { readonly type: Type }>;

/** Short makers of facts for the sentences of rules. */
export const text = (value: string): Fact<"text"> => ({ type: "text", value });
export const word = (value: string): Fact<"word"> => ({ type: "word", value });
export const money = (value: Cents): Fact<"money"> => ({ type: "money", value });
export const date = (value: PlainDate): Fact<"date"> => ({ type: "date", value });
export const month = (value: PlainMonth): Fact<"month"> => ({ type: "month", value });
/** Minutes. */
export const hours = (value: number): Fact<"hours"> => ({ type: "hours", value });
/** A share: 1.04 is 104 %. */
export const percent = (value: number): Fact<"percent"> => ({ type: "percent", value });
export const count = (value: number): FactValue => ({ type: "count", value });
/** A year, a rank. */
export const integer = (value: number): Fact<"integer"> => ({ type: "integer", value });

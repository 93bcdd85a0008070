import type { Cents } from "../quantities/money";
import type { PlainDate, PlainMonth } from "../quantities/plainDate";
import type { FactValue } from "./finding";

/** Short makers of facts for the sentences of rules. */
export const text = (value: string): FactValue => ({ type: "text", value });
export const word = (value: string): FactValue => ({ type: "word", value });
export const money = (value: Cents): FactValue => ({ type: "money", value });
export const date = (value: PlainDate): FactValue => ({ type: "date", value });
export const month = (value: PlainMonth): FactValue => ({ type: "month", value });
/** Minutes. */
export const hours = (value: number): FactValue => ({ type: "hours", value });
/** A share: 1.04 is 104 %. */
export const percent = (value: number): FactValue => ({ type: "percent", value });
export const count = (value: number): FactValue => ({ type: "count", value });

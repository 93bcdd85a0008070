import type { Functions } from "../i18n/fr/functions";

export type ProblemCode = keyof Functions["problems"];
/** Lists of the words that an argument takes; they are in i18n, or in the words of the tables. */
export type ChoiceList = keyof Functions["choices"];

/** Why a function gives no result: what is wrong, in which argument and row of it. Sentences are in i18n. */
export interface Problem {
  readonly code: ProblemCode;
  /** Key of the parameter. */
  readonly parameter?: string;
  /** 1-based row of the range; absent for a single value. */
  readonly row?: number;
  /** What stands there. */
  readonly text?: string;
  /** The words of which one was expected. */
  readonly choices?: ChoiceList;
}

/** Leaves a computation whose arguments cannot be used; caught where functions are called. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

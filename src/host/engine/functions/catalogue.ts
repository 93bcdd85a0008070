import type { FunctionEntry } from "../evaluate";
import { aggregates } from "./aggregate";
import { arrays } from "./arrays";
import { criteria } from "./criteria";
import { dates } from "./dates";
import { information } from "./information";
import { lambdas } from "./lambda";
import { library } from "./library";
import { logic } from "./logic";
import { lookups } from "./lookup";
import { mathematics } from "./math";
import { matrices } from "./matrices";
import { subtotalling } from "./subtotal";
import { texts } from "./text";

/** Every function the stand-in host calculates, by its en-US name in capitals. */
const catalogue = new Map(
  [
    aggregates,
    subtotalling,
    matrices,
    criteria,
    logic,
    lookups,
    texts,
    dates,
    mathematics,
    information,
    arrays,
    lambdas,
    library,
  ].flatMap((functions) => Object.entries(functions)),
);

/** Their names, as en-US formulas write them. */
export const functionNames: readonly string[] = [...catalogue.keys()];

/** Finds a function; files write newer ones with a prefix (`_xlfn.XLOOKUP`). */
export function functionNamed(name: string): FunctionEntry | undefined {
  return catalogue.get(name.replace(/^_XLFN\.(?:_XLWS\.)?/, ""));
}

/** Functions whose result changes without any of their arguments changing. */
export const volatileFunctions: ReadonlySet<string> = new Set([
  "TODAY",
  "NOW",
  "RAND",
  "RANDBETWEEN",
  "OFFSET",
  "INDIRECT",
]);
/** Functions that may read cells which their formula does not name. */
export const wanderingFunctions: ReadonlySet<string> = new Set(["OFFSET", "INDIRECT"]);

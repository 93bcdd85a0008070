import { setCalculationMode } from "../model/editBook";
import { flag, oneOf, optional } from "./args";
import { classTable, method, navigation, property } from "./define";
import { cultureOf } from "./cultures";
import { the } from "./targets";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const kinds = ["Recalculate", "Full", "FullRebuild"] as const;

/** Excel.Application. */
export const applicationClass = classTable("Application", {
  calculationMode: property(
    "1.1",
    (workbook) => workbook.calculationMode,
    (workbook, value) => {
      setCalculationMode(workbook, oneOf(value, modes));
    },
  ),
  calculationState: property("1.9", () => "Done"),
  calculationEngineVersion: property("1.9", () => 191029),
  decimalSeparator: property("1.11", (_workbook, { culture }) => cultureOf(culture).decimal),
  thousandsSeparator: property("1.11", (_workbook, { culture }) => cultureOf(culture).thousands),
  useSystemSeparators: property("1.11", () => true),
  iterativeCalculation: navigation("1.9", (workbook) => the("IterativeCalculation", workbook)),
  cultureInfo: navigation("1.11", (workbook) => the("CultureInfo", workbook)),
  calculate: method("1.1", (_workbook, [kind], context) => {
    const asked = optional(kind, (value) => oneOf(value, kinds)) ?? "Recalculate";
    context.calculate(asked);
  }),
  suspendApiCalculationUntilNextSync: method("1.6", () => null),
  suspendScreenUpdatingUntilNextSync: method("1.9", () => null),
});

/** Excel.CultureInfo: the system's settings, not the language of the interface. */
export const cultureInfoClass = classTable("CultureInfo", {
  name: property("1.11", (_workbook, { culture }) => culture),
  numberFormat: navigation("1.11", (workbook) => the("NumberFormatInfo", workbook)),
  datetimeFormat: navigation("1.12", (workbook) => the("DatetimeFormatInfo", workbook)),
});

export const numberFormatInfoClass = classTable("NumberFormatInfo", {
  numberDecimalSeparator: property("1.11", (_workbook, { culture }) => cultureOf(culture).decimal),
  numberGroupSeparator: property("1.11", (_workbook, { culture }) => cultureOf(culture).thousands),
  currencySymbol: property("1.17", (_workbook, { culture }) => cultureOf(culture).currency),
});

export const datetimeFormatInfoClass = classTable("DatetimeFormatInfo", {
  dateSeparator: property("1.12", () => "/"),
  longDatePattern: property("1.12", (_workbook, { culture }) => cultureOf(culture).longDate),
  longTimePattern: property("1.12", (_workbook, { culture }) => cultureOf(culture).longTime),
  shortDatePattern: property("1.12", (_workbook, { culture }) => cultureOf(culture).shortDate),
  timeSeparator: property("1.12", () => ":"),
});

/** `context.runtime`. */
export const runtimeClass = classTable("Runtime", {
  enableEvents: property(
    "1.8",
    (_workbook, context) => context.events.isEnabled,
    (_workbook, value, context) => {
      context.events.isEnabled = flag(value);
    },
  ),
});

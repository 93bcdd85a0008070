import { log } from "../log";

/** Stamped by webpack from package.json. */
declare const FLECHAGE_VERSION: string;
export const version: string = FLECHAGE_VERSION;

const sets: readonly (readonly [string, string])[] = [
  ["SharedRuntime", "1.1"],
  ["ExcelApi", "1.14"],
  ["ExcelApi", "1.17"],
  ["ExcelApiOnline", "1.1"],
  ["CustomFunctionsRuntime", "1.1"],
];

/** Facts about this Excel and the last events, as text the user can copy: nothing from the workbook. */
export function diagnostics(): string {
  const { host, platform, version: office } = Office.context.diagnostics;
  return [
    `Fléchage ${version}`,
    `${host} ${platform} ${office}`,
    `language ${Office.context.displayLanguage}`,
    ...sets.map(
      ([set, minimum]) =>
        `${set} ${minimum}: ${Office.context.requirements.isSetSupported(set, minimum) ? "yes" : "no"}`,
    ),
    ...log.lines(),
  ].join("\n");
}

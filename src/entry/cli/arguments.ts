import { parseArgs } from "node:util";

import { type Result, fail, ok } from "../../domain/result";

const options = {
  json: { type: "boolean" },
  force: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
  out: { type: "string" },
  accept: { type: "string" },
  mapping: { type: "string" },
  agreement: { type: "string" },
  template: { type: "string" },
  year: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  shape: { type: "string" },
  anomaly: { type: "string" },
  today: { type: "string" },
  id: { type: "string" },
  scenario: { type: "string" },
  cell: { type: "string" },
  csv: { type: "string" },
  form: { type: "string" },
  "form-file": { type: "string" },
  replace: { type: "boolean" },
  edit: { type: "boolean" },
  sent: { type: "string" },
  by: { type: "string" },
  compare: { type: "boolean" },
  fec: { type: "string" },
  values: { type: "boolean" },
  charts: { type: "boolean" },
  functions: { type: "boolean" },
} as const;

type Form = "form" | "form-file" | "fec";
type Text = "lang" | "out" | "accept" | "mapping" | "agreement" | "template" | "year" | "from";
type More =
  "to" | "shape" | "anomaly" | "today" | "id" | "scenario" | "cell" | "csv" | "sent" | "by";

export type Options = Readonly<Record<Text | More | Form, string | undefined>> &
  Readonly<
    Record<
      | "json"
      | "force"
      | "help"
      | "replace"
      | "edit"
      | "compare"
      | "values"
      | "charts"
      | "functions",
      boolean
    >
  >;

export interface Arguments {
  readonly command: string | null;
  readonly files: readonly string[];
  readonly options: Options;
}

/** `structure budget.xlsx --out o.xlsx --json` → its parts; the error is the option that is unknown, or lacks its value. */
export function parseArguments(argv: readonly string[]): Result<Arguments, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
    });
    const [command = null, ...files] = positionals;
    const flags = {
      json: values.json === true,
      force: values.force === true,
      help: values.help === true,
      replace: values.replace === true,
      edit: values.edit === true,
      compare: values.compare === true,
      values: values.values === true,
      charts: values.charts === true,
      functions: values.functions === true,
    };
    return ok({ command, files, options: { ...noText, ...values, ...flags } });
  } catch (error) {
    // Node says it in English: « Unknown option '--fast'. … », « Option '-o, --out <value>' argument missing ».
    const said = error instanceof Error ? error.message : String(error);
    return fail(/'(?:-\w, )?(-[^\s']+)/.exec(said)?.[1] ?? said);
  }
}

const noText: Readonly<Record<Text | More | Form, undefined>> = {
  lang: undefined,
  out: undefined,
  accept: undefined,
  mapping: undefined,
  agreement: undefined,
  template: undefined,
  year: undefined,
  from: undefined,
  to: undefined,
  shape: undefined,
  anomaly: undefined,
  today: undefined,
  id: undefined,
  scenario: undefined,
  cell: undefined,
  csv: undefined,
  form: undefined,
  "form-file": undefined,
  sent: undefined,
  by: undefined,
  fec: undefined,
};

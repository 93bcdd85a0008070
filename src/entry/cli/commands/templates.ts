import { templateOf, templates } from "../../../domain/balances/templates";
import { copyTemplate } from "../../../features/ownTemplate/copyTemplate";
import { journalDate } from "../../../workbook/planJournal";
import { readTemplates } from "../../../workbook/templateSheets";
import { templateWordsFor } from "../../../i18n/templateWords";
import type { Arguments } from "../arguments";
import type { Machine } from "../command";
import { outputFile, readWorkbook, saveTo } from "../files";
import { type Output, Refused, orRefuse } from "../output";
import { openSession } from "../session";
import { onlyFile } from "./check";

/** Our templates, and those that a workbook holds, with what is wrong in them. */
export async function listTemplates({ files }: Arguments, output: Output): Promise<0> {
  const [file] = files;
  const session = file === undefined ? null : await openSession(await readWorkbook(file, output));
  const own = session === null ? [] : orRefuse(await readTemplates(session.door), output);
  const all = [...templates, ...own.map(({ template }) => template)];
  const problems = own.flatMap(({ sheet, problems: found }) =>
    found.map(({ cell, code, text }) => ({ sheet, cell, code, text })),
  );
  output.document({
    templates: all.map(({ id, label }) => ({ id, label })),
    ...(own.length === 0 ? {} : { problems }),
  });
  for (const { id, label } of all) output.say(`${id}  ${label}`);
  const words = templateWordsFor(output.language).problems;
  for (const { sheet, cell, code, text } of problems) {
    output.say(`${sheet}!${cell} ${words[code]}${text === "" ? "" : ` (${text})`}`);
  }
  return 0;
}

/** A copy of a template on a sheet of the workbook, to be edited there. */
export async function editTemplate(args: Arguments, output: Output, machine: Machine): Promise<0> {
  const { options } = args;
  const { usage } = output.messages.cli;
  const file = onlyFile(args, output);
  if (options.template === undefined) throw new Refused(usage.missing("--template"));
  if (options.out === undefined) throw new Refused(usage.missing("--out"));
  const template = templateOf(options.template);
  if (template?.kind !== "lines") {
    const allowed = templates.filter(({ kind }) => kind === "lines").map(({ id }) => id);
    throw new Refused(usage.badValue("--template", options.template, allowed.join(", ")));
  }
  const out = outputFile(options.out, [file], options.force, output);
  const session = await openSession(await readWorkbook(file, output));
  const how = { language: output.language, now: journalDate(machine.now()) };
  const copied = orRefuse(await copyTemplate(session.door, template, how), output);
  await saveTo(out, session.workbook, output);
  output.document({ template: copied.id, sheet: copied.sheet });
  output.say(`${copied.id}  ${copied.sheet}`);
  return 0;
}

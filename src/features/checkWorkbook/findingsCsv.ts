import Papa from "papaparse";

import { type CheckReport, type Finding, findingMarks } from "../../domain/checks/finding";
import { centsToDecimal } from "../../domain/quantities/money";
import { choiceWord } from "../../domain/schema/choices";
import { tables } from "../../domain/schema/tables";
import { type Language, messagesFor } from "../../i18n/messages";
import { sayFinding } from "../../i18n/sayFinding";

const columns = [
  "rule",
  "severity",
  "message",
  "cells",
  "amount",
  "todo",
  "decision",
  "reason",
  "decidedBy",
  "decidedOn",
  "mark",
] as const;

/**
 * Findings as a CSV text that a double click opens in Excel: byte order mark, `;` and decimal comma in French. A text that
 * a spreadsheet would take for a formula is quoted.
 */
export function findingsCsv(report: CheckReport, language: Language): string {
  const marks = findingMarks(report.findings);
  const more = messagesFor(language).findings.csv;
  const header = [
    ...columns.map((key) => tables.findings.columns[key].header[language]),
    more.why,
    more.claims,
  ];
  const rows = report.findings.map((finding, place) =>
    rowOf(finding, marks[place] ?? "", language),
  );
  const text = Papa.unparse([header, ...rows], {
    delimiter: language === "fr" ? ";" : ",",
    newline: "\r\n",
    escapeFormulae: /^[=+@\t\r]/,
  });
  return `\uFEFF${text}\r\n`;
}

function rowOf(finding: Finding, mark: string, language: Language): string[] {
  const { message, todo, why } = sayFinding(finding, language);
  const { decision } = finding;
  const euros = (amount: Finding["amountCents"]): string => {
    const text = amount === null ? "" : centsToDecimal(amount);
    return language === "fr" ? text.replace(".", ",") : text;
  };
  return [
    finding.rule,
    choiceWord(finding.severity, language),
    message,
    finding.cells.join(" ; "),
    euros(finding.amountCents),
    todo,
    decision === undefined ? "" : choiceWord(decision.kind, language),
    decision?.reason ?? "",
    decision?.by ?? "",
    decision?.on ?? "",
    mark,
    why,
    (finding.claims ?? [])
      .map(({ agreement, source, cents, cells }) =>
        [agreement, source, euros(cents), cells.join(" ")].filter((part) => part !== "").join(" "),
      )
      .join(" | "),
  ];
}

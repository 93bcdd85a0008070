import type { Balance } from "../../domain/balances/balance";
import type { OperationTemplate } from "../../domain/balances/template";
import type { OperationReport } from "../../domain/balances/operation/operationReport";
import { formatsFor } from "../../i18n/formats";
import type { Plan } from "../../workbook/plan";
import { PrintedSheet } from "../../workbook/printed/printedSheet";
import { balanceSheetName } from "./balanceSheetName";
import type { CerfaOptions } from "./cerfaOptions";
import { duePart } from "./operationDue";
import { costsPart, resourcesPart, staffPart } from "./operationMoney";
import {
  certificatePart,
  evidencePart,
  identificationPart,
  indicatorsPart,
  paymentsPart,
  qualitativePart,
} from "./operationParts";
import type { OperationContext } from "./operationContext";
import { lineWords } from "./lineWords";
import { plainFigures } from "./live/liveFigures";
import { pageOf } from "./planLines";
import { operationWords as words } from "./operationWords";

/** The whole report on one sheet: ten parts, totals as native formulas, a cell that proves them (domain.md § 3.2). */
export function planOperation(
  balance: Balance,
  report: OperationReport,
  options: CerfaOptions,
  template: OperationTemplate,
): Plan {
  const name = balanceSheetName(balance);
  const sheet = new PrintedSheet({
    sheet: name,
    widths: [24, 15, 15, 12, 12, 13, 13, 15],
    orientation: "Portrait",
    ...(options.valuesOnly === true ? { valuesOnly: true } : {}),
  });
  const formats = formatsFor("fr");
  const figures = options.figures ?? plainFigures;
  const context: OperationContext = { balance, report, options, fund: template.fund, figures };
  const { start, end, isFinal } = report;
  sheet.title(
    template.label,
    words.subtitle(template, isFinal, formats.date(start), formats.date(end)),
  );
  if (options.provisional) sheet.banner(words.provisional);
  identificationPart(sheet, context);
  const staff = staffPart(sheet, context);
  const cost = costsPart(sheet, context, staff);
  const resources = resourcesPart(sheet, context, cost);
  duePart(sheet, context, cost, resources);
  paymentsPart(sheet, context);
  indicatorsPart(sheet, context);
  evidencePart(sheet, context);
  qualitativePart(sheet);
  certificatePart(sheet, context);
  sheet.nature(lineWords.nature);
  sheet.proof(words.agree, words.disagree);
  return {
    changes: sheet.changes(pageOf(balance, options)),
    show: name,
  };
}

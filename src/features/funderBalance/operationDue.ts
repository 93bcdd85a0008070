import { ratioToNumber } from "../../domain/quantities/ratio";
import type { Cents } from "../../domain/quantities/money";
import { formatsFor } from "../../i18n/formats";
import type { PrintedCell } from "../../workbook/printed/printedCell";
import type { PrintedSheet } from "../../workbook/printed/printedSheet";
import { balanceCellName } from "./balanceSheetName";
import type { OperationContext } from "./operationContext";
import { operationWords as words } from "./operationWords";

const formats = formatsFor("fr");

function live(formula: string, amount: Cents): PrintedCell {
  return { formula, value: amount / 100 };
}

/** The three terms, the one that decides, and what is still to be paid (domain.md § 3.3). */
export function duePart(
  sheet: PrintedSheet,
  { report, balance, figures }: OperationContext,
  costCell: string,
  others: string,
): void {
  const { due: labels } = words;
  const { due, agreement } = report;
  sheet.part(labels.part);
  const top = sheet.row + 1;
  const cell = (place: number): string => `H${top + place}`;
  const [byRate, cap, byGap, amount] = [cell(0), cell(1), cell(2), cell(3)];
  const rate = agreement.rate === null ? null : ratioToNumber(agreement.rate);
  const rateFormula = rate === null ? `=${costCell}` : `=ROUND(${rate}*${costCell},2)`;
  const bindingFormula = `=IF(AND(${byRate}<=${cap},${byRate}<=${byGap}),"${labels.terms.rate}",IF(${cap}<=${byGap},"${labels.terms.max}","${labels.terms.gap}"))`;
  const effective = due.totalEligible === 0 ? 0 : due.due / due.totalEligible;
  const rateText = rate === null ? "" : ` (${formats.percent(rate)})`;
  const [term, how, value] = labels.columns;
  sheet.table(
    [
      { title: term, kind: "text", span: 2 },
      { title: how, kind: "text", span: 5 },
      { title: value, kind: "money" },
    ],
    [
      {
        cells: [labels.byRate[0], `${labels.byRate[1]}${rateText}`, live(rateFormula, due.byRate)],
      },
      { cells: [...labels.cap, figures.granted(agreement.ref, balance.year, due.cap)] },
      { cells: [...labels.byGap, live(`=${costCell}-${others}`, due.byGap)] },
      {
        look: "total",
        cells: [...labels.due, live(`=MAX(0,MIN(${byRate},${cap},${byGap}))`, due.due)],
      },
      {
        cells: [
          labels.binding[0],
          { formula: bindingFormula, value: labels.terms[due.binding] },
          null,
        ],
      },
      {
        cells: [
          labels.effective[0],
          {
            // TEXT would read its format in the user's language (officejs A-22).
            formula: `=IF(${costCell}=0,"—",ROUND(${amount}/${costCell}*100,2)&"\u00a0%")`,
            value: formats.percent(effective),
          },
          null,
        ],
      },
      { cells: [...labels.advance, figures.payments(agreement.ref, "amount", due.advance)] },
      {
        look: "total",
        cells: [...labels.balance, live(`=${amount}-${cell(6)}`, due.balance)],
      },
    ],
  );
  sheet.name(balanceCellName(balance, "Du"), top + 3, "H");
  sheet.name(balanceCellName(balance, "Solde"), top + 7, "H");
}

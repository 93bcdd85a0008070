import type { FormValue } from "../../domain/balances/ownForm/fillForm";
import type { Form } from "../../domain/balances/ownForm/form";
import { formLine } from "../../domain/balances/ownForm/formLines";
import type { CellValue } from "../../domain/intake/grid";
import { cents } from "../../domain/quantities/money";
import { fromExcelSerial } from "../../domain/quantities/plainDate";
import type { Formats } from "../../i18n/formats";

/** What a cell of a form holds, or will hold, as people read it there: euros, thousands of euros, a share, a day, a year. */
export function shownValue(
  content: CellValue,
  value: FormValue,
  form: Form,
  formats: Formats,
): string {
  if (typeof content !== "number") return String(content ?? "");
  if (value.cents !== null) {
    return form.unit === "kEUR"
      ? `${formats.number(content)}\u00a0k€`
      : formats.money(cents(Math.round(content * 100)));
  }
  const line = formLine(value.line);
  if (line?.kind === "fact") {
    // Years and numbers of documents have no thousands.
    if (line.fact === "year") return String(content);
    const date = fromExcelSerial(content, form.date1904);
    return date === null ? formats.number(content) : formats.date(date);
  }
  const cell = form.cells.find(({ row, column }) => row === value.row && column === value.column);
  return formats.percent(cell?.format.includes("%") === true ? content : content / 100);
}

import type { Balance } from "../../domain/balances/balance";
import { formatsFor } from "../../i18n/formats";
import type { Plan, WorkbookChange } from "../../workbook/plan";
import { balanceSheetName } from "./balanceSheetName";
import { closing } from "./cerfaClosing";
import { heading } from "./cerfaHeading";
import { type Layout, tableTop, width } from "./cerfaLayout";
import type { CerfaOptions } from "./cerfaOptions";
import { cerfaRows } from "./cerfaRows";
import { table } from "./cerfaTable";
import { cerfaWords } from "./cerfaWords";
import { liveBlock } from "./live/liveBlock";

/**
 * The page « 2. Tableau de synthèse » of the Cerfa 15059*02 on one A4 page: leaf cells hold whole euros, everything above
 * them is a native formula, and a cell proves that the formulas give the computed values (domain.md § 1.3).
 */
export function planCerfa(balance: Balance, options: CerfaOptions): Plan {
  const sheet = balanceSheetName(balance);
  const rows = cerfaRows(balance);
  const rowOf = new Map<string, number>();
  rows.forEach((row, place) => {
    for (const half of [row.left, row.right]) {
      if (half?.kind === "field") rowOf.set(half.line.code, tableTop + 1 + place);
    }
  });
  const live =
    options.live === undefined ? null : liveBlock(options.live, { sheet, left: width + 2 });
  const layout: Layout = {
    sheet,
    balance,
    rows,
    rowOf,
    bottom: tableTop + rows.length,
    live,
    valuesOnly: options.valuesOnly === true,
  };
  return {
    changes: [
      { kind: "addSheet", sheet, ours: true, again: true, tabColor: "#1F3864" },
      { kind: "gridlines", sheet, visible: false },
      { kind: "columnWidths", sheet, left: 1, widths: [35, 12, 12, 6, 35, 12, 12, 6] },
      ...heading(layout, options),
      ...table(layout),
      ...closing(layout, options),
      ...(live?.changes ?? []),
      pageOf(layout, options),
    ],
    show: sheet,
  };
}

function pageOf({ sheet, bottom, balance }: Layout, options: CerfaOptions): WorkbookChange {
  const association = options.identity.association ?? "";
  return {
    kind: "page",
    sheet,
    page: {
      orientation: "Portrait",
      printArea: { top: 1, left: 1, bottom: bottom + cerfaWords.notes.length + 4, right: width },
      fitToWidth: 1,
      fitToHeight: 1,
      centerHorizontally: true,
      margins: { top: 40, bottom: 40, left: 28, right: 28, header: 18, footer: 18 },
      header: {
        left: escapeCodes(association),
        ...(options.provisional ? { center: "PROVISOIRE" } : {}),
        right: escapeCodes(`${balance.agreement} – ${balance.year}`),
      },
      footer: {
        left: cerfaWords.madeOn(formatsFor("fr").date(options.today)),
        right: cerfaWords.form,
      },
    },
  };
}

/** `&` begins a code in a header. */
function escapeCodes(text: string): string {
  return text.replaceAll("&", "&&");
}

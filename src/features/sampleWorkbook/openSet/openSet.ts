import { balanceBySection, budgetFollowUp, printedJournal } from "./accountShapes";
import { budgetLines, budgetMatrix, monthMatrix } from "./budgetShapes";
import { expenseList, grantList, ledgerByAccount } from "./costShapes";
import type { OpenWorkbook } from "./openWorkbook";
import {
  monthlyTimesheet,
  payrollList,
  staffRegister,
  timeEntries,
  timesheetWithAbsences,
} from "./peopleShapes";
import { Random } from "./random";

/** Shapes of domain.md § 9.1, each drawn several times. */
const shapes = {
  "feuille-de-temps-mensuelle": monthlyTimesheet,
  "saisies-de-temps": timeEntries,
  "liste-de-depenses": expenseList,
  "grand-livre-par-compte": ledgerByAccount,
  "budget-charges-produits": budgetLines,
  "budget-par-financeur": budgetMatrix,
  "budget-mensuel": monthMatrix,
  "suivi-des-subventions": grantList,
  "livre-de-paie": payrollList,
  "registre-du-personnel": staffRegister,
  "feuille-de-temps-par-salarie": timesheetWithAbsences,
  "balance-par-section": balanceBySection,
  "suivi-budgetaire": budgetFollowUp,
  "journal-imprime": printedJournal,
} as const;

const draws = 7;

/** Ninety-eight invented workbooks with the truth about them; the same seed always gives the same set. */
export function openSet(seed: number): OpenWorkbook[] {
  return Object.entries(shapes).flatMap(([shape, draw], place) =>
    Array.from({ length: draws }, (_, at) => {
      const random = new Random(seed * 10_007 + place * 101 + at);
      return { name: `${shape}-${at + 1}`, shape, ...draw(random, 2023 + (at % 3)) };
    }),
  );
}

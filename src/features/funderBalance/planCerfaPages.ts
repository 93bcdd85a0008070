import type { Balance } from "../../domain/balances/balance";
import { reportTexts } from "../../domain/balances/reportTexts";
import type { Ledger } from "../../domain/ledger/ledger";
import { formatsFor } from "../../i18n/formats";
import type { Plan } from "../../workbook/plan";
import { PrintedSheet, toSign } from "../../workbook/printed/printedSheet";
import { balanceCellName, balanceSheetName } from "./balanceSheetName";
import type { CerfaOptions } from "./cerfaOptions";
import { cerfaWords } from "./cerfaWords";
import { pageOf } from "./planLines";
import { gapSentence, keySentence } from "./planTexts";

const { pages: words } = cerfaWords;
const formats = formatsFor("fr");

/**
 * The pages of the Cerfa 15059*02 around its table: « 1. Bilan qualitatif » and « 3. Données chiffrées : annexe »
 * (domain.md §§ 1.2, 1.4). What our tables know is drafted; each frame to complete bears the form's own field name.
 */
export function planCerfaPages(balance: Balance, ledger: Ledger, options: CerfaOptions): Plan {
  const name = balanceSheetName(balance, words.suffix);
  const sheet = new PrintedSheet({
    sheet: name,
    widths: [26, 26, 26, 26],
    orientation: "Portrait",
    ...(options.valuesOnly === true ? { valuesOnly: true } : {}),
  });
  const ask = (
    field: string,
    question: string,
    lines: number,
    drafted: readonly string[] = [],
  ): void => {
    const row = sheet.answer(question, lines, drafted);
    sheet.name(balanceCellName(balance, field), row, "A");
  };
  const { identity } = options;
  sheet.title(cerfaWords.title, cerfaWords.legal);
  if (options.provisional) sheet.banner(cerfaWords.provisional);
  sheet.part(words.qualitative);
  sheet.facts([
    [words.name, identity.association ?? cerfaWords.blank],
    [words.siret, identity.siret ?? cerfaWords.blank],
    [words.rna, cerfaWords.blank],
    [words.localLaw, cerfaWords.blank],
    [cerfaWords.action, identity.project],
  ]);
  for (const [field, question] of words.questions) ask(field, question, 7);

  sheet.part(words.annex, true);
  const agreement = ledger.agreements.find(({ ref }) => ref === balance.agreement);
  const texts = agreement === undefined ? null : reportTexts(ledger, balance, agreement);
  ask("txt_regle", words.rule, 5, texts?.keys.map(keySentence));
  ask("txt_ecarts", words.gaps, 7, texts?.gaps.map(gapSentence));
  const given = balance.lines.filter(
    ({ kind, side, actual }) => kind === "volunteer" && side === "charge" && actual !== 0,
  );
  const contributions = given.map(
    ({ label, actualCents }) => `${label}\u00a0: ${formats.money(actualCents)}`,
  );
  ask("txt_contributions", words.contributions, 4, contributions);
  ask("txt_observations", words.observations, 4);
  sheet.space();
  sheet.keep(toSign);
  sheet.note(cerfaWords.certified(identity.association ?? cerfaWords.blank));
  sheet.signature(cerfaWords.signed, cerfaWords.signature);
  return { changes: sheet.changes(pageOf(balance, options)), show: name };
}

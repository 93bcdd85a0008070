import { type AssignmentLetter, assignmentLetters } from "../../domain/balances/assignmentLetters";
import type { Balance } from "../../domain/balances/balance";
import type { Ledger } from "../../domain/ledger/ledger";
import { funderCategory } from "../../domain/ledger/projectResources";
import { compareRatios, ratio, ratioToNumber } from "../../domain/quantities/ratio";
import type { Placed } from "../../domain/schema/tables";
import { formatsFor } from "../../i18n/formats";
import type { Plan } from "../../workbook/plan";
import { PrintedSheet, toSign } from "../../workbook/printed/printedSheet";
import { balanceSheetName } from "./balanceSheetName";
import type { CerfaOptions } from "./cerfaOptions";
import { letterWords as words } from "./letterWords";
import { pageOf } from "./planLines";

const formats = formatsFor("fr");

/** One page to sign for each person and project of the agreement, drafted from T_Missions and T_Salaries (domain.md § 3.5). */
export function planLetters(balance: Balance, ledger: Ledger, options: CerfaOptions): Plan {
  const name = balanceSheetName(balance);
  const sheet = new PrintedSheet({
    sheet: name,
    widths: [26, 24, 24, 24],
    orientation: "Portrait",
    ...(options.valuesOnly === true ? { valuesOnly: true } : {}),
  });
  const agreement = ledger.agreements.find(({ ref }) => ref === balance.agreement);
  const letters = agreement === undefined ? [] : assignmentLetters(ledger, agreement, balance.year);
  const incomplete = letters.filter(({ missing }) => missing.length > 0).length;
  sheet.title(words.title, words.subtitle(options.identity.agreement, balance.year));
  sheet.note(letters.length === 0 ? words.none : words.summary(letters.length, incomplete), {
    italic: true,
  });
  letters.forEach((letter, place) => {
    if (agreement !== undefined)
      writeLetter(sheet, letter, { ledger, agreement, options }, place > 0);
  });
  return { changes: sheet.changes(pageOf(balance, options)), show: name };
}

interface Around {
  readonly ledger: Ledger;
  readonly agreement: Placed<"agreements">;
  readonly options: CerfaOptions;
}

function writeLetter(
  sheet: PrintedSheet,
  letter: AssignmentLetter,
  { ledger, agreement, options }: Around,
  breakBefore: boolean,
): void {
  const { person, employee, project, projectName, assignment } = letter;
  const name = person?.name ?? employee;
  const job = person?.job ?? words.blank;
  const action = projectName === "" ? project : `${project} – ${projectName}`;
  const employer = options.identity.association ?? words.blank;
  const funder = ledger.funders.find(({ code }) => code === agreement.funder);
  sheet.part(words.heading(name, action), breakBefore);
  if (funderCategory(ledger, agreement.funder) === "european") {
    sheet.note(words.europe, { italic: true });
  }
  sheet.space();
  sheet.facts([
    [words.facts.employer, employer],
    [words.facts.employee, `${name} (${employee})`],
    [words.facts.job, job],
    [words.facts.contract, contractOf(letter)],
    [words.facts.manager, person?.manager ?? words.blank],
    [
      words.facts.agreement,
      `${agreement.label ?? agreement.ref} (${agreement.ref}, ${funder?.name ?? agreement.funder})`,
    ],
    [words.facts.project, action],
    [words.facts.period, periodOf(letter)],
  ]);
  sheet.space(10);
  sheet.note(words.opening(employer, name, job, projectName === "" ? project : projectName));
  sheet.space();
  writeDuties(sheet, letter);
  sheet.space();
  sheet.note(timeSentence(letter));
  sheet.space();
  sheet.note(words.change);
  if (letter.signedLate && assignment?.signed != null) {
    const sentence = words.late(formats.date(assignment.signed), formats.date(letter.start));
    sheet.note(sentence, { bold: true });
  }
  sheet.space(10);
  sheet.keep(toSign);
  sheet.note(words.place);
  const signed = assignment?.signed ?? null;
  const on = signed === null ? "" : words.signedOn(formats.date(signed));
  sheet.signature(words.employee(name), words.employer(on));
  if (letter.missing.length > 0) {
    const list = letter.missing.map((gap) => words.gaps[gap]).join(" ; ");
    sheet.note(words.missing(list), { italic: true, fontSize: 8, color: "#7F1D1D" });
  }
}

function contractOf({ person, quota }: AssignmentLetter): string {
  const entry = person?.entry ?? null;
  return words.contract(
    person?.contract ?? words.blank,
    entry === null ? words.blank : formats.date(entry),
    quota === null ? words.blank : formats.percent(ratioToNumber(quota)),
  );
}

function periodOf({ start, end }: AssignmentLetter): string {
  return words.period(formats.date(start), end === null ? words.blank : formats.date(end));
}

/** The duties as they were typed, one a line; a frame to write in where there are none. */
function writeDuties(sheet: PrintedSheet, { duties }: AssignmentLetter): void {
  if (duties === null) {
    sheet.answer(words.duties, 6);
    return;
  }
  sheet.note(words.duties, { bold: true });
  const list = duties.split(/\s*[;\n]\s*/).filter((each) => each !== "");
  sheet.note(list.map((each) => `• ${each}`).join("\n"));
}

/** All of the time, a fixed share of it, or what timesheets say (domain.md § 3.5, the decision tree). */
function timeSentence(letter: AssignmentLetter): string {
  const { share, minutes } = letter;
  const period = periodOf(letter);
  if (share === null) {
    return minutes > 0 ? words.variable(period, formats.hours(minutes)) : words.unknown(period);
  }
  return compareRatios(share, ratio(1)) >= 0
    ? words.fullTime(period)
    : words.fixedShare(period, formats.percent(ratioToNumber(share)));
}

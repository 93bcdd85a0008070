import type { Balance } from "../../domain/balances/balance";
import {
  type GapToExplain,
  type KeyRule,
  type ReportTexts,
  reportTexts,
} from "../../domain/balances/reportTexts";
import type { Ledger } from "../../domain/ledger/ledger";
import { type Cents, cents, zeroCents } from "../../domain/quantities/money";
import { formatsFor } from "../../i18n/formats";
import { printedSentence } from "../../i18n/printedFigures";
import type { Plan } from "../../workbook/plan";
import { PrintedSheet } from "../../workbook/printed/printedSheet";
import type { PrintedRow } from "../../workbook/printed/printedTable";
import { balanceSheetName } from "./balanceSheetName";
import type { CerfaOptions } from "./cerfaOptions";
import { lineWords } from "./lineWords";
import { pageOf } from "./planLines";
import { textWords as words } from "./textWords";

const formats = formatsFor("fr");

/** Drafts of the words of a balance: rules of the keys, gaps to explain, sentences to complete. */
export function planTexts(balance: Balance, ledger: Ledger, options: CerfaOptions): Plan {
  const name = balanceSheetName(balance);
  const sheet = new PrintedSheet({
    sheet: name,
    widths: [50, 18, 14, 18],
    orientation: "Portrait",
    ...(options.valuesOnly === true ? { valuesOnly: true } : {}),
  });
  sheet.title(words.title, words.subtitle(options.identity.agreement, balance.year));
  const agreement = ledger.agreements.find(({ ref }) => ref === balance.agreement);
  if (agreement !== undefined) {
    const texts = reportTexts(ledger, balance, agreement);
    keysPart(sheet, texts.keys);
    gapsPart(sheet, texts);
    sheet.part(words.words, texts.gaps.length > 3);
    for (const sentence of actionSentences(texts)) sheet.note(sentence);
    sheet.note(printedSentence(balance.sentence));
    for (const [question, lines] of words.questions) sheet.answer(question, lines);
  }
  sheet.proof(lineWords.agree, lineWords.disagree);
  return { changes: sheet.changes(pageOf(balance, options)), show: name };
}

function keysPart(sheet: PrintedSheet, keys: readonly KeyRule[]): void {
  sheet.part(words.keys);
  if (keys.length === 0) {
    sheet.note(words.noKeys);
    return;
  }
  sheet.note(words.keysIntro);
  for (const key of keys) {
    sheet.space();
    sheet.note(keySentence(key), { bold: true });
    if (key.why !== null) sheet.note(words.why(key.why), { italic: true });
    keyTable(sheet, key);
    const share = formats.percent(key.mine / key.shared);
    sheet.note(words.mine(share, formats.money(key.mine)));
  }
}

/** « CLE-SURFACE – Surface : 6 000,00 € de charges communes… »: what a funder asks of a key (domain.md § 4.5). */
export function keySentence({ code, label, basis, start, end, shared }: KeyRule): string {
  const named = [code, label ?? ""].filter((part) => part !== "").join(" – ");
  const on = basis === null ? words.supportBasis : (words.bases[basis] ?? basis);
  return words.rule(named, on, formats.date(start), formats.date(end), formats.money(shared));
}

function keyTable(sheet: PrintedSheet, { basis, destinations, shared }: KeyRule): void {
  const first = sheet.row + 1;
  const last = first + destinations.length - 1;
  const isHours = basis === "hours" || basis === null;
  const shown = (weight: number): number => (isHours ? weight / 60 : weight);
  const weights = destinations.reduce((sum, { weight }) => sum + weight, 0);
  const [what, weight, share, amount] = words.keyColumns;
  sheet.table(
    [
      { title: what, kind: "text" },
      { title: weight, kind: isHours ? "hours" : "count" },
      { title: share, kind: "share" },
      { title: amount, kind: "money" },
    ],
    [
      ...destinations.map((each, place): PrintedRow => ({
        look: each.isMine ? "group" : "plain",
        cells: [
          words.mark(each.code, each.name, each.isMine),
          shown(each.weight),
          {
            formula: `=IF(B${last + 1}=0,0,B${first + place}/B${last + 1})`,
            value: weights === 0 ? 0 : each.weight / weights,
          },
          each.cents / 100,
        ],
      })),
      {
        look: "total",
        cells: [
          words.total,
          { formula: `=SUM(B${first}:B${last})`, value: shown(weights) },
          { formula: `=SUM(C${first}:C${last})`, value: weights === 0 ? 0 : 1 },
          { formula: `=SUM(D${first}:D${last})`, value: shared / 100 },
        ],
      },
    ],
  );
}

function gapsPart(sheet: PrintedSheet, { gaps, threshold }: ReportTexts): void {
  sheet.part(words.gaps);
  const amount = threshold.amount === null ? null : formats.money(threshold.amount);
  sheet.note(words.threshold(formats.percent(threshold.share), amount), { italic: true });
  if (gaps.length === 0) sheet.note(words.noGaps);
  for (const gap of gaps) {
    sheet.space();
    sheet.note(gapSentence(gap));
    sheet.answer(explanationOf(gap), 2);
  }
}

/** « Publicité : 600,00 € prévus, 500,00 € réalisés, soit −100,00 € (−17 % du prévu). » */
export function gapSentence({ line, gap, largest }: GapToExplain): string {
  const label = line.label === "" ? line.code : line.label;
  const planned = line.plannedCents ?? zeroCents;
  const actual = formats.money(line.actualCents);
  const sentence =
    planned === 0
      ? words.unplanned(label, actual)
      : line.actualCents === 0
        ? words.unspent(label, formats.money(planned))
        : words.gap(
            label,
            formats.money(planned),
            actual,
            signed(gap),
            words.ofPlan(`${gap > 0 ? "+" : ""}${formats.percent(gap / planned)}`),
          );
  const list = largest
    .filter((item) => item.label !== "")
    .map((item) => `${item.record} ${item.label} (${formats.money(cents(item.cents))})`);
  return list.length === 0 ? sentence : `${sentence} ${words.largest(list.join(", "))}`;
}

function signed(amount: Cents): string {
  return `${amount > 0 ? "+" : ""}${formats.money(amount)}`;
}

function explanationOf({ line, gap }: GapToExplain): string {
  const { over, under, moreMoney, lessMoney } = words.explain;
  if (line.side === "charge") return gap > 0 ? over : under;
  return gap > 0 ? moreMoney : lessMoney;
}

function actionSentences({ facts }: ReportTexts): string[] {
  const { start, end, people, minutes, volunteerMinutes, volunteerCents, indicators } = facts;
  return [
    words.held(formats.date(start), formats.date(end)),
    ...(people === 0 ? [] : [words.people(people, formats.hours(minutes))]),
    volunteerMinutes === 0
      ? words.noVolunteers
      : words.volunteers(formats.hours(volunteerMinutes), formats.money(volunteerCents)),
    ...indicators.map(({ label, actual, target }) =>
      words.indicator(label, actual ?? words.blank, target ?? words.blank),
    ),
    ...(indicators.length === 0 ? [words.beneficiaries] : []),
  ];
}

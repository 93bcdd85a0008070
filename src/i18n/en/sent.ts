import type { Sent } from "../fr/sent";

export const sent: Sent = {
  title: "What was sent",
  intro:
    "Mark a balance as sent: a frozen copy is kept, with the records behind each amount. Compare later: each line that changed is told, with its cause.",
  mention: (date, print) => `Sent on ${date} – fingerprint ${print}`,
  journal: {
    action: "Mark as sent",
    detail: (agreement, year, by, print) =>
      `${agreement} ${year}${by === null ? "" : `, by ${by}`}, fingerprint ${print}`,
  },
  which: "Written balance",
  by: "Sent by",
  load: "Look for written balances",
  none: "No balance is written in this workbook: write one first.",
  mark: "Mark as sent",
  checking: "Checking the balance…",
  marking: "Copying the sheet…",
  marked: (sheet) => `The frozen copy is the sheet “${sheet}”.`,
  typed: (count) =>
    count === 1
      ? "One amount of the sheet is not what the tables give: typed by hand, or a balance to write again before it is sent."
      : `${count} amounts of the sheet are not what the tables give: typed by hand, or a balance to write again before it is sent.`,
  provisional: (count) =>
    count === 1
      ? "This balance is provisional: one blocking finding is to be settled."
      : `This balance is provisional: ${count} blocking findings are to be settled.`,
  provisionalDetail:
    "The frozen copy would keep figures that are going to change, marked “PROVISOIRE”.",
  markAnyway: "Mark anyway",
  doNotMark: "Do not mark",
  sentProvisional: (count) =>
    `Marked as sent while the balance is provisional (blocking findings: ${count}).`,
  sentOn: (sheet, date) => `${sheet}, sent on ${date}`,
  compare: "Compare",
  comparing: "Computing today’s balance…",
  same: "Nothing has changed since it was sent.",
  altered: "The frozen copy was changed by hand: it no longer proves what was sent.",
  intact: (print) => `Frozen copy untouched (fingerprint ${print}).`,
  changes: (count) => (count === 1 ? "One line has changed" : `${count} lines have changed`),
  totals: "Totals",
  ofSide: (label, side) => `${label} – ${side === "charge" ? "charges" : "products"}`,
  moved: (sent, now, gap) => `Sent ${sent}, now ${now}, gap ${gap}`,
  causes: "Causes",
  columns: { planned: "planned", actual: "actual" },
  context: "What changed around it: keys, allocations, payments, decisions",
  kinds: {
    added: "added",
    removed: "removed",
    changed: "changed",
    share: "share changed (key or hours)",
    computed: "computed (follows other lines)",
    typed: "amount typed by hand on the sheet that was sent",
  },
  cause: (what, record, label, gap) =>
    `${[record, label].filter((part) => part !== "").join(" – ")}: ${what}, ${gap}`,
  shares: (count, gap) =>
    count === 1
      ? `The share of one unchanged record moved (key or hours): ${gap}`
      : `The share of ${count} unchanged records moved (key or hours): ${gap}`,
  difference: (name, before, after) =>
    `${name}: ${before === "" ? "nothing" : before} → ${after === "" ? "nothing" : after}`,
};

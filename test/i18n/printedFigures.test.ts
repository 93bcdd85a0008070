import fc from "fast-check";

import { printedDecimal, printedSentence } from "../../src/i18n/printedFigures";
import { health } from "../../src/i18n/fr/health";
import { questions } from "../../src/i18n/fr/questions";
import { cents, centsToDecimal } from "../../src/domain/quantities/money";

const narrow = "\u202f";
const fixed = "\u00a0";

describe("figures inside sentences", () => {
  it("have separators of thousands and the decimal mark of the language, whatever the amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), (amount) => {
        const text = centsToDecimal(cents(amount));
        const shown = printedDecimal(text, "fr");
        expect(shown.replaceAll(narrow, "").replace(",", ".").replace("−", "-")).toBe(text);
        expect(shown).not.toMatch(/\d{4}/);
        expect(printedDecimal(text, "en").replaceAll(",", "").replace("−", "-")).toBe(text);
      }),
    );
  });

  it("leave what is no decimal number as it is", () => {
    expect(printedDecimal("7h30", "fr")).toBe("7h30");
    expect(printedDecimal(undefined, "fr")).toBe("?");
  });

  it("print the sentence of a balance, its years apart", () => {
    expect(printedSentence("La subvention de 34000 € représente 30 % du Total 2025.")).toBe(
      `La subvention de 34${narrow}000${fixed}€ représente 30${fixed}% du Total 2025.`,
    );
  });

  it("say euros and hours in questions and notes", () => {
    const facts = { cells: "20931.16", records: "20900.00" };
    expect(questions["sums-disagree"]({ ...facts, header: "expense.amount_ttc" })).toContain(
      `20${narrow}931,16${fixed}€`,
    );
    expect(questions["sums-disagree"]({ ...facts, header: "time.hours" })).toContain(
      `20${narrow}931,16${fixed}h`,
    );
    expect(health["fec-total"]({ debit: "34000.00", credit: "0.50" })).toContain(
      `34${narrow}000,00${fixed}€ au débit, 0,50${fixed}€ au crédit`,
    );
  });
});

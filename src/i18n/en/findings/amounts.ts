import type { FamilyWords } from "../../fr/findings/ruleWords";

/** Rules AMT (domain.md § 7.6). */
export const amountsWords: FamilyWords<"AMT"> = {
  "AMT-01": {
    title: "Negative amount without an invoice",
    tests: "a negative amount without an invoice of the same supplier",
    message: "Negative amount {id} ({a}) without an invoice of the same supplier.",
    todo: "Link the credit note to its invoice, or correct the sign.",
    why: "A credit note reduces an invoice: without one it reduces an expense that does not exist.",
  },
  "AMT-02": {
    title: "Credit note not deducted",
    tests: "a credit note not declared where its invoice is",
    message: "Credit note {n} of {d} not deducted from {id} (declared for {a} on {agreement}).",
    todo: "Declare the credit note on the same agreement, for the same share.",
    why: "What the supplier gave back was not spent: a credit note follows its invoice line by line.",
  },
  "AMT-03": {
    title: "Recoverable VAT declared",
    tests: "an expense declared gross while its VAT is recovered",
    message: "Recoverable VAT of {d} to take off {id} (declared on {agreement}).",
    todo: "Declare the amount without tax.",
    why: "VAT that the State gives back is not a cost.",
  },
  "AMT-04": {
    title: "Inconsistent VAT",
    tests: "net + VAT ≠ gross, or an unknown VAT rate",
    message: "Inconsistent VAT on {id}: {net} net + {vat} VAT for {a} gross (rate {x}).",
    todo: "Take the three amounts from the invoice again.",
    why: "Net plus VAT makes gross, and VAT has known rates: a gap is a typing error.",
  },
  "AMT-05": {
    title: "Depreciation already funded",
    tests: "depreciation allocated beyond its part not subsidised",
    message:
      "{id}: {a} of depreciation allocated, of which {d} is already paid by the investment grant.",
    todo: "Allocate only the part of the depreciation that was not subsidised.",
    why: "An investment grant paid part of the asset: that part is not to be funded again (account 747).",
  },
  "AMT-06": {
    title: "Purchase and depreciation of one asset",
    tests: "the purchase and the depreciation of one asset",
    message: "Asset {id} declared twice: purchase {a} and depreciation {b}.",
    todo: "Keep the depreciation, or the purchase if the funder accepts it, never both.",
    why: "Depreciation is the price spread over time: counting both pays for it twice.",
  },
  "AMT-07": {
    title: "Expense not eligible by nature",
    tests: "a declared expense, not eligible by its account or label",
    message: "{id} ({a}): not eligible by nature ({nature}), declared on {agreement}.",
    todo: "Take the expense off this agreement.",
    why: "Fines, penalties, interest, deposits, gifts and alcohol are hardly ever funded.",
  },
  "AMT-08": {
    title: "Cash payment",
    tests: "a cash payment above the limit",
    message: "{id}: cash payment of {a}, limit {s}.",
    todo: "Pay by transfer or card, and keep the receipt.",
    why: "A cash payment is hard to prove: many agreements limit it.",
  },
  "AMT-09": {
    title: "Missing exchange rate",
    tests: "a currency without an exchange rate",
    message: "Exchange rate missing for {id} ({a}, {currency}).",
    todo: "Note the official rate of the month of the expense.",
    why: "An amount in a foreign currency can be checked only with the rate that converted it.",
  },
  "AMT-10": {
    title: "Mileage rate too high",
    tests: "a mileage allowance above the scale",
    message: "{id}: {x} per km for a scale of {y} ({d} too much over {k} km).",
    todo: "Use the scale of the year or the funder’s.",
    why: "Above the scale, the allowance becomes pay: the funder does not refund it.",
  },
};

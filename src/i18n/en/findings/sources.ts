import type { SourceWords } from "../../fr/findings/sources";

/** Where each rule comes from. */
export const sourceWords: SourceWords = {
  arithmetic: "Exact cents (largest remainder)",
  agreement: "The agreement and its annexes",
  serviceCheck: "Check of work done (FSE+)",
  cpr53: "Regulation (EU) 2021/1060, art. 53 to 57: simplified costs",
  cpr55: "Regulation (EU) 2021/1060, art. 55: staff costs",
  cpr63: "Regulation (EU) 2021/1060, art. 63: eligibility and double funding",
  decree2022: "Decree 2022-608 of 21 April 2022, annex (eligibility 2021-2027)",
  report2006: "Act 2000-321, art. 10, and order of 11 October 2006 (financial report)",
  anc2018: "ANC rule 2018-06 (associations) and chart of accounts 2025",
  evidence: "Practice of checking evidence",
  labour: "French labour code: maximum hours, rest and holidays",
  payroll: "Payslips and payroll records",
  tax: "French tax code (VAT, mileage scale)",
  accounting: "French chart of accounts and cost accounting",
};

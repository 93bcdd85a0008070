import { plainText } from "../../ledger/names";

/** Side of a budget: money that goes out, or money that comes in. */
type BudgetSide = "charge" | "product";

const charges = /\b(?:charges?|depenses?|emplois|couts?|expenses?|expenditures?)\b|^d$/;
const products =
  /\b(?:produits?|recettes?|ressources|financements?|incomes?|revenues?|receipts)\b|^r$/;

/** Charge or product, from words: « Dépenses », « D », « Recettes ». */
export function sideOfText(text: string): BudgetSide | null {
  const words = plainText(text);
  if (charges.test(words)) return "charge";
  return products.test(words) ? "product" : null;
}

import { folded } from "../../intake/read/text";
import type { ColumnMeaning, FormMeasure, FormPayer, FormYear } from "./form";

const notMoney =
  /\b(quantite|quantity|qte|nombre|nb|number|unite?s?|unids?|cantidad|prix unitaire|cout unitaire|unit (cost|price)|valor unitario|price|comment|commentaires?|observations?|justifi(cation|catifs?)|notes?|code|reference|ref|date|source|description|etp|fte|jours|days|heures|hours)\b|^n°|^no\.?$/;
const percent = /%|\bpourcent|\bpercent|\btaux\b|\brate\b|\bratio\b/;
const gap = /\becarts?\b|\bvarian|\bdifference|\breste a|\bremaining\b|\bsolde\b|\bbalance\b/;
const surelyPlanned =
  /\bprevu|\bprevi|\bplanned|\bforecast|\bapprov|\bapprouv|\bvotes?\b|\bdemand|\brequested|\bestimat/;
const surelyActual =
  /\brealis|\breels?\b|\breelles?\b|\bactual|\bexecut|\bincurred|\bspent\b|\bconsomm|\bjustifie/;
const perhapsPlanned = /\bbudget|\bconvention|\binitial|\baccorde/;
const perhapsActual =
  /\bdepens|\bexpenditure|\bmontants?\b|\bamounts?\b|\beuros?\b|\beur\b|€|\btotal|\bcosts?\b|\bcouts?\b|\bvaleurs?\b|\bvalor\b|\baportes?\b|\bfunded\b|\bfinanc/;

/** What the heading of a column says of its figures, from the words of all its levels. */
export function columnMeaning(header: string): ColumnMeaning {
  const text = folded(header).replace(/\s+/g, " ");
  const year = yearIn(text);
  const payer = payerIn(text);
  return { measure: measureIn(text, year !== null || payer !== null), payer, year };
}

function measureIn(text: string, elseActual: boolean): FormMeasure | null {
  if (notMoney.test(text)) return null;
  if (percent.test(text)) return "percent";
  if (gap.test(text)) return "gap";
  if (surelyActual.test(text)) return "actual";
  if (surelyPlanned.test(text)) return "planned";
  if (perhapsPlanned.test(text)) return "planned";
  return perhapsActual.test(text) || elseActual ? "actual" : null;
}

function yearIn(text: string): FormYear | null {
  const [, year] = /(?:^|[^\d/-])(20\d\d)(?![\d/-])/.exec(text) ?? [];
  if (year !== undefined) return { kind: "year", year: Number(year) };
  const [, rank] = /\b(?:annee|year|an|ano|y)\s*(\d)\b/.exec(text) ?? [];
  if (rank !== undefined) return { kind: "rank", rank: Number(rank) };
  const [isBack, back] = /(?:^|\s)n\s*-\s*(\d)\b/.exec(text) ?? [];
  if (isBack !== undefined) return { kind: "back", years: Number(back) };
  return /(?:^|[\s(])n$/.test(text) ? { kind: "back", years: 0 } : null;
}

const others = /\bautres?\b|\bothers?\b|\bcofinanc|\bco-financ|\botros\b|\btiers\b/;
const own =
  /\bfonds propres\b|\bautofinanc|\bressources propres\b|\bown (funds?|contribution|resources)\b|\bapport (de l'association|du porteur|propre)|\bapplicant\b|\bsolicitante\b|\bself[ -]fund/;
const thisFunder =
  /\bsubvention\b|\bgrant\b|\bfunder\b|\bdonor\b|\bbailleur\b|\bnotre (fondation|financement)\b|\bfunded by\b|\bfinanceur\b|\bfinance(e|s)? par\b|\ba (la )?charge d/;

function payerIn(text: string): FormPayer | null {
  if (own.test(text)) return "own";
  if (others.test(text)) return "others";
  return thisFunder.test(text) ? "this" : null;
}

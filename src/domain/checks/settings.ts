import { plainText } from "../ledger/names";
import { type Cents, cents } from "../quantities/money";
import type { Placed } from "../schema/tables";

/** One threshold or fact of the whole workbook: how it is written in T_Parametres, and what it is until then. */
interface Setting<Value> {
  readonly name: { readonly fr: string; readonly en: string };
  readonly standard: Value;
  /** Null when the text is not a value of this kind. */
  readonly read: (text: string) => Value | null;
  readonly write: (value: Value) => string;
}

const decimal = (text: string): number | null => {
  const plain = text.replace(/[\s\u00a0\u202f€%h]/gu, "").replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};
const scaled = (text: string, factor: number): number | null => {
  const value = decimal(text);
  const whole = value === null ? null : Math.round(value * factor);
  return whole !== null && Number.isSafeInteger(whole) ? whole : null;
};

const minutes = (fr: string, en: string, standard: number): Setting<number> => ({
  name: { fr, en },
  standard,
  read: (text) => scaled(text, 60),
  write: (value) => String(value / 60),
});
const count = (fr: string, en: string, standard: number): Setting<number> => ({
  name: { fr, en },
  standard,
  read: (text) => (/^\d+$/.test(text.trim()) ? Number(text) : null),
  write: String,
});
/** Typed as a percentage: `10` and `10 %` are a tenth. */
const share = (fr: string, en: string, standard: number): Setting<number> => ({
  name: { fr, en },
  standard,
  read: (text) => {
    const value = decimal(text);
    return value === null ? null : value / 100;
  },
  write: (value) => String(Math.round(value * 10000) / 100),
});
/** Empty: no limit, and the rule that needs one is left out. */
const money = (fr: string, en: string): Setting<Cents | null> => ({
  name: { fr, en },
  standard: null,
  read: (text) => {
    const value = scaled(text, 100);
    return value === null ? null : cents(value);
  },
  write: (value) => (value === null ? none : String(value / 100)),
});
const texts = (
  fr: string,
  en: string,
  standard: readonly string[] = [],
): Setting<readonly string[]> => ({
  name: { fr, en },
  standard,
  read: (text) =>
    text
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  write: (value) => (value.length === 0 ? none : value.join(" ; ")),
});

/** How « nothing set » is written, since the column must be filled. */
const none = "–";

/** Defaults of the dossier (domain.md §§ 6, 7), written in the workbook where the user sees and changes them. */
export const settingList = {
  associationNames: texts(
    "Noms et SIRET de l’association, séparés par ;",
    "Names and SIRET of the organisation, separated by ;",
  ),
  relatedBodies: texts(
    "Entités liées (même groupe), séparées par ;",
    "Related bodies (same group), separated by ;",
  ),
  dailyLimit: minutes(
    "Durée maximale d’une journée (heures)",
    "Longest working day (hours)",
    10 * 60,
  ),
  dailyMaximum: minutes(
    "Durée d’une journée jamais acceptée au-delà (heures)",
    "Working day never accepted beyond (hours)",
    12 * 60,
  ),
  dayLength: minutes("Journée ordinaire (heures)", "Ordinary day (hours)", 7 * 60),
  weeklyLimit: minutes(
    "Durée maximale d’une semaine (heures)",
    "Longest working week (hours)",
    48 * 60,
  ),
  averageLimit: minutes(
    "Moyenne maximale sur plusieurs semaines (heures)",
    "Highest average over several weeks (hours)",
    44 * 60,
  ),
  averageWeeks: count("Nombre de semaines de cette moyenne", "Number of weeks of that average", 12),
  signatureDelay: count(
    "Signature au plus tard après la fin du mois (jours)",
    "Signature at the latest after month-end (days)",
    31,
  ),
  monthTolerance: share(
    "Écart accepté entre heures saisies et contrat (%)",
    "Gap accepted between hours entered and contract (%)",
    0.1,
  ),
  sameEntryDays: count(
    "Jours identiques de suite avant de s’étonner",
    "Identical days in a row before wondering",
    40,
  ),
  duplicateDays: count(
    "Doublon possible : jours entre deux dépenses",
    "Possible duplicate: days between two expenses",
    7,
  ),
  reportNotice: count(
    "Prévenir avant l’échéance d’un compte rendu (jours)",
    "Warn before a report is due (days)",
    60,
  ),
  reportMonths: count(
    "Compte rendu dû après la fin, si la convention ne dit rien (mois)",
    "Report due after the end, when the agreement says nothing (months)",
    6,
  ),
  underspendShare: share(
    "Sous-réalisation : part du budget en dessous de laquelle prévenir (%)",
    "Under-spending: share of the budget under which to warn (%)",
    0.8,
  ),
  rateTolerance: share(
    "Écart accepté sur le taux d’intervention (points de %)",
    "Gap accepted on the funding rate (% points)",
    0.01,
  ),
  shareTolerance: share(
    "Écart accepté sur une part de temps fixe (points de %)",
    "Gap accepted on a fixed share of time (% points)",
    0.01,
  ),
  dormantYears: count(
    "Fonds dédiés sans dépense : années",
    "Dedicated funds without spending: years",
    2,
  ),
  competitionThreshold: money(
    "Seuil de mise en concurrence, si la convention ne dit rien (€)",
    "Threshold of competition, when the agreement says nothing (€)",
  ),
  cashLimit: money(
    "Limite d’un paiement en espèces, si la convention ne dit rien (€)",
    "Limit of a cash payment, when the agreement says nothing (€)",
  ),
  mileageRate: money(
    "Barème kilométrique de l’année (€ pour 1 000 km)",
    "Mileage scale of the year (€ for 1,000 km)",
  ),
  vatRates: texts("Taux de TVA connus (%)", "Known VAT rates (%)", [
    "0",
    "2.1",
    "5.5",
    "8.5",
    "10",
    "20",
  ]),
  serviceAccounts: texts(
    "Comptes de prestations externes (livrable demandé)",
    "Accounts of external services (deliverable asked for)",
    ["604", "611", "617", "622"],
  ),
  ineligibleAccounts: texts("Comptes inéligibles par nature", "Accounts not eligible by nature", [
    "165",
    "275",
    "6234",
    "6581",
    "6582",
    "661",
    "671",
  ]),
  ineligibleWords: texts("Mots d’un libellé inéligible", "Words of a label that is not eligible", [
    "amende",
    "contravention",
    "agios",
    "caution",
    "dépôt de garantie",
    "alcool",
    "cadeau",
  ]),
  trainingJobs: texts(
    "Mots d’une fonction de formation (émargement attendu)",
    "Words of a training job (attendance sheet expected)",
    ["formateur", "formatrice", "formation", "trainer"],
  ),
  sampleThreshold: count(
    "Contrôle de service fait : tirage au-delà de (pièces par poste)",
    "Service check: sample drawn beyond (pieces per heading)",
    20,
  ),
  sampleSize: count(
    "Contrôle de service fait : pièces tirées par poste",
    "Service check: pieces drawn per heading",
    12,
  ),
  sampleSeed: count(
    "Contrôle de service fait : graine du tirage",
    "Service check: seed of the draw",
    123457,
  ),
  explainedShare: share(
    "Écart à expliquer au bilan, à partir de (% du prévu)",
    "Gap to explain in a balance, from (% of planned)",
    0.1,
  ),
  explainedAmount: money(
    "Écart à expliquer au bilan, à partir de (€)",
    "Gap to explain in a balance, from (€)",
  ),
} as const;

type SettingId = keyof typeof settingList;
export type Settings = {
  readonly [Id in SettingId]: (typeof settingList)[Id] extends Setting<infer Value> ? Value : never;
};

/** A setting that could not be read: the default serves, and this is said. */
export interface BadSetting {
  readonly row: Placed<"settings">;
  readonly id: SettingId;
}

export const standardSettings = Object.fromEntries(
  Object.entries(settingList).map(([id, setting]) => [id, setting.standard]),
) as unknown as Settings;

/** Settings of a workbook: its own rows over the defaults. A row of another name is not ours. */
export function readSettings(rows: readonly Placed<"settings">[]): {
  readonly settings: Settings;
  readonly bad: readonly BadSetting[];
} {
  const read: Record<string, unknown> = { ...standardSettings };
  const bad: BadSetting[] = [];
  for (const row of rows) {
    const id = settingNamed(row.name);
    if (id === null || row.value.trim() === none) continue;
    const value = settingList[id].read(row.value);
    if (value === null) bad.push({ row, id });
    else read[id] = value;
  }
  return { settings: read as unknown as Settings, bad };
}

/** The setting of that name, in either language. */
export function settingNamed(name: string): SettingId | null {
  return byName.get(plainText(name)) ?? null;
}

const byName: ReadonlyMap<string, SettingId> = new Map(
  (Object.keys(settingList) as SettingId[]).flatMap((id) => [
    [plainText(settingList[id].name.fr), id],
    [plainText(settingList[id].name.en), id],
  ]),
);

/** What T_Parametres shows of each setting at its default. */
export function settingRows(
  language: "fr" | "en",
): { readonly name: string; readonly value: string }[] {
  return Object.values(settingList).map((setting) => ({
    name: setting.name[language],
    value: (setting.write as (value: unknown) => string)(setting.standard),
  }));
}

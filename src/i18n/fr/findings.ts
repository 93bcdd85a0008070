import type { RuleFamily, RuleId } from "../../domain/checks/ruleId";
import type { SkippedRule } from "../../domain/checks/finding";
import { allocationWords } from "./findings/allocation";
import { amountsWords } from "./findings/amounts";
import { budgetWords } from "./findings/budget";
import { duplicatesWords } from "./findings/duplicates";
import { evidenceWords } from "./findings/evidence";
import { flatRatesWords } from "./findings/flatRates";
import { periodsWords } from "./findings/periods";
import { resourcesWords } from "./findings/resources";
import { staffWords } from "./findings/staff";
import { timesheetsWords } from "./findings/timesheets";
import { yearEndWords } from "./findings/yearEnd";
import type { RuleWords } from "./findings/ruleWords";
import { type SourceWords, sourceWords } from "./findings/sources";

/** Changes in a closed period. `{differences}` is what each column held and holds. */
interface ClosedWords {
  readonly name: string;
  readonly todo: string;
  readonly changed: string;
  readonly added: string;
  readonly removed: string;
  readonly empty: string;
}

export interface Findings {
  readonly skipped: Readonly<Record<SkippedRule["why"], string>>;
  /** `{columns}` are the tables and columns that a rule waits for. */
  readonly waitsFor: string;
  /** A certain correction: cell, what stands there, what it should say. */
  readonly fix: string;
  /** Beside a threshold of T_Parametres that nobody changed yet. */
  readonly defaultSetting: string;
  readonly closed: ClosedWords;
  /** Columns of the CSV export beside those of T_Controles. */
  readonly csv: { readonly why: string; readonly claims: string };
  readonly words: Readonly<Record<string, string>>;
  readonly families: Readonly<Record<RuleFamily, string>>;
  readonly sources: SourceWords;
  readonly rules: Readonly<Record<RuleId, RuleWords>>;
}

export const findings: Findings = {
  /** Why a rule did not run. */
  skipped: {
    "no-allocations": "aucune affectation à contrôler",
    "no-expenses": "aucune dépense à contrôler",
    "no-timesheets": "aucune feuille de temps à contrôler",
    "no-agreements": "aucune convention à contrôler",
    "no-data": "les colonnes nécessaires ne sont pas remplies",
  },
  waitsFor: "rien dans {columns}",
  fix: "{cell}\u202f: « {before} » → {value}",
  defaultSetting:
    "Valeur par défaut : changez-la si votre convention ou votre accord dit autre chose",
  closed: {
    name: "Clôture",
    todo: "Rétablissez la valeur close, ou signalez la correction à ceux qui ont reçu le bilan.",
    changed: "{scope}, clos le {on} : {record} a changé ({differences}).",
    added: "{scope}, clos le {on} : {record} a été ajouté ({differences}).",
    removed: "{scope}, clos le {on} : {record} a disparu ({differences}).",
    empty: "vide",
  },
  csv: { why: "Pourquoi", claims: "Demandes côte à côte" },
  /** Terms that facts name by a code. */
  words: {
    empty: "case obligatoire vide",
    "not-a-number": "ce n’est pas un nombre",
    "too-precise": "trop de décimales",
    "not-a-date": "ce n’est pas une date",
    "not-a-choice": "valeur hors de la liste",
    "not-whole": "ce n’est pas un nombre entier",
    "source-unknown": "ni une dépense ni un bulletin connus\u202f: rien à répartir",
    "key-not-valid": "clé inconnue, sans valeur à cette date, ou qui ne donne rien à ce projet",
    "unit-incomplete": "il faut le nombre d’unités et leur prix",
    contradictory: "le montant et la façon de le calculer se contredisent",
    "amount-unknown": "montant non noté",
    saturday: "samedi",
    sunday: "dimanche",
    reportSoon: "échéance proche",
    reportLate: "échéance dépassée",
    public: "public",
    private: "privé",
    "bad-setting": "réglage illisible, la valeur par défaut sert",
    real: "coûts réels",
    flat40: "forfait 40 %",
    flat15: "forfait 15 %",
    flat7: "forfait 7 %",
    flat20: "forfait 20 %",
    "flat20+15": "forfaits 20 % et 15 %",
    "flat20+7": "forfaits 20 % et 7 %",
    flat25: "forfait 25 %",
  },
  families: {
    ALL: "Affectation",
    DUP: "Doublons",
    PIE: "Pièces",
    PER: "Périodes et lisibilité",
    BUD: "Budget",
    STA: "Personnel",
    TIM: "Temps",
    SCO: "Forfaits",
    AMT: "Montants",
    RES: "Ressources",
    ACC: "Clôture",
  },
  sources: sourceWords,
  rules: {
    ...allocationWords,
    ...duplicatesWords,
    ...evidenceWords,
    ...periodsWords,
    ...budgetWords,
    ...staffWords,
    ...timesheetsWords,
    ...flatRatesWords,
    ...amountsWords,
    ...resourcesWords,
    ...yearEndWords,
  },
};

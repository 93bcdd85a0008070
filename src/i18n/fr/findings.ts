import type { SkippedRule } from "../../domain/checks/finding";
import type { RuleId } from "../../domain/checks/ruleId";

/** Words of one rule. `{name}` stands for the fact of that name, formatted. */
export interface RuleWords {
  readonly title: string;
  readonly message: string;
  readonly todo: string;
  /** For the learner: why the rule exists. */
  readonly why: string;
}

export interface Findings {
  readonly skipped: Readonly<Record<SkippedRule["why"], string>>;
  readonly words: Readonly<Record<string, string>>;
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
  /** Terms that facts name by a code. */
  words: {
    empty: "case obligatoire vide",
    "not-a-number": "ce n’est pas un nombre",
    "too-precise": "trop de décimales",
    "not-a-date": "ce n’est pas une date",
    "not-a-choice": "valeur hors de la liste",
    "not-whole": "ce n’est pas un nombre entier",
    saturday: "samedi",
    sunday: "dimanche",
  },
  rules: {
    "PER-08": {
      title: "Case illisible",
      message: "{cell} : « {v} » n’a pas pu être lu ({problem}).",
      todo: "Corrigez la case : une vraie date, un montant en chiffres, une valeur de la liste. Sa ligne est laissée hors des autres contrôles tant qu’elle n’est pas lisible.",
      why: "Une valeur que le tableur ne comprend pas n’est ni zéro ni vide : elle fausse tous les totaux sans se voir. Un contrôleur écarte une pièce dont la date ou le montant ne se lit pas.",
    },
    "DUP-01": {
      title: "Facture saisie plusieurs fois",
      message: "Facture {n} de {f} saisie {k} fois : {d} en trop.",
      todo: "Gardez une seule ligne. Si ce sont deux factures, corrigez le numéro de l’une d’elles.",
      why: "La même facture comptée deux fois est payée deux fois par le financeur. Les majuscules, les espaces et les zéros de tête ne font pas deux factures.",
    },
    "DUP-02": {
      title: "Facture imputée à plusieurs projets",
      message:
        "Facture {n} de {f} imputée en entier à {projects} : plus de 100 % au total ({d} en trop).",
      todo: "Répartissez la facture entre les projets sur une seule ligne (par exemple « P1 50 ; P3 50 »), ou gardez le projet qui l’a vraiment consommée.",
      why: "C’est le double financement le plus courant : chaque projet paraît juste, mais la somme dépasse la facture.",
    },
    "DUP-03": {
      title: "Doublon possible",
      message: "{f} : deux dépenses de {a}, le {d1} et le {d2}. S’agit-il de la même ?",
      todo: "Comparez les deux pièces ; si c’est la même, supprimez une ligne.",
      why: "Un duplicata ou une relance de facture porte souvent un autre numéro que l’original.",
    },
    "DUP-04": {
      title: "Bulletin de paie en double",
      message: "Bulletin de {e} pour {month} présent deux fois.",
      todo: "Gardez un seul bulletin par personne et par mois, ou additionnez-les s’ils se complètent.",
      why: "Le coût du mois serait compté deux fois, et réparti deux fois entre les financeurs.",
    },
    "DUP-05": {
      title: "Pièce liée à plusieurs dépenses",
      message: "La pièce « {name} » justifie {k} dépenses.",
      todo: "Vérifiez que la pièce porte bien toutes ces dépenses ; sinon, rattachez à chacune la sienne.",
      why: "Une pièce ne prouve que ce qu’elle porte. La réutiliser fait douter de toute la liasse.",
    },
    "PIE-01": {
      title: "Pas de pièce",
      message: "Dépense {id} ({a}) sans numéro de pièce.",
      todo: "Indiquez le numéro de la facture ou le justificatif.",
      why: "Une dépense sans pièce est rejetée : on ne peut ni la retrouver, ni vérifier qu’elle n’est pas ailleurs.",
    },
    "PIE-03": {
      title: "Acquittement non prouvé",
      message: "Acquittement non prouvé pour {id} ({a}).",
      todo: "Indiquez la date de paiement, et gardez le relevé bancaire.",
      why: "Un financeur rembourse ce qui a été payé, pas ce qui a été facturé. Pour le FSE+, sans preuve de paiement, la dépense est rejetée.",
    },
    "ALL-01": {
      title: "Dépense affectée au-delà de 100 %",
      message: "La dépense {id} est affectée à {p} ({a} pour {t}) : réduire de {d}.",
      todo: "Réduisez l’une des affectations, ou rendez le surplus à un autre financeur.",
      why: "Chaque euro n’est payé qu’une fois. Deux financeurs qui paient la même part de facture, c’est un double financement, même pour un centime.",
    },
    "ALL-02": {
      title: "Dépense en partie sans financeur",
      message: "{d} de la dépense {id} restent sans financeur sur un projet terminé.",
      todo: "Affectez le reste, ou laissez-le aux fonds propres en le sachant.",
      why: "Ce qui n’est fléché vers personne est payé par l’association.",
    },
    "ALL-03": {
      title: "Clé qui ne fait pas 100 %",
      message: "La clé {key} totalise {p} au lieu de 100 %.",
      todo: "Corrigez les parts de la clé.",
      why: "Une clé qui dépasse 100 % fait payer plus que la dépense ; une clé en dessous en laisse sans destination.",
    },
    "ALL-04": {
      title: "Centimes perdus",
      message: "Écart d’arrondi de {d} sur {id}.",
      todo: "Donnez les centimes qui manquent à la plus grande part.",
      why: "Arrondir chaque part séparément perd des centimes. La somme des parts doit être la facture, au centime près.",
    },
    "ALL-05": {
      title: "Double financement européen",
      message: "Double financement européen : {id} déclarée sur {a} et {b}.",
      todo: "Gardez une seule convention européenne pour cette dépense.",
      why: "Une dépense ne peut être portée par deux fonds européens, même pour des parts différentes.",
    },
    "ALL-06": {
      title: "Projet non couvert par la convention",
      message: "{agreement} ne finance pas le projet {project} (dépense {id}).",
      todo: "Changez de convention, ou corrigez le projet de la dépense.",
      why: "Une convention ne paie que son objet : une dépense d’un autre projet sera rejetée.",
    },
    "ALL-07": {
      title: "Convention dépassée",
      message: "{agreement} : {u} affectés pour {m} accordés ({d} de trop).",
      todo: "Retirez des affectations de cette convention.",
      why: "On ne peut pas justifier plus que ce qui a été accordé ; le surplus reste sans financeur.",
    },
    "ALL-11": {
      title: "Catégorie non éligible",
      message:
        "La dépense {id} (ligne {category}) n’est pas éligible pour {agreement}, qui accepte {eligible}.",
      todo: "Affectez cette dépense à un autre financeur, ou corrigez son compte.",
      why: "Certaines conventions n’acceptent que quelques postes : le reste est rejeté, même utile et payé.",
    },
    "ALL-14": {
      title: "Clé sans vie associative",
      message: "La clé {key} ignore la vie associative.",
      todo: "Ajoutez à la clé la part de la vie associative, même petite.",
      why: "Si les projets portent tout, les financeurs paient aussi les instances et la vie de l’association : un auditeur le relève.",
    },
    "PER-01": {
      title: "Dépense avant le début",
      message: "{id} du {d} : avant le début de {agreement} ({bound}).",
      todo: "Retirez la dépense de cette convention, ou corrigez sa date.",
      why: "Une convention ne paie que ce qui a lieu pendant sa période, premier et dernier jour compris.",
    },
    "PER-02": {
      title: "Dépense après la fin",
      message: "{id} du {d} : après la fin de {agreement} ({bound}).",
      todo: "Retirez la dépense de cette convention, ou demandez un avenant de prolongation.",
      why: "Une convention ne paie que ce qui a lieu pendant sa période, premier et dernier jour compris.",
    },
    "PER-03": {
      title: "Payée trop tard",
      message: "{id} payée le {d} ; limite de {agreement} : {limit}.",
      todo: "Retirez la dépense de cette convention.",
      why: "La dépense doit être engagée pendant la période et payée avant la date limite d’acquittement.",
    },
    "STA-02": {
      title: "Personne non prévue",
      message: "{e} n’est pas prévu(e) dans {agreement}.",
      todo: "Ajoutez la personne par avenant ou lettre de mission, ou retirez ses heures de cette convention.",
      why: "Seules les personnes nommées dans la convention, ou par une lettre de mission acceptée, peuvent être déclarées.",
    },
    "STA-03": {
      title: "Taux horaire trop élevé",
      message: "{e} : taux déclaré {x}, taux justifié {y} : {d} de trop sur {h}.",
      todo: "Reprenez le taux : coût annuel chargé ÷ 1 720 h (au prorata de la quotité).",
      why: "Le taux horaire se recalcule à partir des bulletins de paie ; tout ce qui dépasse est retiré, puis extrapolé.",
    },
    "STA-04": {
      title: "Plus d’heures que l’année",
      message: "{e} : {h} travaillées en {year}, plus que les {cap} du taux.",
      todo: "Vérifiez les feuilles de temps : au-delà de 1 720 h par an (au prorata), les heures ne sont plus acceptées.",
      why: "Le taux divise le coût annuel par 1 720 h : déclarer plus d’heures ferait rembourser plus que le coût.",
    },
    "STA-05": {
      title: "Paie affectée au-delà de son coût",
      message: "{e}, {month} : {a} affectés pour un coût chargé de {t} ({d} de trop).",
      todo: "Réduisez les affectations de ce mois.",
      why: "Une heure payée ne peut être remboursée deux fois : la somme des financeurs ne dépasse pas le bulletin.",
    },
    "STA-09": {
      title: "Fonction support déclarée en direct",
      message:
        "{e} ({job}) relève des coûts indirects, déjà couverts par le forfait de {agreement}.",
      todo: "Retirez cette personne du personnel direct de la convention.",
      why: "Direction, comptabilité et administration sont indirectes par nature : le forfait les paie déjà.",
    },
    "STA-10": {
      title: "Heures hors contrat",
      message: "{e} : {h} hors des dates de son contrat, à partir du {d}.",
      todo: "Corrigez les dates d’entrée et de sortie, ou les feuilles de temps.",
      why: "On ne paie pas les heures d’une personne qui n’est pas salariée ce jour-là.",
    },
    "TIM-01": {
      title: "Heures un jour férié",
      message: "{e} : {h} le {d} (jour férié).",
      todo: "Vérifiez la feuille de temps. Si la personne a travaillé (journée de solidarité, accord), notez-le.",
      why: "Des heures un jour férié trahissent une feuille remplie après coup. Le 1er mai, le travail est interdit sauf exception.",
    },
    "TIM-02": {
      title: "Heures un jour d’absence",
      message: "{e} : {h} le {d}, absence {reason} en paie.",
      todo: "Enlevez les heures, ou corrigez l’absence.",
      why: "Une personne en congé ou en arrêt ne travaille pas : le contrôleur compare les feuilles de temps aux bulletins.",
    },
    "TIM-03": {
      title: "Heures un week-end",
      message: "{e} : {h} le {d} ({weekday}), sans explication.",
      todo: "Notez l’activité de ce jour-là, ou corrigez la date.",
      why: "Le travail du week-end est possible, mais il doit s’expliquer (événement, permanence).",
    },
    "TIM-04": {
      title: "Journée trop longue",
      message: "{e} : {h} le {d} (maximum 10 h).",
      todo: "Vérifiez les heures de la journée, tous projets confondus.",
      why: "La durée du travail est limitée à 10 heures par jour (12 par accord). Une journée plus longue cache souvent une heure comptée deux fois.",
    },
    "TIM-05": {
      title: "Semaine trop longue",
      message: "{e} : {h} la semaine du {d} (maximum 48 h, 44 h en moyenne sur 12 semaines).",
      todo: "Vérifiez les heures de la semaine, tous projets confondus.",
      why: "La loi limite la semaine à 48 heures, et à 44 en moyenne sur 12 semaines.",
    },
    "TIM-08": {
      title: "Feuille de temps non signée",
      message: "Feuille de {e} – {month} non signée ({h}).",
      todo: "Faites signer et dater la feuille par la personne et par son responsable.",
      why: "Sans les deux signatures datées, le mois entier est rejeté : c’est le motif de rejet le plus fréquent.",
    },
    "TIM-09": {
      title: "Signature à une date douteuse",
      message: "Signature du {d} pour {month} ({e}).",
      todo: "Faites signer à la fin du mois, après le dernier jour travaillé et sans attendre plus d’un mois.",
      why: "Une feuille signée avant la fin du mois, ou en bloc longtemps après, ne prouve plus rien.",
    },
    "SCO-01": {
      title: "Dépense déjà couverte par le forfait",
      message: "{id} ({a}) est déjà couverte par le forfait de {r} de {agreement}.",
      todo: "Retirez la dépense de cette convention : le forfait la paie déjà.",
      why: "Avec un forfait de 40 %, rien d’autre ne se déclare au réel que le personnel : déclarer un billet de train à côté, c’est le compter deux fois.",
    },
    "AMT-01": {
      title: "Montant négatif sans facture",
      message: "Montant négatif {id} ({a}) sans facture du même fournisseur.",
      todo: "Rattachez l’avoir à sa facture, ou corrigez le signe.",
      why: "Un avoir diminue une facture : sans elle, il diminue une dépense qui n’existe pas.",
    },
    "BUD-03": {
      title: "Sous-réalisation",
      message: "{project} {year} : {a} réalisés pour {t} prévus ({x}).",
      todo: "Expliquez l’écart dans l’annexe du compte rendu, et prévenez le financeur.",
      why: "En dessous de 80 % du budget, le financeur demande des explications et peut réduire la subvention.",
    },
    "BUD-04": {
      title: "Budget déséquilibré",
      message:
        "Budget {project} {year} déséquilibré de {d} (charges {charges}, produits {products}).",
      todo: "Ajustez les ressources propres ou les charges jusqu’à l’égalité.",
      why: "Un budget de projet est toujours équilibré : ce que personne ne paie, l’association le paie.",
    },
    "BUD-05": {
      title: "Compte sans ligne",
      message: "Le compte {c} n’est rattaché à aucune ligne du modèle (dépense {id}).",
      todo: "Corrigez le compte, ou laissez cette charge hors des projets.",
      why: "Une charge sans ligne disparaît du compte rendu : le total ne rejoint plus la comptabilité.",
    },
    "BUD-07": {
      title: "Charge hors de tout projet",
      message: "{d} de {year} ne sont dans aucun projet ({id}).",
      todo: "Donnez à la dépense un projet ou une clé de répartition.",
      why: "La somme des projets et de la vie associative doit rejoindre le compte de résultat.",
    },
    "RES-01": {
      title: "Trop-perçu",
      message: "{agreement} : {r} reçus pour {m} accordés (trop-perçu {d}).",
      todo: "Vérifiez les versements ; reversez ou signalez le trop-perçu au financeur.",
      why: "Ce qui dépasse le montant accordé doit être rendu.",
    },
    "RES-06": {
      title: "Versement en retard",
      message: "Versement de {agreement} attendu le {d} ({a}).",
      todo: "Relancez le financeur, et revoyez le plan de trésorerie.",
      why: "Une avance ou un solde en retard se paie en trésorerie.",
    },
    "ACC-08": {
      title: "Contributions volontaires déséquilibrées",
      message: "Emplois (86) {used}, ressources (87) {given} : écart de {d}.",
      todo: "Indiquez la contrepartie 86 de chaque contribution.",
      why: "Le bénévolat et les dons en nature s’inscrivent des deux côtés pour le même montant.",
    },
  },
};

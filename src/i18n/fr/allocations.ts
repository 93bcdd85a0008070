/** Affecter: which agreement pays what, in the pane and on the command line. */
export const allocations = {
  /** How a part came to an agreement. */
  way: {
    asked: "demandé dans T_Affectations",
    shared: "part en proportion de ce qui reste à payer sur la ligne",
    moved: "placé ici pour que les conventions paient le plus possible en tout",
  },
  /** Why nobody pays what is left of a source. */
  binding: {
    "no-agreement": "aucune convention sur ce projet",
    "not-eligible": "aucune convention n’accepte cette ligne",
    "out-of-dates": "hors des dates des conventions qui acceptent cette ligne",
    "across-dates":
      "service en partie hors des dates des conventions\u202f: affectez vous-même la part des jours couverts (PER-04)",
    "before-request": "dépense achevée avant le dépôt de la demande d’aide européenne (PER-05)",
    nature: "dépense inéligible par nature (AMT-07)",
    "not-named": "personne que ces conventions ne nomment pas (STA-02)",
    "european-once": "une autre convention européenne peut la payer, une seule le doit (ALL-05)",
    "asked-less": "T_Affectations n’en demande qu’une partie",
    capped: "plafond des charges indirectes ou des lignes de financement atteint",
    "used-up": "conventions épuisées",
  },
  title: "Affecter les dépenses",
  intro:
    "Fléchage propose quelle convention paie quoi, dépense par dépense et mois par mois. Cochez ce que vous acceptez : seules ces lignes sont écrites dans T_Affectations.",
  year: "Exercice",
  propose: "Proposer des affectations",
  running: "Recherche de la meilleure affectation…",
  totals: "Totaux de l’exercice",
  funded: "Payé par les conventions",
  ownFunds: "Sans financeur (fonds propres)",
  toRepay: "À reverser aux financeurs",
  best: "Aucune autre affectation ne ferait payer davantage.",
  notProved: "Rien ne prouve qu’une autre affectation ne ferait pas payer davantage.",
  /** What the search did not weigh to the end, by what it is. */
  notOptimised: {
    "indirect-cap":
      "son plafond de charges indirectes se dispute les mêmes charges que d’autres : un autre partage paierait peut-être plus",
    "public-rate":
      "son taux maximal d’aides publiques n’est pas recherché : contrôlez (ALL-09) une fois les affectations écrites",
    "european-once":
      "d’autres fonds européens acceptent les mêmes dépenses et un seul peut payer chacune (ALL-05)\u202f: la première convention a été prise, sans chercher mieux",
  },
  ofAgreement: (agreement: string, text: string): string => `${agreement} : ${text}`,
  proposals: (count: string): string => `Propositions : ${count}`,
  source: "source",
  sources: "sources",
  part: "affectation",
  parts: "affectations",
  nothing: "Rien à proposer : ce qui peut être payé est déjà dans T_Affectations.",
  ofSource: (source: string, amount: string): string => `${source}, ${amount}`,
  pays: (agreement: string, amount: string, where: string): string =>
    `${agreement} paie ${amount} sur ${where}`,
  computed: (count: string): string =>
    `${count} de T_Affectations ont leur montant calculé (pourcentage, unités ou clé) : accepter l’écrit à côté.`,
  more: (count: string): string => `… et ${count} de plus, prises avec « Tout accepter »`,
  all: "Tout cocher",
  none: "Tout décocher",
  acceptAll: (count: string): string => `Tout accepter (${count})`,
  acceptTicked: (count: string): string => `Accepter les cochées (${count})`,
  refuse: "Refuser tout",
  refused: "Rien n’a été écrit : T_Affectations est restée telle quelle.",
  writing: "Écriture de T_Affectations…",
  written: (count: string): string => `C’est écrit : ${count} dans T_Affectations.`,
  unfunded: "Ce que personne ne paie",
  unfundedOf: (project: string, reason: string): string => `${project} : ${reason}`,
  nothingUnfunded: "Tout est payé.",
  /** What the journal notes. */
  journal: "Affecter",
  journalDetail: (year: number): string => `exercice ${year}`,
};
export type AllocationWords = typeof allocations;

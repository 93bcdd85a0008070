/** Sentences drafted for a balance, French whatever the language of the pane (domain.md §§ 1.2, 4.5). */
export const textWords = {
  title: "Textes du bilan",
  subtitle: (agreement: string, year: number): string =>
    `${agreement} – exercice ${year} – à relire, compléter et recopier dans le bilan`,
  keys: "1. Règles de répartition des charges indirectes",
  keysIntro:
    "Les charges communes à plusieurs actions sont réparties par des clés écrites, fondées sur les données de l’exercice, les mêmes pour tous les financeurs et calculées sur toutes les destinations, vie associative comprise. Chaque répartition est faite au centime : la somme des parts est exactement le montant réparti.",
  noKeys: "Aucune charge commune n’est répartie sur cette action.",
  bases: {
    hours: "les heures travaillées sur chaque action dans l’exercice, fonctions support exclues",
    area: "la surface occupée par chaque action (m²)",
    fte: "les équivalents temps plein de chaque action",
    headcount: "l’effectif de chaque action",
    budget: "le budget de chaque action",
    fixed: "une part fixe convenue pour chaque action",
  } as Readonly<Record<string, string>>,
  supportBasis:
    "les heures travaillées sur chaque action dans l’exercice (temps des fonctions support)",
  rule: (key: string, basis: string, start: string, end: string, shared: string): string =>
    `${key} : ${shared} de charges communes, du ${start} au ${end}, sont répartis selon ${basis}.`,
  mine: (share: string, amount: string): string =>
    `Part de l’action : ${share} des charges communes, soit ${amount}.`,
  why: (reason: string): string => `Motif de la clé en vigueur : ${reason}`,
  keyColumns: ["Destination", "Poids", "Part", "Montant (€)"],
  mark: (code: string, name: string, isMine: boolean): string =>
    `${name === "" ? code : `${code} – ${name}`}${isMine ? " (cette action)" : ""}`,
  total: "Total",
  gaps: "2. Écarts entre le budget prévu et le réalisé",
  threshold: (share: string, amount: string | null): string =>
    `Lignes dont l’écart atteint ${share} du prévu${amount === null ? "" : ` et ${amount}`} (seuils réglables dans la feuille « Paramètres »).`,
  noGaps: "Aucune ligne ne dépasse ces seuils : le réalisé est conforme au budget prévu.",
  gap: (label: string, planned: string, actual: string, gap: string, share: string): string =>
    `${label} : ${planned} prévus, ${actual} réalisés, soit ${gap}${share}.`,
  unplanned: (label: string, actual: string): string =>
    `${label} : ${actual} réalisés, rien n’était prévu.`,
  unspent: (label: string, planned: string): string =>
    `${label} : ${planned} prévus, rien n’a été réalisé.`,
  ofPlan: (share: string): string => ` (${share} du prévu)`,
  largest: (list: string): string => `Principaux éléments : ${list}.`,
  explain: {
    over: "Ce dépassement s’explique par :",
    under: "Cette sous-réalisation s’explique par :",
    moreMoney: "Ce financement plus élevé que prévu s’explique par :",
    lessMoney: "Ce financement plus faible que prévu s’explique par :",
  },
  words: "3. Phrases à compléter",
  held: (start: string, end: string): string =>
    `L’action s’est déroulée du ${start} au ${end}, à ……………………………………… (lieux).`,
  people: (count: number, hours: string): string =>
    `${count} ${count > 1 ? "salariés y ont consacré" : "salarié y a consacré"} ${hours} de travail.`,
  volunteers: (hours: string, amount: string): string =>
    `Le bénévolat représente ${hours}, valorisées ${amount} (classe 8, hors résultat).`,
  noVolunteers: "Le bénévolat représente ………… heures (classe 8, hors résultat).",
  indicator: (label: string, actual: string, target: string): string =>
    `${label} : ${actual} (objectif : ${target}).`,
  beneficiaries: "Nombre de bénéficiaires : ………… ; public touché : ………………………………………",
  blank: "…………",
  questions: [
    ["Mise en œuvre de l’action : ce qui a été fait au regard de ce qui était prévu", 4],
    ["Résultats obtenus au regard des objectifs de la convention", 4],
    ["Difficultés rencontrées et suites envisagées", 3],
  ],
} as const;

/** Balances that were sent, and what changed since. */
export const sent = {
  title: "Ce qui a été envoyé",
  intro:
    "Marquez un bilan comme envoyé\u202f: une copie figée est gardée, avec les pièces derrière chaque montant. Plus tard, comparez\u202f: chaque ligne qui a changé est dite, avec sa cause.",
  /** At the foot of each page of the frozen copy. */
  mention: (date: string, print: string): string => `Envoyé le ${date} – empreinte ${print}`,
  journal: {
    action: "Marquer comme envoyé",
    detail: (agreement: string, year: number, by: string | null, print: string): string =>
      `${agreement} ${year}${by === null ? "" : `, par ${by}`}, empreinte ${print}`,
  },
  which: "Bilan écrit",
  by: "Envoyé par",
  load: "Chercher les bilans écrits",
  none: "Aucun bilan écrit dans ce classeur\u202f: écrivez-en un d’abord.",
  mark: "Marquer comme envoyé",
  checking: "Contrôle du bilan…",
  marking: "Copie de la feuille…",
  marked: (sheet: string): string => `La copie figée est la feuille «\u202f${sheet}\u202f».`,
  typed: (count: number): string =>
    count === 1
      ? "Un montant de la feuille n’est pas celui que donnent les tableaux\u202f: saisi à la main, ou bilan à réécrire avant l’envoi."
      : `${count} montants de la feuille ne sont pas ceux que donnent les tableaux\u202f: saisis à la main, ou bilan à réécrire avant l’envoi.`,
  provisional: (count: number): string =>
    count === 1
      ? "Ce bilan est provisoire\u202f: un constat bloquant est à lever."
      : `Ce bilan est provisoire\u202f: ${count} constats bloquants sont à lever.`,
  provisionalDetail:
    "La copie figée garderait des chiffres qui vont changer, avec la mention «\u202fPROVISOIRE\u202f».",
  markAnyway: "Marquer quand même",
  doNotMark: "Ne pas marquer",
  sentProvisional: (count: number): string =>
    `Marqué comme envoyé alors que le bilan est provisoire (constats bloquants\u202f: ${count}).`,
  sentOn: (sheet: string, date: string): string => `${sheet}, envoyé le ${date}`,
  compare: "Comparer",
  comparing: "Calcul du bilan d’aujourd’hui…",
  same: "Rien n’a changé depuis l’envoi.",
  altered:
    "La copie figée a été modifiée à la main\u202f: elle ne prouve plus ce qui a été envoyé.",
  intact: (print: string): string => `Copie figée intacte (empreinte ${print}).`,
  changes: (count: number): string =>
    count === 1 ? "Une ligne a changé" : `${count} lignes ont changé`,
  totals: "Totaux",
  /** « TOTAL » stands at the foot of both sides. */
  ofSide: (label: string, side: "charge" | "product"): string =>
    `${label} – ${side === "charge" ? "charges" : "produits"}`,
  moved: (sent: string, now: string, gap: string): string =>
    `Envoyé ${sent}, maintenant ${now}, écart ${gap}`,
  causes: "Causes",
  columns: { planned: "prévu", actual: "réalisé" },
  context: "Ce qui a changé autour\u202f: clés, affectations, versements, décisions",
  kinds: {
    added: "ajouté",
    removed: "retiré",
    changed: "modifié",
    share: "part modifiée (clé ou heures)",
    computed: "calcul (suit d’autres lignes)",
    typed: "montant saisi à la main dans la feuille envoyée",
  },
  cause: (what: string, record: string, label: string, gap: string): string =>
    `${[record, label].filter((part) => part !== "").join(" – ")}\u202f: ${what}, ${gap}`,
  shares: (count: number, gap: string): string =>
    count === 1
      ? `La part d’un élément inchangé a bougé (clé ou heures)\u202f: ${gap}`
      : `La part de ${count} éléments inchangés a bougé (clé ou heures)\u202f: ${gap}`,
  difference: (name: string, before: string, after: string): string =>
    `${name}\u202f: ${before === "" ? "rien" : before} → ${after === "" ? "rien" : after}`,
};
export type Sent = typeof sent;

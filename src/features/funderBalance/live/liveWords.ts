/** Words of the figures that stand beside a form; French, like the form. */
export const liveWords = {
  title: "Montants au centime, tirés des tables (hors impression)",
  note: (alive: number, all: number): string =>
    `${alive} montants sur ${all} suivent les tables du classeur\u202f; les autres sont des valeurs que seul Fléchage recalcule (temps passé, clés, clôture des conventions).`,
  headings: [
    "Ligne",
    "Libellé",
    "Prévu",
    "Rang",
    "En euros",
    "Réalisé",
    "Rang",
    "En euros",
    "D’où vient le montant",
  ],
  /** Null where there is no amount. */
  origin: (planned: boolean | null, actual: boolean | null): string => {
    const say = (name: string, alive: boolean | null): string[] =>
      alive === null ? [] : [`${name}\u00a0: ${alive ? "suit les tables" : "valeur de Fléchage"}`];
    return [...say("prévu", planned), ...say("réalisé", actual)].join("\u202f; ");
  },
} as const;

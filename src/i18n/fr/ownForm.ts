/** What is said of funders’ own forms: in the pane, on the command line. */
export const ownForm = {
  pane: {
    title: "Le formulaire du financeur",
    intro:
      "Le financeur impose sa feuille Excel\u202f? Mettez-la dans ce classeur\u202f: Fléchage reconnaît ses libellés, vous confirmez une fois, et seules ses cases vides sont remplies. Formules et mises en forme restent.",
    load: "Choisir une feuille",
    loading: "Lecture des feuilles…",
    none: "Il faut une feuille à vous et une convention\u202f: structurez d’abord le classeur.",
    sheet: "Feuille du formulaire",
    agreement: "Convention",
    year: "Exercice",
    file: "Correspondance enregistrée (JSON), si vous en avez une",
    chooseFile: "Choisir un fichier",
    badFile: "Ce fichier n’est pas une correspondance de formulaire.",
    open: "Lire le formulaire",
    opening: "Lecture du formulaire…",
    preview: "Ce qui sera rempli",
    known: "Formulaire déjà connu",
    knownDetail: "Les libellés confirmés la dernière fois sont repris.",
    first: "À confirmer",
    firstDetail:
      "Fléchage propose une ligne pour chaque libellé reconnu. Corrigez ce qui n’est pas juste\u202f: ce sera retenu.",
    gone: (labels: string): string => `Libellés disparus depuis la dernière fois\u202f: ${labels}.`,
    fresh: (labels: string): string => `Libellés nouveaux\u202f: ${labels}.`,
    columns: "Colonnes du formulaire",
    measureOf: (header: string): string => `«\u202f${header}\u202f» montre`,
    payerOf: (header: string): string => `«\u202f${header}\u202f»\u202f: argent de`,
    measures: {
      planned: "le prévu",
      actual: "le réalisé",
      gap: "l’écart",
      percent: "le taux de réalisation",
    },
    noMeasure: "rien de nous",
    payers: {
      this: "cette convention",
      others: "les autres financeurs",
      own: "l’association",
    },
    anyPayer: "tous",
    lines: "Libellés",
    noLine: "Ne pas remplir",
    alreadyIn: (label: string): string =>
      `déjà dans «\u202f${label}\u202f»\u202f: à vous de dire ce qui va ici`,
    twiceTitle: "Compté deux fois",
    twice: (cell: string, label: string, other: string): string =>
      `${cell}, «\u202f${label}\u202f»\u202f: cet argent est déjà dans «\u202f${other}\u202f». Laissez l’un des deux vide.`,
    noTotal: {
      charge:
        "Le formulaire n’a pas de total des charges calculé que l’on puisse comparer au nôtre\u202f: vérifiez-le vous-même.",
      product:
        "Le formulaire n’a pas de total des produits calculé que l’on puisse comparer au nôtre\u202f: vérifiez-le vous-même.",
    },
    sure: (percent: string): string => `proposé, ${percent}`,
    cell: (cell: string, header: string, value: string): string =>
      `${cell}${header === "" ? "" : ` ${header}`}\u202f: ${value}`,
    replaced: (cell: string, old: string, value: string): string =>
      `${cell}\u202f: ${old} → ${value}`,
    replace: "Remplacer aussi ce que vous avez déjà écrit",
    replaceDetail: "Sans cela, ces cases gardent leur contenu\u202f:",
    unplaced: "Sans case dans le formulaire",
    unplacedLine: (label: string, amount: string): string => `${label}\u202f: ${amount}`,
    left: {
      "no-figure": "pas de chiffre dans vos tableaux pour cette case",
      "no-sense": "taux sans objet\u202f: rien de prévu",
      "no-column": "dites ce que montre cette colonne",
    },
    currency: (code: string): string =>
      `Ce formulaire est en ${code}\u202f: montants convertis au taux des paramètres.`,
    provisional: "Provisoire",
    provisionalDetail: (count: number): string =>
      `Constats bloquants à lever d’abord\u202f: ${count}. Le formulaire peut être rempli, les chiffres changeront.`,
    locked: (cells: string): string =>
      `Cases verrouillées par le financeur, laissées telles quelles\u202f: ${cells}.`,
    willWrite: (cells: number, sheet: string): string =>
      `${cells === 1 ? "1 case sera remplie" : `${cells} cases seront remplies`} sur la feuille «\u202f${sheet}\u202f», aucune autre.`,
    nothing: "Aucune case à remplir\u202f: choisissez au moins une ligne.",
    write: "Remplir le formulaire",
    writing: "Remplissage…",
    done: (cells: number, sheet: string): string =>
      `${cells === 1 ? "1 case remplie" : `${cells} cases remplies`} sur «\u202f${sheet}\u202f»`,
    kept: (cells: number): string => `Cases gardées comme vous les aviez écrites\u202f: ${cells}.`,
    totals: "Totaux du formulaire",
    agree: (count: number): string =>
      count === 1
        ? "1 case calculée par le formulaire, au même montant que nos tableaux."
        : `${count} cases calculées par le formulaire, toutes au même montant que nos tableaux.`,
    differs: (label: string, theirs: string, ours: string): string =>
      `${label}\u202f: le formulaire trouve ${theirs}, nos tableaux ${ours}`,
    show: "Voir la feuille",
    save: "Enregistrer la correspondance",
    fileName: "correspondance-formulaire.json",
  },
  cli: {
    title: (sheet: string, agreement: string, year: number): string =>
      `Formulaire «\u202f${sheet}\u202f», ${agreement}, ${year}`,
    filled: (cell: string, label: string, header: string, value: string): string =>
      `  ${cell} ${label}${header === "" ? "" : ` – ${header}`}\u202f: ${value}`,
    kept: (cell: string, label: string, old: string, value: string): string =>
      `  ${cell} ${label}\u202f: gardé ${old}, Fléchage aurait mis ${value} (--replace)`,
    locked: (cell: string, label: string, value: string): string =>
      `  ${cell} ${label}\u202f: case verrouillée par le financeur, Fléchage aurait mis ${value}`,
    agrees: (cell: string, label: string, theirs: string): string =>
      `  ${cell} ${label}\u202f: le total du formulaire est le nôtre, ${theirs}`,
    differs: (cell: string, label: string, theirs: string, ours: string): string =>
      `  ${cell} ${label}\u202f: le formulaire trouve ${theirs}, Fléchage ${ours}`,
    unplaced: (label: string, amount: string): string =>
      `  Sans case dans le formulaire\u202f: ${label}, ${amount}`,
    twice: (cell: string, label: string, other: string): string =>
      `  ${cell} ${label}\u202f: compté deux fois, déjà dans «\u202f${other}\u202f»`,
    alreadyIn: (label: string, other: string): string =>
      `  ${label}\u202f: laissé vide, déjà dans «\u202f${other}\u202f»`,
    gone: (labels: string): string =>
      `  Libellés disparus depuis la dernière fois\u202f: ${labels}`,
    fresh: (labels: string): string => `  Libellés nouveaux, à faire correspondre\u202f: ${labels}`,
    notMapping: (file: string): string =>
      `«\u202f${file}\u202f» n’est pas une correspondance de formulaire, ou nomme une ligne qui n’existe pas.`,
  },
};
export type OwnForm = typeof ownForm;

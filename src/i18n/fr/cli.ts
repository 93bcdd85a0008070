/** What the command line says on standard error, and its help. */
export const cli = {
  help: `Fléchage\u202f: chaque euro d’une subvention pointé sur la dépense qu’il paie.

  flechage demo [--out DOSSIER]
  flechage inspect FICHIER… [--mapping CORRESPONDANCES.json]
  flechage health FICHIER
  flechage mapping FICHIER --json
  flechage structure FICHIER… --out SORTIE.xlsx [--accept all|confident] [--mapping CORRESPONDANCES.json]
  flechage check FICHIER [--csv SORTIE.csv]
  flechage balance FICHIER --agreement RÉF --template ID [--year AAAA] [--values] [--charts] [--out SORTIE.xlsx]
  flechage balance FICHIER … --out SORTIE.xlsx --sent AAAA-MM-JJ [--by NOM]
  flechage balance FICHIER --agreement RÉF --compare
  flechage balance FICHIER --agreement RÉF --template controle [--fec FEC.txt]
  flechage balance --template list
  flechage balance FICHIER --template ID --edit --out SORTIE.xlsx
  flechage balance FICHIER --agreement RÉF --template own --form FEUILLE [--form-file FORMULAIRE.xlsx] [--mapping CORRESPONDANCE.json] [--replace] [--out SORTIE.xlsx]
  flechage allocate FICHIER [--year AAAA] [--out SORTIE.xlsx]
  flechage simulate FICHIER --scenario '{"kind":…}' [--year AAAA]
  flechage explain FICHIER --cell 'Feuille!B7'
  flechage sample --from DONNÉES.json --out SORTIE.xlsx [--shape raw|tables] [--functions] [--anomaly RÈGLE]

  --out        le fichier à écrire (demo\u202f: le dossier)
  --force      remplace le fichier de sortie s’il existe
  --json       un document JSON sur la sortie standard, et rien d’autre\u202f; en cas de refus (code 2 ou 3), la sortie standard
               reste vide et la raison est sur la sortie d’erreur
  --lang       fr, d’office, ou en\u202f: la langue des messages
  --today      AAAA-MM-JJ, le jour des contrôles à la place d’aujourd’hui
  --help, -h   cette aide
  --accept     confident, d’office\u202f: n’écrit que ce qui est sûr\u202f; all\u202f: tout ce qui se lit
  --mapping    comment lire les tableaux, tel que «\u202fmapping\u202f» l’écrit\u202f; pour un formulaire, ses lignes confirmées
  --csv        pour un tableur\u202f: les constats, ou les écritures de clôture (balance --template cloture)
  --agreement  la référence de la convention
  --template   le modèle de bilan\u202f; list donne leurs noms
  --year       l’exercice\u202f; d’office, le dernier de la convention
  --values     un bilan en valeurs seules, sans formule qui suive les tables
  --charts     les graphiques du bilan sur une feuille à part, lisibles en noir et blanc
  --sent       marque le bilan écrit comme envoyé ce jour-là et en garde une copie figée
  --by         qui l’a envoyé
  --compare    ce qui a changé depuis l’envoi
  --fec        la comptabilité à rapprocher, pour le dossier de contrôle
  --edit       copie le modèle sur une feuille, pour en changer les lignes
  --form       la feuille du formulaire du financeur
  --form-file  le classeur du formulaire, quand il n’est pas dans FICHIER
  --replace    écrit aussi par-dessus ce que le formulaire contient déjà
  --scenario   la situation à simuler, en JSON
  --cell       la cellule à expliquer
  --from       le jeu de données dont faire un classeur
  --shape      raw, d’office\u202f: les feuilles d’une association\u202f; tables\u202f: déjà structuré
  --functions  avec des exemples de nos formules (raw)
  --anomaly    y plante l’anomalie que cette règle trouve

Fichiers\u202f: .xlsx, .xlsm (lu seulement), .csv, .txt (dont FEC). Le fichier d’entrée n’est jamais modifié.
Code de sortie\u202f: 0 fait, 1 fait avec des constats bloquants, 2 demande ou fichier incorrect, 3 erreur de notre fait.`,
  usage: {
    noCommand: "Dites quelle commande lancer\u202f; «\u202fflechage --help\u202f» les donne.",
    unknownCommand: (command: string): string =>
      `La commande «\u202f${command}\u202f» n’existe pas\u202f; «\u202fflechage --help\u202f» donne celles qui existent.`,
    later: (command: string): string =>
      `La commande «\u202f${command}\u202f» arrive dans une prochaine version.`,
    laterOption: (option: string): string =>
      `L’option «\u202f${option}\u202f» arrive dans une prochaine version.`,
    badOption: (option: string): string =>
      `Option incorrecte\u202f: «\u202f${option}\u202f»\u202f; «\u202fflechage --help\u202f» donne celles qui existent et ce qu’elles attendent.`,
    noFile: "Donnez le fichier à lire.",
    oneFile: "Cette commande lit un seul fichier.",
    missing: (option: string): string => `Il manque l’option «\u202f${option}\u202f».`,
    badValue: (option: string, value: string, allowed: string): string =>
      `«\u202f${value}\u202f» ne convient pas pour ${option}\u202f: ${allowed}.`,
    notXlsx: (file: string): string =>
      `Le fichier de sortie «\u202f${file}\u202f» doit finir par .xlsx.`,
    sameFile: (file: string): string =>
      `«\u202f${file}\u202f» est le fichier lu\u202f: il n’est jamais remplacé. Choisissez un autre nom.`,
    exists: (file: string): string =>
      `«\u202f${file}\u202f» existe déjà\u202f; --force permet de le remplacer.`,
  },
  file: {
    unreadable: (file: string): string =>
      `«\u202f${file}\u202f» ne peut pas être lu\u202f: il n’existe pas ou l’accès est refusé.`,
    unwritable: (file: string): string => `«\u202f${file}\u202f» ne peut pas être écrit.`,
    notWorkbook: {
      unknownType: "seuls .xlsx, .xlsm, .csv et .txt sont lus",
      notZip: "ce n’est pas un classeur Excel",
      notWorkbook: "ce n’est pas un classeur Excel",
      encrypted: "il est protégé par un mot de passe\u202f; ôtez-le dans Excel",
      oldBinary: "c’est l’ancien format .xls\u202f; enregistrez-le en .xlsx dans Excel",
      damaged: "il est abîmé\u202f; ouvrez-le dans Excel et enregistrez-le à nouveau",
    },
    refused: (file: string, why: string): string => `«\u202f${file}\u202f»\u202f: ${why}.`,
    notJson: (file: string): string => `«\u202f${file}\u202f» n’est pas un document JSON.`,
    notMapping: (file: string): string =>
      `«\u202f${file}\u202f» n’est pas un fichier de correspondances, ou nomme un champ qui n’existe pas.`,
    notDataSet: (file: string, detail: string): string =>
      `«\u202f${file}\u202f» n’est pas un jeu de données\u202f: ${detail}.`,
    losses: (file: string, what: string): string =>
      `Le fichier écrit n’aura pas tout ce que «\u202f${file}\u202f» contient\u202f: ${what}.`,
    loss: {
      macros: "macros",
      charts: "graphiques",
      pivotTables: "tableaux croisés",
      images: "images",
      drawings: "dessins",
      comments: "commentaires",
      externalLinks: "liens vers d’autres classeurs",
      slicers: "segments",
      queries: "requêtes",
      formControls: "contrôles de formulaire",
      embeddings: "objets incorporés",
      otherSheets: "feuilles spéciales",
      chartDetails: "détails de graphiques modifiés",
      conditionalFormats: "mises en forme conditionnelles inconnues",
      filters: "filtres inconnus",
      sheetViews: "vues de feuille",
      richText: "mises en forme d’une partie du texte d’une cellule",
      gradients: "fonds dégradés",
      sparklines: "graphiques sparkline",
      scenarios: "scénarios",
      protectedRanges: "plages protégées à part",
      dataTypes: "types de données liés",
      signature: "signature",
    } as Readonly<Record<string, string>>,
  },
  reading: (file: string): string => `Lecture de «\u202f${file}\u202f»…`,
  written: (file: string): string => `Écrit\u202f: ${file}`,
  bug: (detail: string): string =>
    `Une erreur de notre fait a arrêté la commande\u202f; aucun fichier n’a été écrit. Détail\u202f: ${detail}`,
  inspect: {
    sheet: (name: string): string => `Feuille «\u202f${name}\u202f»`,
    noTable: "  aucun tableau",
    table: (range: string, target: string, rows: string, sure: string): string =>
      `  ${range} → ${target}, ${rows} (${sure})`,
    noTarget: "non repris",
    sure: "sûr",
    toConfirm: "à vérifier",
    row: "ligne",
    rows: "lignes",
    question: (cell: string, text: string): string => `    ${cell}\u202f: ${text}`,
  },
  health: { fine: "Rien de fragile dans ce classeur." },
  structure: {
    table: (name: string, rows: string): string => `${name}\u202f: ${rows}`,
    nothing: "Aucun tableau n’a pu être repris.",
    rejected: (count: string): string => `${count} à corriger\u202f:`,
    cell: "cellule illisible",
    cells: "cellules illisibles",
    question: "question",
    questions: "questions",
    more: (count: string): string => `… et ${count} autres`,
    untouched: "Vos feuilles n’ont pas changé (vérifié cellule par cellule).",
    touched: "Attention\u202f: une de vos feuilles a changé pendant l’écriture.",
  },
  check: {
    finding: (severity: string, rule: string, message: string): string =>
      `${severity} ${rule}\u202f: ${message}`,
    counts: (blocking: string, major: string, minor: string): string =>
      `${several(blocking, "bloquant")}, ${several(major, "majeur")}, ${several(minor, "mineur")}.`,
    rules: (run: string, skipped: string): string =>
      `${run} règles vérifiées, ${skipped} sans données.`,
    severity: { blocking: "BLOQUANT", major: "MAJEUR", minor: "mineur" },
  },
  balance: {
    title: (agreement: string, template: string, year: number): string =>
      `Bilan ${agreement}, ${template}, ${year}`,
    line: (label: string, planned: string, actual: string): string =>
      `  ${label}\u202f: prévu ${planned}, réalisé ${actual}`,
    provisional: "PROVISOIRE\u202f: des constats bloquants restent à lever.",
  },
  allocate: {
    funded: (amount: string): string => `Payé par les conventions\u202f: ${amount}`,
    own: (amount: string): string => `Fonds propres\u202f: ${amount}`,
    repay: (amount: string): string => `À reverser\u202f: ${amount}`,
    unfunded: "Ce que personne ne paie, par projet et par ligne\u202f:",
    onLine: (project: string, line: string, amount: string): string =>
      `  ${project}, ${line}, ${amount}`,
  },
  simulate: {
    agreement: (ref: string, before: string, after: string, binding: string): string =>
      `${ref}\u202f: ${before} → ${after} (${binding})`,
    own: (amount: string): string => `Fonds propres à trouver en plus\u202f: ${amount}`,
    binding: { rate: "taux", max: "plafond", gap: "reste à financer" },
    notOptimised:
      "Chaque convention paie à son tour, dans l’ordre de T_Conventions, avant comme après\u202f: aucune affectation meilleure n’est cherchée («\u202fflechage allocate\u202f» la cherche).",
    scenarios:
      '{"kind":"reject-timesheet","employee":"E3","month":"2025-05"}, {"kind":"extra-resource","project":"P1","cents":1500000}, {"kind":"underspend","project":"P2","percent":80} ou {"kind":"sco","agreement":"A1","option":"flat15"}',
    unknown: (what: string): string => `«\u202f${what}\u202f» n’est pas dans le classeur.`,
  },
  explain: {
    nothing: (cell: string): string =>
      `Il n’y a pas de montant à expliquer en «\u202f${cell}\u202f»\u202f: choisissez un montant d’un tableau de Fléchage ou d’un bilan produit par lui.`,
    example: "'Feuille!B7'",
  },
  demo: {
    intro: (association: string): string =>
      `Démonstration sur le classeur d’exemple (${association}).`,
    step: (number: number, text: string): string => `${number}. ${text}`,
    structured: (tables: string, rows: string): string =>
      `Structurer\u202f: ${tables} écrits, ${rows}.`,
    table: "tableau",
    tables: "tableaux",
    checked: (rules: string, counts: string): string =>
      `Contrôler\u202f: ${rules} règles. ${counts}`,
    balanced: (agreement: string, sheet: string, sentence: string): string =>
      `Bilan de ${agreement}, feuille «\u202f${sheet}\u202f». ${sentence}`,
  },
};
export type Cli = typeof cli;

/** French has the singular for none. */
function several(count: string, one: string): string {
  return `${count} ${one}${count === "0" || count === "1" ? "" : "s"}`;
}

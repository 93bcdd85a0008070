import type { Missing } from "../../domain/balances/evidenceList";

/** Wording of what goes with a balance, French whatever the language of the pane (domain.md §§ 3.2, 3.5, 4.3). */
export const documentWords = {
  evidence: {
    title: "Pièces justificatives",
    subtitle: (agreement: string, year: number): string =>
      `${agreement} – exercice ${year} – dans l’ordre du bilan`,
    columns: [
      "N° pièce",
      "Date",
      "Désignation",
      "N° facture",
      "Payée le",
      "Moyen",
      "Justificatif",
      "Montant (€)",
      "Ce qui manque",
    ],
    missing: {
      invoice: "n° de facture",
      payment: "preuve de paiement",
      proof: "justificatif",
      payslip: "bulletin de paie",
      signature: "signatures de la feuille de temps",
    } satisfies Record<Missing, string>,
    total: "Total des pièces",
    summary: (count: number, incomplete: number, amount: string): string =>
      incomplete === 0
        ? `${count} pièces, toutes complètes.`
        : `${count} pièces, dont ${incomplete} incomplètes pour ${amount}.`,
  },
  timesheets: {
    title: "Feuille de temps mensuelle",
    subtitle: "À dater et signer chaque mois par le salarié et son responsable hiérarchique",
    facts: {
      operation: "Opération",
      reference: "N° de convention",
      funder: "Financeur",
      employee: "Salarié",
      job: "Fonction",
      month: "Mois",
    },
    europe: "Opération cofinancée par l’Union européenne (emblème à apposer)",
    columns: [
      "Jour",
      "Opération",
      "Autres projets",
      "Support",
      "Total",
      "Absence",
      "Tâches, remarques",
    ],
    total: "Total du mois",
    employee: (date: string): string => `Le salarié, nom, date et signature :${date}`,
    manager: (date: string): string =>
      `Le responsable hiérarchique, nom, date et signature :${date}`,
    signedOn: (date: string): string => ` (saisi : signé le ${date})`,
    none: "Aucune heure sur cette opération dans l’exercice.",
  },
  closing: {
    title: "Clôture de l’exercice",
    subtitle: (year: number): string => `Exercice clos le 31/12/${year} – en euros`,
    funds: "1. Variation des fonds dédiés (annexe)",
    fundColumns: [
      "Convention",
      "Compte",
      "À l’ouverture",
      "Reports (689)",
      "Utilisations (789)",
      "À la clôture",
    ],
    others: "2. Produits de l’exercice, produits constatés d’avance, sommes à reverser",
    otherColumns: [
      "Convention",
      "Compte",
      "Produit acquis",
      "Constaté d’avance (487)",
      "À reverser",
      "Solde à recevoir",
    ],
    receivables: "3. Versements à recevoir, par échéance",
    receivableColumns: ["Convention", "N°", "Attendu le", "Montant (€)", "Condition"],
    entries: "4. Écritures proposées",
    entryColumns: ["Écriture", "Compte", "Intitulé du compte", "Libellé", "Débit", "Crédit"],
    note: "À rapprocher de ce qui est déjà passé en comptabilité avant toute saisie : une écriture déjà comptabilisée n’est pas à repasser.",
    none: "Rien à passer.",
    total: "Total",
  },
  control: {
    title: "Feuille de contrôle",
    subtitle: (year: number, date: string, version: string | null): string =>
      `Exercice ${year} – contrôles exécutés le ${date}${version === null ? "" : ` par Fléchage, version ${version}`}`,
    reconciliation: "1. Rapprochement des enregistrements et du coût des actions",
    reconciliationColumns: ["Élément", "Montant (€)"],
    expenses: "Dépenses enregistrées (classe 6, hors paie)",
    payroll: "Coût chargé de la paie",
    computed: "Calculé par Fléchage : amortissements des immobilisations, moins la TVA récupérée",
    recorded: "Total des charges de l’exercice",
    project: (code: string, name: string): string => `Coût de ${code} – ${name}`,
    unassigned: "Enregistré et affecté à aucune action",
    reached: "Total retrouvé dans les actions",
    gap: "Écart (doit être nul)",
    rules: "2. Contrôles, dans l’ordre où ils s’exécutent",
    ruleColumns: ["N°", "Règle", "Contrôle", "Résultat", "Enjeu (€)", "Cellules"],
    passed: "Conforme",
    found: (count: number, blocking: boolean): string =>
      `${count} ${count > 1 ? "constats" : "constat"}${blocking ? ", bloquant" : ""}`,
    skipped: (why: string): string => `Non exécuté : ${why}`,
  },
} as const;

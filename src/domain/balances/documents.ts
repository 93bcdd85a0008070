import type { DocumentTemplate } from "./template";

const list: readonly Omit<DocumentTemplate, "kind" | "fits">[] = [
  {
    document: "evidence",
    id: "pieces",
    label: "Pièces justificatives dans l’ordre du bilan",
    prefix: "Pièces",
  },
  {
    document: "timesheets",
    id: "feuilles-de-temps",
    label: "Feuilles de temps à signer",
    prefix: "Temps",
  },
  {
    document: "letters",
    id: "lettres-de-mission",
    label: "Lettres de mission à signer",
    prefix: "Missions",
  },
  {
    document: "texts",
    id: "textes",
    label: "Textes du bilan : clés de répartition, écarts, phrases à compléter",
    prefix: "Textes",
  },
  {
    document: "closing",
    id: "cloture",
    label: "Clôture de l’exercice : fonds dédiés et écritures proposées",
    prefix: "Clôture",
  },
  {
    document: "funds",
    id: "fonds-dedies",
    label: "Annexe des comptes : variation des fonds dédiés",
    prefix: "Fonds dédiés",
  },
  {
    document: "control",
    id: "controle",
    label: "Feuille de contrôle pour l’auditeur",
    prefix: "Contrôle",
  },
  {
    document: "serviceCheck",
    id: "csf",
    label: "Contrôle de service fait : échantillon, taux d’erreur, montant dû",
    prefix: "CSF",
  },
];

/** What goes with a balance, or with the closing of its year; for any payer. */
export const documents: readonly DocumentTemplate[] = list.map((each) => ({
  ...each,
  kind: "document",
  fits: null,
}));

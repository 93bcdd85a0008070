import { type FormLine, fact } from "./formLine";

/** What forms ask of the agreement and the association. */
export const factLines: readonly FormLine[] = [
  fact("association", [
    "Nom de l’association | association | organisme | structure | bénéficiaire | nom de l'organisme | porteur de projet | nom du bénéficiaire | dénomination | organisation",
    "Name of the organisation | organisation | organization | organisation name | grantee | beneficiary | applicant | name of organisation | name of beneficiary",
  ]),
  fact("siret", ["SIRET | n° SIRET | numéro SIRET", "SIRET number | registration number"]),
  fact("project", [
    "Intitulé du projet | projet | titre du projet | nom du projet | action | intitulé de l'action",
    "Project title | project | project name | title of the project | operation",
  ]),
  fact("purpose", ["Objet de la convention | objet", "Purpose of the agreement | purpose"]),
  fact("ref", [
    "Référence de la convention | n° de convention | convention | numéro de convention | référence du dossier | n° de dossier",
    "Agreement reference | grant reference | grant number | reference | agreement number | grant agreement",
  ]),
  fact("funder", ["Financeur | nom du financeur | bailleur", "Funder | donor | funder name"]),
  fact("start", ["Date de début | début | du", "Start date | start | from"]),
  fact("end", ["Date de fin | fin | au", "End date | end | to"]),
  fact("period", [
    "Période | période de réalisation | durée | période couverte",
    "Period | reporting period | project period | period covered",
  ]),
  fact("year", ["Exercice | année | exercice comptable", "Financial year | year | fiscal year"]),
  fact("granted", [
    "Montant accordé | montant de la subvention | subvention accordée | montant attribué | montant conventionné",
    "Amount granted | grant amount | amount of grant | total grant | grant awarded",
  ]),
  fact("requested", [
    "Montant demandé | subvention demandée",
    "Amount requested | grant requested",
  ]),
  fact("received", [
    "Montant déjà versé | acomptes reçus | montant perçu | versements reçus | avance perçue",
    "Amount received | advances received | payments received",
  ]),
  fact("toReceive", [
    "Reste à percevoir | solde à percevoir | solde à verser | reste à verser",
    "Amount still due | outstanding | amount to be paid",
  ]),
  fact("totalCost", [
    "Coût total réalisé du projet | coût total de l'action",
    "Total actual cost of the project | project cost",
  ]),
  // Reports on European money: the amounts of `fse-bilan` and its like.
  fact("declaredStaff", [
    "Dépenses directes de personnel (fonds européens)",
    "Direct staff costs (European funds)",
  ]),
  fact("declaredOperating", [
    "Dépenses directes de fonctionnement (fonds européens)",
    "Other direct costs (European funds)",
  ]),
  fact("declaredExternal", [
    "Prestations externes (fonds européens)",
    "External expertise and services (European funds)",
  ]),
  fact("declaredParticipants", [
    "Dépenses de participants (fonds européens)",
    "Costs of participants (European funds)",
  ]),
  fact("declaredIndirect", [
    "Dépenses indirectes (fonds européens)",
    "Indirect costs (European funds)",
  ]),
  fact("declaredFlat", [
    "Dépenses forfaitisées (fonds européens) | dépenses forfaitisées",
    "Flat-rate costs (European funds) | flat-rate costs",
  ]),
  fact("eligibleCost", [
    "Coût total éligible (CTE) | CTE | coût total éligible retenu",
    "Total eligible cost (European funds)",
  ]),
  fact("otherResources", [
    "Autres ressources de l’opération | contreparties nationales",
    "Other resources of the operation | national co-financing",
  ]),
  fact("amountDue", [
    "Montant dû au titre du fonds européen | montant UE dû | FSE+ dû",
    "Amount due from the European fund | EU contribution due",
  ]),
  fact("operationBalance", [
    "Solde demandé au fonds européen",
    "Balance claimed from the European fund",
  ]),
  fact("operationOwnFunds", ["Autofinancement de l’opération", "Own funds of the operation"]),
  fact("today", [
    "Date du compte rendu | date | fait le | date d'établissement",
    "Date of report | report date | date",
  ]),
];

import type { FamilyWords } from "./ruleWords";

/** Rules RES (domain.md § 7.7). */
export const resourcesWords: FamilyWords<"RES"> = {
  "RES-01": {
    title: "Trop-perçu",
    tests: "les versements dépassent le montant accordé",
    message: "{agreement} : {r} reçus pour {m} accordés (trop-perçu {d}).",
    todo: "Vérifiez les versements ; reversez ou signalez le trop-perçu au financeur.",
    why: "Ce qui dépasse le montant accordé doit être rendu.",
  },
  "RES-02": {
    title: "Somme à reverser",
    tests: "les versements dépassent ce qui est dû",
    message: "{agreement} : {r} reçus pour {m} dus, {d} à reverser.",
    todo: "Prévoyez le reversement, et inscrivez la dette envers le financeur.",
    why: "Ce qui a été avancé au-delà du dû se rend : mieux vaut le savoir avant le bilan.",
  },
  "RES-03": {
    title: "Produit du projet non déclaré",
    tests: "une subvention comptabilisée sur un projet, sans convention",
    message: "{d} de produits de {project} ne sont dans aucune convention ({id}, compte {c}).",
    todo: "Ajoutez la convention de cette ressource, ou corrigez son projet.",
    why: "Le bilan montre toutes les ressources du projet : une subvention oubliée est un surfinancement caché.",
  },
  "RES-04": {
    title: "Même contrepartie deux fois",
    tests: "une subvention comptée pour plus que son montant entre deux opérations européennes",
    message:
      "{agreement} sert de contrepartie deux fois : {x} sur {a} et {b} pour {m} accordés ({d} de trop).",
    todo: "Partagez la subvention entre les opérations (lignes de financement par projet).",
    why: "Un euro public ne peut servir de contrepartie à deux opérations européennes.",
  },
  "RES-05": {
    title: "Aide au poste comptée comme libre",
    tests: "une aide à l’emploi sans la personne qu’elle paie",
    message:
      "{id} ({a}) : cette aide paie déjà un poste, elle est comptée comme une subvention libre.",
    todo: "Indiquez le matricule de la personne que l’aide paie.",
    why: "Une aide à l’emploi finance un salaire précis : elle ne peut pas payer autre chose.",
  },
  "RES-06": {
    title: "Versement en retard",
    tests: "un versement attendu, en retard",
    message: "Versement de {agreement} attendu le {d} ({a}).",
    todo: "Relancez le financeur, et revoyez le plan de trésorerie.",
    why: "Une avance ou un solde en retard se paie en trésorerie.",
  },
};

import type { FamilyWords } from "./ruleWords";

/** Rules DUP (domain.md § 7.2). */
export const duplicatesWords: FamilyWords<"DUP"> = {
  "DUP-01": {
    title: "Facture saisie plusieurs fois",
    tests: "même fournisseur, même numéro (sans casse, espaces ni zéros de tête), même montant",
    message: "Facture {n} de {f} saisie {k} fois : {d} en trop.",
    todo: "Gardez une seule ligne. Si ce sont deux factures, corrigez le numéro de l’une d’elles.",
    why: "La même facture comptée deux fois est payée deux fois par le financeur. Les majuscules, les espaces et les zéros de tête ne font pas deux factures.",
  },
  "DUP-02": {
    title: "Facture imputée à plusieurs projets",
    tests: "la même facture sur des projets différents, chaque fois en entier",
    message:
      "Facture {n} de {f} imputée en entier à {projects} : plus de 100 % au total ({d} en trop).",
    todo: "Répartissez la facture entre les projets sur une seule ligne (par exemple « P1 50 ; P3 50 »), ou gardez le projet qui l’a vraiment consommée.",
    why: "C’est le double financement le plus courant : chaque projet paraît juste, mais la somme dépasse la facture.",
  },
  "DUP-03": {
    title: "Doublon possible",
    tests: "même fournisseur et même montant à quelques jours, sous un autre numéro",
    message: "{f} : deux dépenses de {a}, le {d1} et le {d2}. S’agit-il de la même ?",
    todo: "Comparez les deux pièces ; si c’est la même, supprimez une ligne.",
    why: "Un duplicata ou une relance de facture porte souvent un autre numéro que l’original.",
  },
  "DUP-04": {
    title: "Bulletin de paie en double",
    tests: "deux bulletins d’une personne pour le même mois",
    message: "{k} bulletins de {e} pour {month} : {d} en trop.",
    todo: "Gardez un seul bulletin par personne et par mois, ou additionnez-les s’ils se complètent.",
    why: "Le coût du mois serait compté deux fois, et réparti deux fois entre les financeurs.",
  },
  "DUP-05": {
    title: "Pièce liée à plusieurs dépenses",
    tests: "le même justificatif sur plusieurs dépenses",
    message: "La pièce « {name} » justifie {k} dépenses.",
    todo: "Vérifiez que la pièce porte bien toutes ces dépenses ; sinon, rattachez à chacune la sienne.",
    why: "Une pièce ne prouve que ce qu’elle porte. La réutiliser fait douter de toute la liasse.",
  },
};

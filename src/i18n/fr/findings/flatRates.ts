import type { FamilyWords } from "./ruleWords";

/** Rules SCO (domain.md § 7.6). */
export const flatRatesWords: FamilyWords<"SCO"> = {
  "SCO-01": {
    title: "Dépense déjà couverte par le forfait",
    tests:
      "une dépense déclarée au réel (convention de sa ligne, ou affectation en pourcentage, en unités ou par clé) dans ce que le forfait couvre ; un montant affecté seul n’est que l’argent du forfait",
    message: "{id} ({a}) est déjà couverte par le forfait de {r} de {agreement}.",
    todo: "Retirez la dépense de cette convention : le forfait la paie déjà. Pour dire seulement que l’argent du forfait paie cette dépense, affectez un montant, sans pourcentage, unités ni clé.",
    why: "Avec un forfait de 40 %, rien d’autre ne se déclare au réel que le personnel : déclarer un billet de train à côté, c’est le compter deux fois.",
  },
  "SCO-02": {
    title: "Forfait mal calculé",
    tests: "le forfait déclaré n’est pas taux × base",
    message: "{agreement} : forfait attendu {x} ({r} de {base}), déclaré {y}.",
    todo: "Reprenez le forfait : taux × base retenue.",
    why: "Le forfait suit sa base : 100 € de personnel retirés en retirent 140 à 40 %.",
  },
  "SCO-03": {
    title: "Forfaits incompatibles",
    tests: "deux options de coûts simplifiés qui ne se combinent pas sur la même opération",
    message: "Options de coûts simplifiés incompatibles sur {project} : {a} ({m1}) et {b} ({m2}).",
    todo: "Gardez une seule option par opération, celle de la convention.",
    why: "Le forfait de 40 % remplace tous les autres coûts : un autre taux à côté compte les mêmes coûts deux fois.",
  },
  "SCO-04": {
    title: "Charges indirectes payées deux fois",
    tests: "les charges indirectes d’un projet financées au-delà de leur coût",
    message: "Charges indirectes de {project} financées à {x} ({a} pour {t}, {d} de trop).",
    todo: "Retirez ces charges indirectes des autres conventions.",
    why: "Un forfait paie déjà les charges de structure : les affecter encore ailleurs dépasse leur coût.",
  },
};

import type { OperationTemplate } from "../template";

/** Reports on European money differ by fund in words; hours, days and rates come from the agreement (domain.md § 3.8). */
function european(
  id: string,
  label: string,
  fund: string,
  programme = "programmation 2021-2027",
): OperationTemplate {
  return { kind: "operation", id, label, prefix: "Bilan", fits: ["european"], fund, programme };
}

export const fseBilan = european("fse-bilan", "Bilan d’exécution FSE+", "FSE+");

export const otherEuropean: readonly OperationTemplate[] = [
  { ...european("feder-bilan", "Bilan d’exécution FEDER / FTJ", "FEDER"), prefix: "FEDER" },
  { ...european("fami-bilan", "Bilan d’exécution FAMI (AMIF)", "FAMI"), prefix: "FAMI" },
  {
    ...european("interreg-rapport", "Rapport financier Interreg", "Interreg", "Interreg VI"),
    prefix: "Interreg",
  },
  {
    ...european(
      "horizon-rapport",
      "État financier Horizon Europe (jours, 215 par an)",
      "Horizon Europe",
      "2021-2027",
    ),
    prefix: "Horizon",
  },
];

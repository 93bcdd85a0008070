import { joursFeries, joursTravailles } from "./calendar";
import { consomme, doubleFinancement, reste, soldes, suraffectations } from "./claims";
import type { CustomFunction } from "./define";
import { fondsDedies, montantDu } from "./grants";
import { bilan, eurosEntiers, rubrique } from "./headings";
import { heuresPar } from "./hoursBy";
import { enLettres } from "./inWords";
import { lireDate, lireHeures, lireNombre } from "./reading";
import { coutReel } from "./realStaffCost";
import { expliquer, repartir, repartirCle } from "./split";
import { coutPersonnel, tauxHoraire } from "./staff";
import { heuresDe } from "./time";
import { depivoter } from "./unpivot";

/** Every custom function of the product; metadata, registration, help and tests derive from this list. */
export const catalogue: readonly CustomFunction[] = [
  repartir,
  repartirCle,
  expliquer,
  eurosEntiers,
  tauxHoraire,
  coutPersonnel,
  coutReel,
  heuresDe,
  heuresPar,
  depivoter,
  joursFeries,
  joursTravailles,
  soldes,
  consomme,
  reste,
  suraffectations,
  doubleFinancement,
  montantDu,
  fondsDedies,
  rubrique,
  bilan,
  lireNombre,
  lireDate,
  lireHeures,
  enLettres,
];

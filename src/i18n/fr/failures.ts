import type { Failure } from "../../domain/failure";
import { assertNever } from "../../domain/result";
import { templateProblems } from "./templateProblems";

/** Why something could not be done, and what the user can do about it. */
export interface Explained {
  readonly what: string;
  readonly todo: string;
}

export const failures = {
  say(f: Failure): Explained {
    switch (f.code) {
      case "workbook.editing":
        return {
          what: "Excel attend la fin d’une saisie.",
          todo: "Validez la cellule en cours (Entrée ou Échap), puis recommencez.",
        };
      case "workbook.readOnly":
        return {
          what: "Ce classeur est en lecture seule.",
          todo: "Enregistrez-en une copie modifiable, puis recommencez sur la copie.",
        };
      case "workbook.sheetProtected":
        return {
          what: `La feuille «\u202f${f.sheet}\u202f» est protégée.`,
          todo: "Ôtez la protection (Révision > Ôter la protection de la feuille), puis recommencez. Rien n’a été modifié.",
        };
      case "workbook.structureProtected":
        return {
          what: "La structure du classeur est protégée\u202f: Fléchage ne peut pas y ajouter de feuille.",
          todo: "Ôtez la protection (Révision > Protéger le classeur), puis recommencez.",
        };
      case "workbook.sheetMissing":
        return {
          what: `La feuille «\u202f${f.sheet}\u202f» n’existe plus.`,
          todo: "Relisez le classeur, puis recommencez.",
        };
      case "workbook.nameTaken":
        return {
          what: `Le nom «\u202f${f.name}\u202f» est déjà pris par une feuille ou un tableau à vous.`,
          todo: "Renommez le vôtre, puis recommencez. Rien n’a été modifié.",
        };
      case "workbook.tableMissing":
        return {
          what: `Le tableau «\u202f${f.table}\u202f» est introuvable.`,
          todo: "Structurez d’abord le classeur.",
        };
      case "workbook.headerHidden":
        return {
          what: `Le tableau «\u202f${f.table}\u202f» (feuille «\u202f${f.sheet}\u202f») n’a plus sa ligne d’en-tête\u202f: ses colonnes ne peuvent pas être reconnues.`,
          todo: "Cliquez dans ce tableau, onglet «\u202fCréation de tableau\u202f», cochez «\u202fLigne d’en-tête\u202f», puis recommencez.",
        };
      case "workbook.columnMissing":
        return {
          what: `La colonne «\u202f${f.column}\u202f» manque dans le tableau «\u202f${f.table}\u202f».`,
          todo: "Remettez cette colonne ou structurez à nouveau.",
        };
      case "workbook.empty":
        return {
          what: "Ce classeur n’a aucune feuille à lire\u202f: il est vide, ou n’a que des tableaux de Fléchage.",
          todo: "Ouvrez un classeur avec vos feuilles. Si les tableaux y sont déjà, passez à Contrôler.",
        };
      case "workbook.cellsInTheWay":
        return {
          what: `La cellule ${f.cell} de la feuille «\u202f${f.sheet}\u202f» est remplie\u202f: le tableau de Fléchage ne peut pas s’agrandir sans l’écraser. Rien n’a été écrit.`,
          todo: "Déplacez ce que vous avez écrit sous le tableau ou à sa droite, puis recommencez.",
        };
      case "workbook.tooLarge":
        return {
          what: `La feuille «\u202f${f.sheet}\u202f» dépasse ce qu’Excel laisse lire à un complément.`,
          todo: "Effacez les lignes vides mises en forme sous vos données, ou partagez la feuille en deux.",
        };
      case "workbook.tooOld":
        return {
          what: `Cet Excel est trop ancien (il faut ${f.needed}).`,
          todo: "Ouvrez le classeur dans Excel sur le web\u202f: c’est gratuit et à jour.",
        };
      case "workbook.changedMeanwhile":
        return {
          what: `La cellule ${f.cell} a changé entre-temps.`,
          todo: "Relisez le classeur, puis recommencez.",
        };
      case "workbook.sourcesChanged":
        return {
          what: "Vos feuilles ont changé depuis leur lecture.",
          todo: "Relisez le classeur, puis recommencez. Rien n’a été modifié.",
        };
      case "workbook.nothingToUndo":
        return {
          what: "Cette écriture ne peut plus être annulée d’ici.",
          todo: "Utilisez Annuler (Ctrl+Z) dans Excel, ou supprimez les feuilles ajoutées.",
        };
      case "workbook.busy":
        return {
          what: "Excel est occupé et n’a pas répondu.",
          todo: "Attendez un instant, puis recommencez.",
        };
      case "workbook.partlyWritten":
        return {
          what: `L’écriture s’est arrêtée en chemin et n’a pas pu être défaite (${f.sheets.join(", ")}).`,
          todo: "Utilisez Annuler (Ctrl+Z) ou supprimez ces feuilles, puis recommencez. Vos autres feuilles n’ont pas été touchées.",
        };
      case "workbook.unexpected":
        return {
          what: `Excel a répondu par une erreur inattendue (${f.detail}).`,
          todo: "Rien n’a été modifié. Recommencez\u202f; si cela revient, copiez le diagnostic (Aide).",
        };
      case "cancelled":
        return { what: "Interrompu à votre demande.", todo: "Rien n’a été modifié." };
      case "file.notAWorkbook":
        return {
          what: `«\u202f${f.file}\u202f» n’est pas un classeur lisible.`,
          todo: "Ouvrez-le dans Excel et enregistrez-le au format .xlsx.",
        };
      case "file.unsupported":
        return {
          what: `Le format de «\u202f${f.file}\u202f» n’est pas pris en charge.`,
          todo: "Formats acceptés\u202f: .xlsx, .xlsm, .csv, .txt (FEC).",
        };
      case "template.invalid":
        return {
          what: `Le modèle de la feuille «\u202f${f.sheet}\u202f» a une erreur en ${f.cell}\u202f: ${templateProblems[f.problem]}${f.text === "" ? "" : ` («\u202f${f.text}\u202f»)`}.`,
          todo: "Corrigez cette case, puis recommencez.",
        };
      case "form.notFound":
        return {
          what: `Aucun formulaire n’a été trouvé sur la feuille «\u202f${f.sheet}\u202f»\u202f: pas de libellé à côté d’une case à remplir.`,
          todo: "Choisissez la feuille du formulaire du financeur.",
        };
      case "form.currency":
        return {
          what: `Le formulaire de la feuille «\u202f${f.sheet}\u202f» est en ${f.currency}, vos tableaux sont en euros. Rien n’a été écrit.`,
          todo: `Donnez le taux dans la feuille «\u202fParamètres\u202f»\u202f: une ligne «\u202fTaux de change ${f.currency}\u202f», avec ce que vaut un euro dans cette monnaie.`,
        };
      case "balance.unknownAgreement":
        return {
          what: `La convention «\u202f${f.agreement}\u202f» n’est pas dans le tableau des conventions.`,
          todo: "Vérifiez sa référence dans la feuille «\u202fConventions\u202f».",
        };
      case "balance.unknownTemplate":
        return {
          what: `Le modèle «\u202f${f.template}\u202f» n’existe pas.`,
          todo: "Choisissez un modèle de la liste (ligne de commande\u202f: «\u202f--template list\u202f»).",
        };
      case "sent.notWritten":
        return {
          what: `Le bilan n’est pas dans ce classeur\u202f: il n’y a pas de feuille «\u202f${f.sheet}\u202f».`,
          todo: "Écrivez d’abord le bilan, relisez-le, puis marquez-le comme envoyé.",
        };
      case "sent.lost":
        return {
          what: `La copie figée «\u202f${f.sheet}\u202f» n’est plus dans ce classeur, sous aucun nom.`,
          todo: "Reprenez cette feuille dans une sauvegarde du classeur, puis recommencez.",
        };
      case "sent.unreadable":
        return {
          what: `La copie figée «\u202f${f.sheet}\u202f» a perdu le détail gardé à droite de la page.`,
          todo: "Reprenez cette feuille dans une sauvegarde du classeur, puis recommencez.",
        };
      case "sent.none":
        return {
          what: `Aucun bilan de «\u202f${f.agreement}\u202f» n’a été marqué comme envoyé.`,
          todo: "Marquez-le comme envoyé le jour de l’envoi\u202f; la comparaison se fera ensuite.",
        };
      default:
        return assertNever(f);
    }
  },
};
export type Failures = typeof failures;

/** Invented people, places and suppliers; nobody here exists. */
export const associations = [
  "Les Tilleuls",
  "Passages",
  "Le Moulin Vert",
  "Horizons Pluriels",
  "La Ruche des Lilas",
] as const;
export const people = [
  "Amina Benali",
  "Luc Fournier",
  "Chloé Martin",
  "Yanis Perrot",
  "Inès Caron",
  "Paul Garnier",
] as const;
export const projects = [
  "P1 – Accueil",
  "P2 – Ateliers jeunes",
  "P3 – Insertion",
  "P4 – Médiation",
  "GEN – Fonctions support",
] as const;
export const suppliers = [
  "Papeterie du Port",
  "Garage Morel",
  "SCI des Halles",
  "Traiteur Lison",
  "Imprimerie Vasseur",
  "Électricité Sud",
] as const;
export const funders = [
  "Ville de Lormont",
  "Département",
  "DDETS",
  "CAF",
  "Région",
  "Fondation Arcade",
] as const;
export const purposes = [
  "Accueil de jour",
  "Ateliers du mercredi",
  "Accompagnement vers l’emploi",
  "Séjours d’été",
  "Soutien à la parentalité",
  "Jardin partagé",
] as const;
export const charges = [
  ["6061", "Énergie"],
  ["6063", "Petit équipement"],
  ["6064", "Fournitures administratives"],
  ["6132", "Loyers"],
  ["6161", "Assurances"],
  ["6226", "Honoraires"],
  ["6251", "Déplacements"],
  ["6411", "Salaires"],
] as const;
export const products = [
  ["7061", "Participations des usagers"],
  ["7411", "Subvention de l’État"],
  ["7413", "Subvention du Département"],
  ["7541", "Dons"],
  ["7561", "Cotisations"],
] as const;
export const months = [
  "Janv",
  "Févr",
  "Mars",
  "Avr",
  "Mai",
  "Juin",
  "Juil",
  "Août",
  "Sept",
  "Oct",
  "Nov",
  "Déc",
] as const;

import { funderCategories } from "../../schema/tables/projects";
import { type FormLine, grants, inKind, line, ownGrant, productLines, single } from "./formLine";

const publicFunders = funderCategories.filter((category) => category !== "private");

/** What forms ask of resources. */
export const formProducts: readonly FormLine[] = [
  single("70", [
    "Ventes et prestations de services | recettes d'activité | participation des usagers | recettes | billetterie | vente de produits finis, de marchandises, prestations de services",
    "Sales and services | earned income | sales | user fees | fees from users | income from activities",
  ]),
  single("73", ["Dotations et produits de tarification", "Tariffs and endowments"]),
  ownGrant([
    "Subvention de cette convention | présente subvention | notre subvention | subvention du financeur | subvention",
    "This grant | grant | grant received | our grant | funds received",
  ]),
  grants("grants", funderCategories, [
    "Subventions d’exploitation (74) | subventions d'exploitation | subventions | total des subventions",
    "Grants (74) | operating grants | all grants",
  ]),
  grants("grants:public", publicFunders, [
    "Financements publics | subventions publiques | autres financements publics",
    "Public grants | public funding | other public funding",
  ]),
  grants("grants:state", ["state"], ["État | services de l'état", "State | central government"]),
  grants("grants:region", ["region"], ["Région | conseil régional", "Region | regional council"]),
  grants(
    "grants:department",
    ["department"],
    ["Département | conseil départemental", "Department | county council"],
  ),
  grants(
    "grants:intercommunality",
    ["intercommunality"],
    [
      "Intercommunalité | communauté de communes | EPCI | métropole | agglomération",
      "Group of municipalities",
    ],
  ),
  grants(
    "grants:municipality",
    ["municipality"],
    ["Commune | ville | mairie | communes", "Municipality | city council | local authority"],
  ),
  grants(
    "grants:social",
    ["social"],
    ["Organismes sociaux | CAF | caisse d'allocations familiales", "Social security bodies"],
  ),
  grants(
    "grants:european",
    ["european"],
    ["Fonds européens | FSE | union européenne | feder", "European funds | European Union | EU"],
  ),
  grants("grants:jobAid", ["jobAid"], ["ASP (emplois aidés) | ASP | aides à l'emploi", "Job aids"]),
  grants(
    "grants:otherPublic",
    ["otherPublic"],
    ["Autres établissements publics | autres organismes publics", "Other public bodies"],
  ),
  grants(
    "grants:private",
    ["private"],
    [
      "Aides privées | fondations | mécénat | fondations et mécènes | financements privés | dons",
      "Private grants | foundations | corporate sponsorship | donations | private funding",
    ],
  ),
  single("75", [
    "Autres produits de gestion courante | cotisations | autres produits | adhésions",
    "Other operating income | membership fees | other income | dues",
  ]),
  single("76", ["Produits financiers", "Financial income | interest"]),
  single("77", ["Produits exceptionnels", "Exceptional income"]),
  single("78", [
    "Reports de ressources non utilisées | reprises sur amortissements et provisions | fonds dédiés utilisés",
    "Funds carried over | carried forward from previous year",
  ]),
  single("RP", [
    "Ressources propres affectées | fonds propres | autofinancement | ressources propres | apport de l'association",
    "Own resources | own funds | own contribution",
  ]),
  line(
    "total:product",
    productLines,
    [
      "Total des produits | total des ressources | total recettes | total produits | total des recettes | total ressources | total des financements",
      "Total income | total resources | total funding | total revenue",
    ],
    { isSum: true },
  ),
  inKind(
    "inKind:product",
    "product",
    ["87"],
    ["Contributions volontaires en nature (87)", "Contributions in kind received"],
  ),
  inKind("inKind:875", "product", ["875"], ["Bénévolat", "Volunteering"]),
  inKind("inKind:871", "product", ["871"], ["Prestations en nature", "Services received in kind"]),
  inKind("inKind:870", "product", ["870"], ["Dons en nature", "Gifts in kind"]),
];

import type { DataSet } from "../../src/features/sampleWorkbook/dataSet";
import { readDataSet } from "./dataSets";
import { Random } from "./random";

/** Another association for every seed: codes, people, funders, rules, amounts and days, never those of the bundled one. */
export function randomDataSet(seed: number): DataSet {
  const random = new Random(seed);
  const year = random.pick([2023, 2024, 2025, 2026]);
  const codes = random.pick([
    ["P1", "P2", "P3"],
    ["JEUN", "CULT"],
    ["A10", "A20", "A30", "A40"],
    ["INS"],
    ["Proj-A", "Proj-B"],
    ["vie de quartier", "numérique", "hors les murs"],
  ]);
  const funders = random.some(funderPool);
  const agreements = agreementsFor(random, codes, funders, year);
  const people = peopleFor(random, codes, year);
  return readDataSet({
    meta: { association: random.pick(["La Ruche", "Horizon (fictive)"]), year },
    inputs: {
      projects: {
        ...Object.fromEntries(codes.map((code, place) => [code, projectNames[(place + seed) % 6]])),
        VA: "Vie associative (hors projet)",
      },
      funders: Object.fromEntries(funders),
      agreements,
      ...people,
      purchases: purchasesFor(random, codes, year),
      surface_m2: Object.fromEntries([...codes, "VA"].map((code) => [code, random.int(5, 90)])),
      other_products: {
        "756": { cents: random.int(1000, 99999), project: null, label: "Cotisations" },
        [`706_${codes[0] ?? ""}`]: {
          cents: random.int(1, 999999),
          project: codes[0],
          label: "Ateliers",
        },
      },
      volunteers_qh: { [codes[0] ?? ""]: random.int(0, 900) },
      volunteer_rate_cents: 1188,
      premises_cents: random.pick([0, 480000]),
      budget_euros: Object.fromEntries(
        codes.map((code) => [code, budgetFor(random, code, agreements)]),
      ),
    },
  });
}

const projectNames = [
  "Jeunesse et sports",
  "Culture pour tous",
  "Aide alimentaire",
  "Accès aux droits",
  "Jardins partagés",
  "Médiation numérique",
];

type Funder = readonly [string, { name: string; nature: string; cerfa_line: string }];
const funderPool: readonly Funder[] = [
  [
    "CAF",
    { name: "CAF du Rhône", nature: "public", cerfa_line: "Organismes sociaux (détailler) :" },
  ],
  ["VILLE", { name: "Ville de Lyon", nature: "public", cerfa_line: "Commune(s) :" }],
  ["DEP", { name: "Département du Rhône", nature: "public", cerfa_line: "Département(s) :" }],
  ["FEDER", { name: "FEDER Région", nature: "public", cerfa_line: "Fonds européens" }],
  ["FDF", { name: "Fondation de France", nature: "prive", cerfa_line: "Aides privées" }],
  [
    "ETAT",
    {
      name: "DRAC Auvergne-Rhône-Alpes",
      nature: "public",
      cerfa_line: "Etat : préciser le(s) ministère(s)",
    },
  ],
];
const budgetHeadings: Readonly<Record<string, string>> = {
  CAF: "74 Organismes sociaux",
  VILLE: "74 Commune",
  DEP: "74 Département",
  FEDER: "74 Fonds européens",
  FDF: "74 Aides privées",
  ETAT: "74 Etat",
};

const refsOfAgreements: readonly ((number: number, year: number) => string)[] = [
  (number) => `C${number}`,
  (number, year) => `${year}/${number}`,
  (number, year) => `Conv. n° ${year}00${number}`,
];

interface Agreement {
  readonly funder: string;
  readonly project: string;
  readonly [rule: string]: unknown;
}

function agreementsFor(
  random: Random,
  codes: readonly string[],
  funders: readonly Funder[],
  year: number,
): Record<string, Agreement> {
  const agreements: Record<string, Agreement> = {};
  const refOf = random.pick(refsOfAgreements);
  for (const project of codes) {
    for (let count = random.int(1, 2); count > 0; count -= 1) {
      const number = Object.keys(agreements).length + 1;
      const [funder] = random.pick(funders);
      const amount = random.int(500, 60000) * 100;
      const period = [`${year}-01-01`, `${year}-12-31`];
      const label = `Convention ${random.pick(["annuelle", "d’objectifs"])} ${year}-${number}`;
      const european = {
        max_cents: amount,
        rate: "1/2",
        planned_cte_cents: amount * 2,
        method: random.pick(["SCO40", "SCO15"]),
        advance: "1/4",
        pay_deadline: `${year + 1}-06-30`,
      };
      const ordinary = {
        amount_cents: amount,
        eligible: random.pick([["60", "61", "62", "64", "IND"], ["60", "62"], ["64"]]),
        indirect_cap: random.pick([null, "3/20"]),
        dedicated: random.chance(0.7),
        carry_over: random.chance(0.5),
        schedule: random.pick([[100], [80, 20], [50, 30, 20]]),
      };
      const rules = funder === "FEDER" ? european : ordinary;
      agreements[refOf(number, year)] = { funder, project, label, period, ...rules };
    }
  }
  return agreements;
}

const names = [
  "Léa MARTIN",
  "Jean-Paul DE SOUSA",
  "Fatou N’DIAYE",
  "Hugo PETIT",
  "Inès LE BRAS",
  "Zoé PETIT",
];
const jobs = ["Directeur", "Animatrice", "Éducateur spécialisé", "Comptable", "Chargée de projet"];

const idsOfPeople: readonly ((place: number) => string)[] = [
  (place) => `E${place + 1}`,
  (place) => `SAL-${place + 1}`,
  (place) => `00${place + 1}`,
  (place) => (names[place] ?? "").toLowerCase().replace(/\s+/g, "."),
  (place) => ["DIR", "ANIM", "EDUC", "COMPTA"][place] ?? "",
];

function peopleFor(
  random: Random,
  codes: readonly string[],
  year: number,
): Record<string, unknown> {
  const employees: Record<string, unknown> = {};
  const payroll: Record<string, Record<number, unknown>> = {};
  const daily: unknown[] = [];
  const absences: unknown[] = [];
  const idOf = random.pick(idsOfPeople);
  for (let place = random.int(0, 3); place >= 0; place -= 1) {
    const id = idOf(place);
    const first = random.pick([1, 4]);
    const months = Array.from(
      { length: first === 1 ? 12 : random.int(1, 6) },
      (_, at) => first + at,
    );
    const weekly = random.pick([140, 112, 70, 98]);
    employees[id] = {
      name: names[place],
      job: jobs[place],
      weekly_qh: weekly,
      quota: `${weekly}/140`,
      months,
      ...(random.chance(0.3) ? { asp_monthly: random.int(30000, 70000) } : {}),
      ...(random.chance(0.3) ? { ijss: { [String(first)]: random.int(10000, 50000) } } : {}),
    };
    const slips: Record<number, unknown> = {};
    for (const month of months) {
      slips[month] = {
        "641": random.int(120000, 300000),
        "645": random.int(20000, 120000),
        "633": random.int(1000, 6000),
        "647": random.pick([0, 4218]),
      };
      fillMonth(random, { id, year, month, codes, daily, absences });
    }
    payroll[id] = slips;
  }
  return { employees, payroll_by_month: payroll, daily, absences_daily: absences };
}

interface Month {
  readonly id: string;
  readonly year: number;
  readonly month: number;
  readonly codes: readonly string[];
  readonly daily: unknown[];
  readonly absences: unknown[];
}

function fillMonth(random: Random, { id, year, month, codes, daily, absences }: Month): void {
  for (let day = 1; day <= new Date(Date.UTC(year, month, 0)).getUTCDate(); day += 1) {
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    const date = isoDate(year, month, day);
    if (random.chance(0.1)) absences.push([id, date, random.pick(["CP", "JF", "MAL", "RTT"]), 28]);
    else {
      const code = random.pick([...codes, "GEN", "VA"]);
      daily.push([id, date, code, random.pick([28, 14, 20, 31])]);
      if (code !== "GEN" && random.chance(0.3)) daily.push([id, date, "GEN", random.int(1, 8)]);
    }
  }
}

const isoDate = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

const accounts = [
  "604",
  "6063",
  "6061",
  "6132",
  "6135",
  "616",
  "6226",
  "6228",
  "6236",
  "6247",
  "6251",
  "626",
  "611",
  "6156",
  "6281",
  "657",
];
const suppliers = [
  "Imprim’Ouest",
  "EDF",
  "SNCF",
  "La Poste",
  "Bureau Vallée",
  "Maison des associations",
];

function purchasesFor(random: Random, codes: readonly string[], year: number): unknown[] {
  return Array.from({ length: random.int(3, 40) }, (_, place) => {
    const destination = random.next();
    const weights =
      destination < 0.6 || codes.length === 1
        ? { [random.pick(codes)]: 1 }
        : destination < 0.8
          ? Object.fromEntries(codes.slice(0, 2).map((code, at) => [code, [70, 30][at]]))
          : null;
    return {
      id: `F${String(place + 1).padStart(3, "0")}`,
      date: isoDate(year, random.int(1, 12), random.int(1, 28)),
      paid: random.chance(0.9) ? isoDate(year, 12, random.int(1, 31)) : null,
      supplier: random.pick(suppliers),
      invoice: `${random.pick([`${year}-${random.int(1, 999)}`, `FA${random.int(1000, 9999)}`])}-${place}`,
      account: random.pick(accounts),
      label: `${random.pick(["Achat", "Prestation", "Goûter"])} ${place}`,
      amount_ttc_cents: (random.chance(0.07) ? -1 : 1) * random.int(100, 500000),
      weights,
      key: weights === null ? random.pick(["key_hours", "key_surface"]) : "direct",
    };
  });
}

const chargeHeadings = [
  "60a Prestations de services (ligne libre)",
  "60c Achats matières et fournitures",
  "61a Locations",
  "61c Assurance",
  "62a Rémunérations intermédiaires et honoraires",
  "62c Déplacements, missions",
  "62d Services bancaires, autres",
  "63a Impôts et taxes sur rémunération",
  "64a Rémunération des personnels",
  "64b Charges sociales",
  "65 Autres charges de gestion courante",
  "68 Dotation aux amortissements",
  "IND Charges fixes de fonctionnement",
];

function budgetFor(
  random: Random,
  project: string,
  agreements: Readonly<Record<string, Agreement>>,
): unknown {
  const charges: Record<string, number> = {};
  for (const heading of random.some(chargeHeadings)) charges[heading] = random.int(1, 300) * 100;
  let rest = Object.values(charges).reduce((sum, euros) => sum + euros, 0);
  const products: Record<string, number> = {};
  const payers = Object.values(agreements).filter((agreement) => agreement.project === project);
  for (const funder of new Set(payers.map((agreement) => agreement.funder))) {
    const euros = Math.min(rest, random.int(10, 300) * 100);
    products[budgetHeadings[funder] ?? ""] = euros;
    rest -= euros;
  }
  // One budget in five is not balanced: somebody still has to pay 500 euros of it.
  products["RP Ressources propres affectées"] = random.chance(0.8) ? rest : Math.max(0, rest - 500);
  return { charges, produits: products };
}

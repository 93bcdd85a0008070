import { ratioToNumber } from "../../domain/quantities/ratio";
import type { RecordOf } from "../../domain/schema/tables";
import { dateCell, numberFormats, subtitleFormat, titleFormat } from "./look";
import { leadByProject } from "./people";
import { type RawColumn, drawList } from "./rawTable";
import type { SampleFacts } from "./sampleFacts";
import { SheetDraft, box } from "./sheetDraft";
import { categoryWords } from "./words";

/** Projects and the association's own life, with who leads each. */
export function drawProjects(facts: SampleFacts): SheetDraft {
  const draft = new SheetDraft("Projets", "#C6E0B4");
  draft.cell(1, 1, `Projets et actions ${facts.year}`);
  draft.format(box(1, 1), titleFormat);
  const { projects, timesheets, employees } = facts.records;
  const lead = leadByProject(timesheets, employees);
  drawList(
    draft,
    3,
    [
      {
        header: "Code projet",
        content: ({ code }: RecordOf<"projects">) => code,
        format: { bold: true },
      },
      { header: "Intitulé du projet", content: ({ name }) => name },
      { header: "Responsable", content: ({ code, manager }) => manager ?? lead.get(code) ?? "" },
      {
        header: "Hors projet",
        content: ({ offProject }) => (offProject === true ? "oui" : "non"),
        format: { horizontal: "Center" },
      },
    ],
    projects,
  );
  draft.widths([13, 38, 22, 12]);
  draft.freeze(3, 0);
  draft.page("Portrait");
  return draft;
}

/** Who the funders are: what the follow-up of grants never says. */
export function drawFunders(facts: SampleFacts): SheetDraft | null {
  const { funders } = facts.records;
  if (funders.length === 0) return null;
  const draft = new SheetDraft("Financeurs", "#C6E0B4");
  draft.cell(1, 1, "Nos financeurs");
  draft.format(box(1, 1), titleFormat);
  drawList(
    draft,
    3,
    [
      {
        header: "Code financeur",
        content: ({ code }: RecordOf<"funders">) => code,
        format: { bold: true },
      },
      { header: "Financeur", content: ({ name }) => name },
      { header: "Catégorie", content: ({ category }) => categoryWords(category) },
      {
        header: "Nature du financeur",
        content: ({ nature }) => (nature === null ? "" : nature === "private" ? "privé" : "public"),
        format: { horizontal: "Center" },
      },
    ],
    funders,
  );
  draft.widths([12, 46, 28, 14]);
  draft.freeze(3, 0);
  draft.page("Portrait");
  return draft;
}

/** The register of employees. */
export function drawEmployees(facts: SampleFacts): SheetDraft | null {
  if (facts.records.employees.length === 0) return null;
  const draft = new SheetDraft("Salariés", "#C6E0B4");
  const { employees } = facts.records;
  const declared = employees.some(({ declaredRate }) => declaredRate !== null);
  draft.cell(1, 1, `Équipe salariée ${facts.year}`);
  draft.format(box(1, 1), titleFormat);
  drawList(
    draft,
    3,
    [
      {
        header: "Matricule",
        content: ({ id }: RecordOf<"employees">) => id,
        format: { horizontal: "Center" },
      },
      { header: "Nom", content: ({ name }) => name, format: { bold: true } },
      { header: "Fonction", content: ({ job }) => job ?? "" },
      { header: "Contrat", content: (employee) => contractOf(employee) },
      {
        header: "Quotité",
        content: ({ quota }) => (quota === null ? null : ratioToNumber(quota)),
        format: { numberFormat: numberFormats.percent, horizontal: "Center" },
      },
      {
        header: "Horaire hebdo (h)",
        content: ({ weekly }) => (weekly === null ? null : weekly / 60),
        format: { numberFormat: numberFormats.hours, horizontal: "Center" },
      },
      {
        header: "Date d’entrée",
        content: ({ entry }) => dateCell(entry),
        format: { numberFormat: numberFormats.date, horizontal: "Center" },
      },
      {
        header: "Date de sortie",
        content: ({ exit }) => dateCell(exit),
        format: { numberFormat: numberFormats.date, horizontal: "Center" },
      },
      ...(declared ? [declaredRateColumn] : []),
    ],
    employees,
  );
  draft.widths([11, 24, 30, 14, 10, 12, 13, 13, 13]);
  draft.freeze(3, 0);
  draft.page("Landscape");
  return draft;
}

const declaredRateColumn: RawColumn<RecordOf<"employees">> = {
  header: "Taux horaire déclaré",
  content: ({ declaredRate }) => (declaredRate === null ? null : declaredRate / 100),
  format: { numberFormat: numberFormats.euros },
};

function contractOf({ contract, job }: RecordOf<"employees">): string {
  if (contract !== null) return contract;
  return /\b(PEC|CUI|CAE)\b/.test(job ?? "") ? "CDD PEC" : "CDI";
}

/** The keys in use, with the floor area of each project. */
export function drawKeys(facts: SampleFacts): SheetDraft | null {
  if (facts.records.keys.length === 0) return null;
  const draft = new SheetDraft("Clés de répartition", "#C6E0B4");
  const { keys, projects } = facts.records;
  draft.cell(1, 1, "Clés de répartition des charges communes");
  draft.format(box(1, 1), titleFormat);
  draft.cell(2, 1, `Adoptées en conseil d’administration pour l’exercice ${facts.year}`);
  draft.format(box(2, 1), subtitleFormat);
  const nameOf = new Map(projects.map(({ code, name }) => [code, name]));
  drawList(
    draft,
    4,
    [
      { header: "Clé", content: ({ code }: RecordOf<"keys">) => code, format: { bold: true } },
      { header: "Libellé", content: ({ label }) => label ?? "" },
      { header: "Base", content: ({ basis }) => basisWords[basis] ?? basis },
      {
        header: "Code projet",
        content: ({ project }) => project ?? "",
        format: { horizontal: "Center" },
      },
      { header: "Intitulé du projet", content: ({ project }) => nameOf.get(project ?? "") ?? "" },
      { header: "Poids", content: ({ weight }) => weight, format: { horizontal: "Right" } },
    ],
    keys,
  );
  draft.widths([16, 32, 16, 12, 30, 10]);
  draft.freeze(4, 0);
  draft.page("Portrait");
  return draft;
}

const basisWords: Readonly<Record<string, string>> = {
  hours: "Heures",
  area: "Surface (m²)",
  fte: "ETP",
  headcount: "Effectif",
  budget: "Budget",
  fixed: "Part fixe",
};

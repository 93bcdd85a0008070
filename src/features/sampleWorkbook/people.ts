import type { RecordOf } from "../../domain/schema/tables";

type Employee = RecordOf<"employees">;

/** `David EL AMRI` → `EL AMRI`: the part in capitals, else the last word. */
export function familyName(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "");
  const capitals = words.filter((word) => word.length > 1 && word === word.toLocaleUpperCase("fr"));
  return capitals.length > 0 ? capitals.join(" ") : (words.at(-1) ?? name);
}

/** `Amina BENALI` → `BENALI Amina`, as payroll software prints it. */
export function familyNameFirst(name: string): string {
  const family = familyName(name);
  const given = name.replace(family, "").replace(/\s+/g, " ").trim();
  return given === "" ? family : `${family} ${given}`;
}

/** Who signs an employee's timesheets: the director; the chair signs the director's. */
export function managerOf(employee: Employee, employees: readonly Employee[]): string {
  const director = employees.find((someone) => /^direct/i.test(someone.job ?? ""));
  return director === undefined || director.id === employee.id ? "la présidence" : director.name;
}

/** The employee with most hours on each project, by project code. */
export function leadByProject(
  timesheets: readonly RecordOf<"timesheets">[],
  employees: readonly Employee[],
): ReadonlyMap<string, string> {
  const hours = new Map<string, Map<string, number>>();
  for (const { project, employee, minutes } of timesheets) {
    if (project === null) continue;
    const people = hours.get(project) ?? new Map<string, number>();
    hours.set(project, people);
    people.set(employee, (people.get(employee) ?? 0) + minutes);
  }
  const nameOf = new Map(employees.map((employee) => [employee.id, employee.name]));
  return new Map(
    [...hours].map(([project, people]) => {
      const [lead] = [...people].sort(([, most], [, less]) => less - most);
      return [project, lead === undefined ? "" : (nameOf.get(lead[0]) ?? "")];
    }),
  );
}

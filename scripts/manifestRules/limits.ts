import { type Problem, problem } from "./problem";
import { type Element, at, everyElement, valuesOf } from "./tree";

const controls = new Set(["CustomTab", "Group", "Control", "Item"]);
/** Longest text by resource list and element (M-12 and the skeleton of § 1.1). */
const longest: Readonly<Record<string, number>> = {
  ShortStrings: 125,
  LongStrings: 250,
  Urls: 2048,
  Images: 2048,
};

/** Lengths, identifiers, version and requirement floor. */
export function checkLimits(root: Element): Problem[] {
  return [
    ...checkText(root, "DisplayName", 125),
    ...checkText(root, "Description", 250),
    ...checkResourceTexts(root),
    ...checkControlIds(root),
    ...checkIdentity(root),
    ...checkFloor(root),
  ];
}

function checkText(root: Element, name: string, limit: number): Problem[] {
  const element = at(root, name);
  return element === null ? [] : tooLong(element, limit);
}

function tooLong(element: Element, limit: number): Problem[] {
  const id = element.attributes["id"] ?? element.name;
  return valuesOf(element).flatMap(({ value, line }) => [
    ...(value.length > limit
      ? [problem("M-12", { line }, `${id}: ${value.length} characters, ${limit} at most`)]
      : []),
    ...(value.trim() === "" ? [problem("M-12", { line }, `${id} is empty`)] : []),
  ]);
}

function checkResourceTexts(root: Element): Problem[] {
  const lists = at(root, "VersionOverrides", "Resources")?.children ?? [];
  return lists.flatMap(({ name, children }) =>
    children.flatMap((resource) => {
      const id = resource.attributes["id"] ?? "";
      const badId =
        id.length < 1 || id.length > 32
          ? [problem("M-12", resource, `resource id « ${id} » must have 1 to 32 characters`)]
          : [];
      return [...badId, ...tooLong(resource, longest[name] ?? 250)];
    }),
  );
}

function checkControlIds(root: Element): Problem[] {
  const seen = new Set<string>();
  return [...everyElement(root)].flatMap((element) => {
    if (element.name === "FunctionName" && element.text.length > 250) {
      return [problem("M-12", element, "a FunctionName has 250 characters at most")];
    }
    if (!controls.has(element.name)) return [];
    const id = element.attributes["id"] ?? "";
    const twice = seen.has(id);
    seen.add(id);
    return [
      ...(id === "" || id.length > 125
        ? [problem("M-12", element, `${element.name} needs an id of 125 characters at most`)]
        : []),
      ...(twice ? [problem("M-12", element, `id ${id} is used twice`)] : []),
    ];
  });
}

function checkIdentity(root: Element): Problem[] {
  const id = at(root, "Id");
  const version = at(root, "Version");
  const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
  return [
    ...(id !== null && !guid.test(id.text) ? [problem("M-02", id, "Id is not a GUID")] : []),
    ...(version !== null && !/^\d{1,5}(\.\d{1,5}){0,3}$/.test(version.text)
      ? [problem("M-02", version, "Version has 1 to 4 numbers of 1 to 5 digits")]
      : []),
  ];
}

/** What the product needs of Excel; nothing that Excel refuses to see in a manifest (M-18, M-19, M-20). */
const floor: Readonly<Record<string, string>> = {
  SharedRuntime: "1.1",
  ExcelApi: "1.14",
  CustomFunctionsRuntime: "1.1",
};

function checkFloor(root: Element): Problem[] {
  const sets = at(root, "Requirements", "Sets");
  const stated = new Map(
    (sets?.children ?? []).map(({ attributes }) => [
      attributes["Name"] ?? "",
      attributes["MinVersion"],
    ]),
  );
  const where = sets ?? root;
  const missing = Object.entries(floor).flatMap(([name, version]) =>
    stated.get(name) === version
      ? []
      : [
          problem(
            "M-18",
            where,
            `the floor is ${name} ${version}, not ${stated.get(name) ?? "nothing"}`,
          ),
        ],
  );
  const unknown = [...stated.keys()]
    .filter((name) => !(name in floor))
    .map((name) => problem("M-19", where, `${name} does not belong to the floor`));
  const inner = at(root, "VersionOverrides", "Requirements");
  return [
    ...missing,
    ...unknown,
    ...(inner === null
      ? []
      : [problem("M-18", inner, "requirements inside VersionOverrides would hide every button")]),
  ];
}

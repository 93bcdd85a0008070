import { type Problem, problem } from "./problem";
import { type Element, at, childOf, everyElement, valuesOf } from "./tree";

/** Every reference resolved, every resource used, both languages complete, every address https. */
export function checkResources(root: Element, production: boolean): Problem[] {
  return [...checkReferences(root), ...checkLocales(root), ...checkAddresses(root, production)];
}

function checkReferences(root: Element): Problem[] {
  const problems: Problem[] = [];
  const known = new Map<string, Element>();
  for (const list of at(root, "VersionOverrides", "Resources")?.children ?? []) {
    for (const resource of list.children) {
      const id = resource.attributes["id"] ?? "";
      if (known.has(id))
        problems.push(problem("M-12", resource, `resource ${id} is defined twice`));
      known.set(id, resource);
    }
  }
  const used = new Set<string>();
  for (const element of everyElement(root)) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    used.add(resid);
    if (!known.has(resid)) {
      problems.push(
        problem("M-43", element, `${element.name} names ${resid}, which is not defined`),
      );
    }
  }
  for (const [id, resource] of known) {
    if (!used.has(id)) problems.push(problem("M-43", resource, `resource ${id} is never used`));
  }
  return problems;
}

/** Texts have one override per other language, none for the default (M-15, M-16). */
function checkLocales(root: Element): Problem[] {
  const main = childOf(root, "DefaultLocale")?.text ?? "";
  const texts = [...everyElement(root)].filter(isText);
  const locales = new Set(
    [...everyElement(root)]
      .filter(({ name }) => name === "Override")
      .map(({ attributes }) => attributes["Locale"] ?? ""),
  );
  const badTags = [...locales]
    .filter((locale) => !/^[a-z]{2,3}-[A-Z]{2}$/.test(locale))
    .map((locale) => problem("M-15", root, `locale « ${locale} » must be written xx-YY`));
  const forMain = locales.has(main)
    ? [problem("M-15", root, `${main} is the default: it takes no override`)]
    : [];
  const missing = texts.flatMap((text) => {
    const own = valuesOf(text).map(({ locale }) => locale);
    const id = text.attributes["id"] ?? text.name;
    return [...locales]
      .filter((locale) => own.filter((one) => one === locale).length !== 1)
      .map((locale) => problem("M-15", text, `${id} needs one text in ${locale}`));
  });
  return [...badTags, ...forMain, ...missing];
}

function isText({ name, attributes }: Element): boolean {
  return (
    name === "String" ||
    name === "DisplayName" ||
    (name === "Description" && attributes["DefaultValue"] !== undefined)
  );
}

function checkAddresses(root: Element, production: boolean): Problem[] {
  return addressesOf(root).flatMap(({ value, line }) => {
    if (!/^https:\/\/[^/\s]/.test(value)) {
      return [problem("M-22", { line }, `${value} is not an https address`)];
    }
    return production && new URL(value).hostname === "localhost"
      ? [problem("M-22", { line }, `${value} is on this machine`)]
      : [];
  });
}

/** Every address of the manifest, with its line. */
export function addressesOf(root: Element): { readonly value: string; readonly line: number }[] {
  return [...everyElement(root)].flatMap((element) => {
    if (element.name === "AppDomain") return [{ value: element.text, line: element.line }];
    const named =
      element.name.endsWith("Url") || element.name === "Image" || element.name === "SourceLocation";
    return named ? valuesOf(element) : [];
  });
}

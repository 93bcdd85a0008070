import { type Problem, problem } from "./problem";
import { type Element, everyElement, typeOf } from "./tree";

/** Children of one element in the order of the schema; `?` may be missing, `+` and `*` may repeat. */
const shapes: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl " +
    "AppDomains? Hosts Requirements DefaultSettings Permissions Dictionary? VersionOverrides ExtendedOverrides?",
  VersionOverrides:
    "Description? Requirements? Hosts Resources WebApplicationInfo? EquivalentAddins?",
  "Host:Workbook": "Runtimes AllFormFactors? DesktopFormFactor",
  Runtimes: "Runtime",
  AllFormFactors: "ExtensionPoint",
  DesktopFormFactor: "GetStarted? FunctionFile ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint:CustomFunctions": "Script Page Metadata Namespace?",
  "ExtensionPoint:PrimaryCommandSurface": "CustomTab",
  "ExtensionPoint:ContextMenu": "OfficeMenu+",
  OfficeMenu: "Control+",
  // The label of a tab comes after its groups (M-05); InsertAfter and the like are PowerPoint's (M-06).
  CustomTab: "Group+ Label",
  Group: "Label Icon Control+",
  "Control:Button": "Label Supertip Icon Action Enabled?",
  "Control:Menu": "Label Supertip Icon Items",
  Items: "Item+",
  Item: "Label Supertip Icon Action Enabled?",
  Supertip: "Title Description",
  Icon: "Image+",
  "Action:ShowTaskpane": "SourceLocation",
  "Action:ExecuteFunction": "FunctionName",
  Requirements: "Sets",
  Sets: "Set+",
  Resources: "Images Urls ShortStrings LongStrings",
  Images: "Image+",
  Urls: "Url+",
  ShortStrings: "String+",
  LongStrings: "String+",
  Hosts: "Host+",
  AppDomains: "AppDomain+",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  DefaultSettings: "SourceLocation",
  DisplayName: "Override*",
  Description: "Override*",
  IconUrl: "Override*",
  HighResolutionIconUrl: "Override*",
  SupportUrl: "Override*",
  SourceLocation: "Override*",
  Image: "Override*",
  Url: "Override*",
  String: "Override*",
};

/** Wrong, missing, repeated or misplaced children (M-01 to M-06). */
export function checkOrder(root: Element): Problem[] {
  return [...everyElement(root)].flatMap(checkChildren);
}

function checkChildren(element: Element): Problem[] {
  const shape = shapes[`${element.name}:${typeOf(element)}`] ?? shapes[element.name] ?? "";
  const expected = shape.split(" ").filter((item) => item !== "");
  const names = expected.map((item) => item.replace(/[?+*]$/, ""));
  const problems: Problem[] = [];
  let place = 0;
  for (const child of element.children) {
    const found = names.indexOf(child.name);
    if (found === -1) {
      problems.push(problem("M-01", child, `${element.name} takes no ${child.name}`));
    } else if (found < place) {
      const before = names[place] ?? "";
      problems.push(problem("M-01", child, `${child.name} must stand before ${before}`));
    } else place = found;
  }
  expected.forEach((item, index) => {
    const name = names[index] ?? item;
    const count = element.children.filter((child) => child.name === name).length;
    if (count === 0 && !/[?*]$/.test(item)) {
      problems.push(problem("M-01", element, `${element.name} needs ${name}`));
    }
    if (count > 1 && !/[+*]$/.test(item)) {
      problems.push(problem("M-01", element, `${element.name} takes one ${name}, not ${count}`));
    }
  });
  return problems;
}

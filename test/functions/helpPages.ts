import { call } from "../../src/functions/call";
import { catalogue } from "../../src/functions/catalogue";
import type { CustomFunction } from "../../src/functions/define";
import { exampleCall } from "../../src/functions/exampleCall";
import { functions as english } from "../../src/i18n/en/functions";
import { type Functions, functions as french } from "../../src/i18n/fr/functions";

export type Language = "fr" | "en";

const wordsOf: Readonly<Record<Language, Functions>> = { fr: french, en: english };
const headings = {
  fr: { argument: "Argument", optional: "facultatif", example: "Exemple", gives: "donne" },
  en: { argument: "Argument", optional: "optional", example: "Example", gives: "gives" },
};

/** docs/functions.md: every function with its arguments and an example, in French as users see them. */
export function functionsPage(): string {
  const parts = catalogue.map((custom) => {
    const { description, parameters } = helpOf(custom, "fr");
    const lines = custom.parameters.map(({ name, optional }) => {
      const { name: word = name, description: meaning = "" } = parameters[name] ?? {};
      return `| ${word} | ${optional === true ? "facultatif" : ""} | ${meaning} |`;
    });
    return [
      `## \`${custom.id}\``,
      `\`${signature(custom, "fr")}\``,
      description,
      ["| argument | | |", "| --- | --- | --- |", ...lines].join("\n"),
      `\`${exampleCall(custom, "fr")}\` donne ${shownTable(custom, "fr")}`,
    ].join("\n\n");
  });
  return `${[intro, ...parts].join("\n\n")}\n`;
}

const intro = `# Fonctions de calcul

Written by \`npm run functions:pages\`; a test keeps it true. The words are those that Excel shows; the same sections, in both languages, are in \`assets/help\`.

Toutes s’écrivent \`=FLECHAGE.NOM(…)\`, sous le même nom dans toutes les langues d’Excel. Ce sont des fonctions pures de leurs arguments : elles se recalculent quand une cellule donnée en argument change, et jamais autrement. Elles acceptent une cellule, une plage, une colonne entière (une première ligne de titres est laissée de côté, sauf par les fonctions LIRE_…, qui lisent toutes leurs cellules), des cellules vides et des nombres écrits en texte. Une cellule illisible ou en erreur n’est jamais comptée pour zéro : la fonction dit laquelle. Les dates données en résultat sont des dates d’Excel : mettez la cellule au format date.

Un document à remettre ne doit pas en contenir : « Figer » (page Aide du volet) les remplace par leurs valeurs.`;

/** The sections of the help page, from one function's heading to the last example. */
export function helpSections(language: Language): string {
  const { optional, example, gives } = headings[language];
  return catalogue
    .map((custom) => {
      const { description, parameters } = helpOf(custom, language);
      const items = custom.parameters.map(({ name, optional: isOptional }) => {
        const { name: word = name, description: meaning = "" } = parameters[name] ?? {};
        const mark = isOptional === true ? ` <em>(${optional})</em>` : "";
        return `<dt><code>${escaped(word)}</code>${mark}</dt><dd>${escaped(meaning)}</dd>`;
      });
      return `<h3 id="${custom.id.toLowerCase()}"><code>${escaped(signature(custom, language))}</code></h3>
<p>${escaped(description)}</p>
<dl>${items.join("\n")}</dl>
<p>${example}${language === "fr" ? "&#8239;" : ""}: <code>${escaped(exampleCall(custom, language))}</code> ${gives} ${htmlTable(custom, language)}`;
    })
    .join("\n");
}

interface Help {
  readonly description: string;
  readonly parameters: Readonly<
    Record<string, { readonly name: string; readonly description: string }>
  >;
}

function helpOf(custom: CustomFunction, language: Language): Help {
  return wordsOf[language].help[custom.id];
}

function signature(custom: CustomFunction, language: Language): string {
  const { parameters } = helpOf(custom, language);
  const names = custom.parameters.map(({ name, optional }) => {
    const word = parameters[name]?.name ?? name;
    return optional === true ? `[${word}]` : word;
  });
  return `=FLECHAGE.${custom.id}(${names.join(language === "fr" ? "; " : ", ")})`;
}

function rowsOf(custom: CustomFunction, language: Language): string[][] {
  const outcome = call(custom, custom.example.args, wordsOf[language]);
  if (!outcome.ok) throw new Error(`${custom.id}: ${outcome.error}`);
  const rows = Array.isArray(outcome.value) ? outcome.value : [[outcome.value]];
  return rows.map((row) =>
    row.map((cell) =>
      typeof cell === "number" && language === "fr"
        ? String(cell).replace(".", ",")
        : typeof cell === "object"
          ? "#VALUE!"
          : String(cell),
    ),
  );
}

function shownTable(custom: CustomFunction, language: Language): string {
  const rows = rowsOf(custom, language);
  const [[only = ""] = []] = rows;
  if (rows.length === 1 && rows[0]?.length === 1) return `« ${only} ».`;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const [first = [], ...rest] = rows;
  return `:\n\n${[line(first), line(first.map(() => "---")), ...rest.map(line)].join("\n")}`;
}

function htmlTable(custom: CustomFunction, language: Language): string {
  const rows = rowsOf(custom, language);
  const [[only = ""] = []] = rows;
  if (rows.length === 1 && rows[0]?.length === 1) return `<strong>${escaped(only)}</strong>.</p>`;
  const body = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`,
  );
  return `${language === "fr" ? "&#8239;" : ""}:</p>\n<table>${body.join("")}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\u202f", "&#8239;");
}

/** The help page with its sections on functions, which end it, written anew. */
export function withSections(page: string, language: Language): string {
  const start = page.indexOf('<h3 id="');
  const end = page.indexOf("</body>");
  if (start < 0 || end < 0) throw new RangeError("the help page has sections on functions");
  return `${page.slice(0, start)}${helpSections(language)}\n${page.slice(end)}`;
}

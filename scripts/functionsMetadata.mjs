// The metadata that Excel reads about our custom functions, from src/functions/catalogue.ts and the dictionaries.
import { tsImport } from "tsx/esm/api";

const load = (path) => tsImport(path, import.meta.url);

/** Files by language: French is the default, English an override of the manifest (officejs F-05, F-08). */
export const metadataFiles = { fr: "functions.json", en: "functions.en-us.json" };

/** The document of officejs F-02 in one language. `helpUrl` is the page that explains the functions. */
export async function functionsMetadata(language, helpUrl) {
  const { catalogue } = await load("../src/functions/catalogue.ts");
  const { functions: words } = await load(`../src/i18n/${language}/functions.ts`);
  return {
    allowCustomDataForDataTypeAny: true,
    // Errors in cells reach the code, which then names their row (officejs F-24).
    allowErrorForDataTypeAny: true,
    functions: catalogue.map(({ id, parameters, result }) => ({
      id,
      name: id,
      description: words.help[id].description,
      helpUrl: `${helpUrl}#${id.toLowerCase()}`,
      parameters: parameters.map(({ name, dimensionality, optional }) => ({
        ...words.help[id].parameters[name],
        type: "any",
        dimensionality,
        ...(optional ? { optional } : {}),
      })),
      result: { type: "any", dimensionality: result },
    })),
  };
}

/** Emits both files beside the pages (webpack plug-in); they must share the pages' domain (officejs P-03). */
export class FunctionsMetadata {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMetadata", stage }, async () => {
        for (const [language, file] of Object.entries(metadataFiles)) {
          const metadata = await functionsMetadata(language, helpPage(this.baseUrl, language));
          compilation.emitAsset(file, new sources.RawSource(JSON.stringify(metadata, null, 2)));
        }
      });
    });
  }
}

/** Where the functions are explained; also the SupportUrl of the manifest. */
export function helpPage(baseUrl, language) {
  return `${baseUrl}/assets/help/${language}.html`;
}

import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import prettier from "eslint-config-prettier";
import jest from "eslint-plugin-jest";
import a11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const officeGlobals = ["Excel", "Office", "OfficeExtension", "OfficeRuntime", "CustomFunctions"];
const fromI18n = "Text that people read comes from src/i18n.";
const namedExports = { selector: "ExportDefaultDeclaration", message: "Named exports only." };

export default defineConfig(
  globalIgnores(["dist/", "coverage/", "reports/", ".cache/"]),
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "no-console": "error",
      // French sentences hold narrow no-break spaces.
      "no-irregular-whitespace": ["error", { skipStrings: true, skipTemplates: true }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/strict-boolean-expressions": [
        "error",
        { allowString: false, allowNumber: false },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/naming-convention": [
        "error",
        { selector: "typeLike", format: ["PascalCase"] },
        { selector: "function", format: ["camelCase", "PascalCase"] },
      ],
      "no-restricted-syntax": ["error", namedExports],
    },
  },
  {
    files: ["src/**"],
    // workbook/ is the only room that names Excel; entry/ wires it; host/ plays it.
    ignores: ["src/workbook/**", "src/functions/register.ts", "src/entry/**", "src/host/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...officeGlobals.map((name) => ({ name, message: "Talk to Excel through src/workbook." })),
      ],
    },
  },
  {
    files: ["src/domain/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Date", message: "Use PlainDate; the caller passes today." },
      ],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
  {
    files: ["src/workbook/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/**/*.tsx"],
    extends: [hooks.configs.flat.recommended, a11y.flatConfigs.strict],
    rules: {
      "no-restricted-syntax": [
        "error",
        namedExports,
        { selector: "JSXText[value=/\\p{L}{2}/u]", message: fromI18n },
        {
          selector:
            "JSXAttribute[name.name=/^(label|title|alt|hint|placeholder|aria-label)$/] > Literal",
          message: fromI18n,
        },
      ],
    },
  },
  {
    files: ["test/**"],
    extends: [jest.configs["flat/recommended"], jest.configs["flat/style"]],
    rules: {
      "jest/expect-expect": ["error", { assertFunctionNames: ["expect", "expect*", "fc.assert"] }],
      "jest/no-standalone-expect": ["error", { additionalTestBlockFunctions: ["judged"] }],
      "no-restricted-properties": [
        "error",
        { object: "jest", property: "mock", message: "Use the stand-in host or pass a value." },
      ],
    },
  },
  {
    files: ["*.js", "*.cjs", "scripts/**", "bin/**", "bench/**"],
    languageOptions: {
      globals: Object.fromEntries(
        ["process", "console", "URL", "Buffer", "setTimeout", "module", "require", "fetch"].map(
          (name) => [name, "readonly"],
        ),
      ),
    },
    rules: { "no-console": "off", "no-restricted-syntax": "off" },
  },
  { files: ["src/entry/cli/**", "src/entry/log.ts"], rules: { "no-console": "off" } },
  prettier,
);

/** Who may import whom. The table in docs/architecture.md says why. */
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: "^src/", pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      comment: "The rules import themselves and three small pure libraries (docs/decisions).",
      severity: "error",
      from: { path: "^src/domain/" },
      to: {
        pathNot: ["^src/domain/", "node_modules/(fastest-levenshtein|@socialgouv/jours-feries)/"],
      },
    },
    only("i18n-knows-words-only", "^src/i18n/", ["^src/i18n/", "^src/domain/"]),
    only("workbook-knows-the-domain", "^src/workbook/", ["^src/workbook/", "^src/domain/"]),
    only("ui-kit-knows-no-workbook", "^src/ui/", ["^src/(ui|i18n|domain)/"]),
    only("functions-are-thin", "^src/functions/", ["^src/(functions|i18n|domain)/"]),
    only("features-use-the-door", "^src/features/", ["^src/(features|workbook|ui|i18n|domain)/"]),
    {
      name: "features-are-islands",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/[^/]+/", pathNot: "^src/features/$1/" },
    },
    only("host-plays-excel-and-knows-no-product", "^src/host/", ["^src/host/"]),
    {
      name: "react-stays-in-the-pane",
      severity: "error",
      from: { pathNot: "^src/(ui|features|entry)/|^test/" },
      to: { path: "node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "the-stand-in-stays-home",
      comment:
        "What the pane ships reaches neither the stand-in Excel nor the tools that run on it: its additions to Microsoft's client are for tests and the command line.",
      severity: "error",
      from: { path: "^src/entry/taskpane/" },
      to: { path: "^src/(host|entry/(hostRun|workbench|cli))/", reachable: true },
    },
    {
      name: "shipped-code-needs-no-test",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};

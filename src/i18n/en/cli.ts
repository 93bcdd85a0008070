import type { Cli } from "../fr/cli";

export const cli: Cli = {
  help: `Fléchage: every euro of a grant pointed at the cost it pays for.

  flechage demo [--out FOLDER]
  flechage inspect FILE… [--mapping MAP.json]
  flechage health FILE
  flechage mapping FILE --json
  flechage structure FILE… --out OUT.xlsx [--accept all|confident] [--mapping MAP.json]
  flechage check FILE [--csv OUT.csv]
  flechage balance FILE --agreement REF --template ID [--year YYYY] [--values] [--charts] [--out OUT.xlsx]
  flechage balance FILE … --out OUT.xlsx --sent YYYY-MM-DD [--by NAME]
  flechage balance FILE --agreement REF --compare
  flechage balance FILE --agreement REF --template controle [--fec FEC.txt]
  flechage balance --template list
  flechage balance FILE --template ID --edit --out OUT.xlsx
  flechage balance FILE --agreement REF --template own --form SHEET [--form-file FORM.xlsx] [--mapping MAPPING.json] [--replace] [--out OUT.xlsx]
  flechage allocate FILE [--year YYYY] [--out OUT.xlsx]
  flechage simulate FILE --scenario '{"kind":…}' [--year YYYY]
  flechage explain FILE --cell 'Sheet!B7'
  flechage sample --from DATA.json --out OUT.xlsx [--shape raw|tables] [--functions] [--anomaly RULE]

  --out        the file to write (demo: the folder)
  --force      replace the output file if it exists
  --json       one JSON document on standard output, and nothing else; when refused (status 2 or 3), standard output
               stays empty and the reason is on standard error
  --lang       fr, if not said, or en: the language of messages
  --today      YYYY-MM-DD, the day of the checks instead of today
  --help, -h   this help
  --accept     confident, if not said: writes only what is sure; all: whatever can be read
  --mapping    how to read the tables, as “mapping” writes it; for a form, its confirmed lines
  --csv        for a spreadsheet: the findings, or the closing entries (balance --template cloture)
  --agreement  the agreement’s reference
  --template   the template of the balance; list names them
  --year       the year; if not said, the last one of the agreement
  --values     a balance of values only, no formula that follows the tables
  --charts     the charts of the balance on a sheet of their own, readable in black and white
  --sent       mark the written balance as sent on that day and keep a frozen copy
  --by         who sent it
  --compare    what has changed since it was sent
  --fec        the accounts to hold the control sheet against
  --edit       copy the template to a sheet, to change its lines
  --form       the sheet of the funder’s form
  --form-file  the workbook of the form, when it is not in FILE
  --replace    write over what the form already holds too
  --scenario   the situation to simulate, in JSON
  --cell       the cell to explain
  --from       the data set to make a workbook of
  --shape      raw, if not said: an association’s own sheets; tables: already structured
  --functions  with examples of our formulas (raw)
  --anomaly    plant the trouble that this rule finds

Files: .xlsx, .xlsm (only read), .csv, .txt (FEC too). The input file is never changed.
Exit status: 0 done, 1 done with blocking findings, 2 bad request or file, 3 a fault of ours.`,
  usage: {
    noCommand: "Say which command to run; “flechage --help” lists them.",
    unknownCommand: (command) =>
      `There is no command “${command}”; “flechage --help” lists those there are.`,
    later: (command) => `The command “${command}” comes in a later version.`,
    laterOption: (option) => `The option “${option}” comes in a later version.`,
    badOption: (option) =>
      `Bad option: “${option}”; “flechage --help” lists those there are and what they take.`,
    noFile: "Give the file to read.",
    oneFile: "This command reads one file.",
    missing: (option) => `The option “${option}” is missing.`,
    badValue: (option, value, allowed) => `“${value}” will not do for ${option}: ${allowed}.`,
    notXlsx: (file) => `The output file “${file}” must end in .xlsx.`,
    sameFile: (file) =>
      `“${file}” is the file being read: it is never replaced. Choose another name.`,
    exists: (file) => `“${file}” exists already; --force lets it be replaced.`,
  },
  file: {
    unreadable: (file) => `“${file}” cannot be read: it does not exist or access is denied.`,
    unwritable: (file) => `“${file}” cannot be written.`,
    notWorkbook: {
      unknownType: "only .xlsx, .xlsm, .csv and .txt are read",
      notZip: "it is not an Excel workbook",
      notWorkbook: "it is not an Excel workbook",
      encrypted: "it is protected by a password; remove it in Excel",
      oldBinary: "it is the old .xls format; save it as .xlsx in Excel",
      damaged: "it is damaged; open it in Excel and save it again",
    },
    refused: (file, why) => `“${file}”: ${why}.`,
    notJson: (file) => `“${file}” is not a JSON document.`,
    notMapping: (file) => `“${file}” is no mapping file, or names a field that does not exist.`,
    notDataSet: (file, detail) => `“${file}” is not a data set: ${detail}.`,
    losses: (file, what) => `The written file will not have all that “${file}” holds: ${what}.`,
    loss: {
      macros: "macros",
      charts: "charts",
      pivotTables: "pivot tables",
      images: "pictures",
      drawings: "drawings",
      comments: "comments",
      externalLinks: "links to other workbooks",
      slicers: "slicers",
      queries: "queries",
      formControls: "form controls",
      embeddings: "embedded objects",
      otherSheets: "special sheets",
      chartDetails: "details of changed charts",
      conditionalFormats: "unknown conditional formats",
      filters: "unknown filters",
      sheetViews: "sheet views",
      richText: "formats of a part of a cell’s text",
      gradients: "gradient fills",
      sparklines: "sparklines",
      scenarios: "scenarios",
      protectedRanges: "ranges protected apart",
      dataTypes: "linked data types",
      signature: "signature",
    },
  },
  reading: (file) => `Reading “${file}”…`,
  written: (file) => `Written: ${file}`,
  bug: (detail) => `A fault of ours stopped the command; no file was written. Detail: ${detail}`,
  inspect: {
    sheet: (name) => `Sheet “${name}”`,
    noTable: "  no table",
    table: (range, target, rows, sure) => `  ${range} → ${target}, ${rows} (${sure})`,
    noTarget: "not taken",
    sure: "sure",
    toConfirm: "to check",
    row: "row",
    rows: "rows",
    question: (cell, text) => `    ${cell}: ${text}`,
  },
  health: { fine: "Nothing fragile in this workbook." },
  structure: {
    table: (name, rows) => `${name}: ${rows}`,
    nothing: "No table could be taken in.",
    rejected: (count) => `${count} to settle:`,
    cell: "unreadable cell",
    cells: "unreadable cells",
    question: "question",
    questions: "questions",
    more: (count) => `… and ${count} more`,
    untouched: "Your sheets did not change (checked cell by cell).",
    touched: "Careful: one of your sheets changed during the writing.",
  },
  check: {
    finding: (severity, rule, message) => `${severity} ${rule}: ${message}`,
    counts: (blocking, major, minor) => `${blocking} blocking, ${major} major, ${minor} minor.`,
    rules: (run, skipped) => `${run} rules run, ${skipped} without data.`,
    severity: { blocking: "BLOCKING", major: "MAJOR", minor: "minor" },
  },
  balance: {
    title: (agreement, template, year) => `Balance ${agreement}, ${template}, ${year}`,
    line: (label, planned, actual) => `  ${label}: planned ${planned}, actual ${actual}`,
    provisional: "PROVISIONAL: blocking findings remain to be cleared.",
  },
  allocate: {
    funded: (amount) => `Paid by agreements: ${amount}`,
    own: (amount) => `Own funds: ${amount}`,
    repay: (amount) => `To repay: ${amount}`,
    unfunded: "What nobody pays, by project and line:",
    onLine: (project, line, amount) => `  ${project}, ${line}, ${amount}`,
  },
  simulate: {
    agreement: (ref, before, after, binding) => `${ref}: ${before} → ${after} (${binding})`,
    own: (amount) => `Own funds to find on top: ${amount}`,
    binding: { rate: "rate", max: "maximum", gap: "funding gap" },
    notOptimised:
      "Each agreement pays in its turn, in the order of T_Agreements, before and after: no better allocation is searched for (“flechage allocate” does).",
    scenarios:
      '{"kind":"reject-timesheet","employee":"E3","month":"2025-05"}, {"kind":"extra-resource","project":"P1","cents":1500000}, {"kind":"underspend","project":"P2","percent":80} or {"kind":"sco","agreement":"A1","option":"flat15"}',
    unknown: (what) => `“${what}” is not in the workbook.`,
  },
  explain: {
    nothing: (cell) =>
      `There is no amount to explain in “${cell}”: choose one in a Fléchage table or in a balance made by it.`,
    example: "'Sheet!B7'",
  },
  demo: {
    intro: (association) => `Demonstration on the sample workbook (${association}).`,
    step: (number, text) => `${number}. ${text}`,
    structured: (tables, rows) => `Structure: ${tables} written, ${rows}.`,
    table: "table",
    tables: "tables",
    checked: (rules, counts) => `Check: ${rules} rules. ${counts}`,
    balanced: (agreement, sheet, sentence) =>
      `Balance of ${agreement}, sheet “${sheet}”. ${sentence}`,
  },
};

import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { newWorkbook } from "../../host/model/create";
import { setCells } from "../../host/model/edit";
import { mergeCells, freezePanes } from "../../host/model/editLayout";
import { textOf } from "../../host/format/text";
import { App } from "./App";
import { readCommands } from "./manifest";
import { activeSheetOf, openSession } from "./session";
import { wordsFor } from "./words";
import "./grid/grid.css";
import "./workbench.css";

async function start(): Promise<void> {
  const place = document.getElementById("workbench");
  if (place === null) throw new Error("the page has no #workbench");
  const language = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "fr";
  document.documentElement.lang = language;
  const workbook = newWorkbook();
  const s = activeSheetOf(workbook);
  setCells(
    workbook,
    s,
    1,
    1,
    Array.from({ length: 3000 }, (_, r) =>
      Array.from({ length: 20 }, (_, c) => (r === 0 ? `Titre un peu long ${c}` : r * c)),
    ),
  );
  mergeCells(workbook, s, { top: 4, bottom: 6, left: 2, right: 4 });
  freezePanes(workbook, s, 1, 1);
  const session = openSession(workbook);
  const answer = await fetch("/manifest.xml");
  const commands = answer.ok
    ? readCommands(await answer.text(), language === "fr" ? "fr-FR" : "en-US")
    : { tab: null, cellMenu: [] };
  createRoot(place).render(
    <FluentProvider theme={webLightTheme}>
      <App
        session={session}
        commands={commands}
        words={wordsFor(language)}
        isFrench={language === "fr"}
        textOf={(cell) => textOf(cell, language === "fr" ? "fr-FR" : "en-US", workbook.date1904)}
        panePage="/taskpane.workbench.html"
      />
    </FluentProvider>,
  );
}

void start();

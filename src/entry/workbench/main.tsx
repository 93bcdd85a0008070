import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { newWorkbook } from "../../host/model/create";
import { openSample } from "./files";
import { readCommands, type Commands } from "./manifest";
import { Workbench } from "./Workbench";
import type { WorkbenchLanguage } from "./words";
import "./grid/grid.css";
import "./workbench.css";

const samplePath = "/assets/samples/passerelles.xlsx";

/** The add-in's page as the server gives it here: as shipped, but for office.js, which comes from our own packages. */
const panePage = "/taskpane.workbench.html";

async function start(): Promise<void> {
  const place = document.getElementById("workbench");
  if (place === null) throw new Error("the page has no #workbench");
  const asked = new URLSearchParams(location.search);
  const language: WorkbenchLanguage = asked.get("lang") === "en" ? "en" : "fr";
  document.documentElement.lang = language;
  const [commands, sample] = await Promise.all([commandsIn(language), openSample(samplePath)]);
  createRoot(place).render(
    <FluentProvider theme={webLightTheme}>
      <Workbench
        first={sample ?? newWorkbook()}
        isSampleMissing={sample === null}
        commands={commands}
        language={language}
        panePage={panePage}
      />
    </FluentProvider>,
  );
}

async function commandsIn(language: WorkbenchLanguage): Promise<Commands> {
  const answer = await fetch("/manifest.xml");
  if (!answer.ok) throw new Error(`manifest.xml: ${answer.status}`);
  return readCommands(await answer.text(), language === "fr" ? "fr-FR" : "en-US");
}

void start();

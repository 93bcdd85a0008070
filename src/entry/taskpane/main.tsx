import { createRoot } from "react-dom/client";

import { registerFunctions } from "../../functions/register";
import { type Language, languageOf, loadLanguage, messagesFor } from "../../i18n/messages";
import { log } from "../log";
import { wordsIn } from "../../ui/services";
import { openDoor } from "../../workbook/openDoor";
import { App } from "./App";
import { associateCommands } from "./commands";
import { excelPort } from "./excelPort";

// Before anything is awaited: Excel may call a command as soon as the page is loaded (officejs R-05).
const pageRequests = associateCommands();
registerFunctions(
  async () => messagesFor(await ready(languageOf(Office.context.displayLanguage))).functions,
);

void Office.onReady().then(async ({ host }) => {
  const element = document.getElementById("root");
  if (element === null) throw new Error("taskpane.html has no #root");
  // Outside Office host is null, whatever the type says (officejs R-04).
  const inExcel = (host as Office.HostType | null) === Office.HostType.Excel;
  // Nothing is shown before its words are there.
  const language = await ready(
    languageOf(inExcel ? Office.context.displayLanguage : navigator.language),
  );
  document.documentElement.lang = language;
  createRoot(element).render(
    <App
      words={wordsIn(language)}
      door={inExcel && hasFloor() ? openDoor(excelPort) : null}
      tooOld={inExcel && !hasFloor()}
      pageRequests={pageRequests}
    />,
  );
});

/** The language once its words are loaded; French, which came with the page, where they cannot be. */
async function ready(language: Language): Promise<Language> {
  try {
    await loadLanguage(language);
    return language;
  } catch (error) {
    log.warn("language.load", error);
    return "fr";
  }
}

/** The floor of the manifest, checked again because an Excel can be older than what it lets install. */
function hasFloor(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.14");
}

import { log } from "../log";
import { type PageId, type PageRequests, createPageRequests } from "./pages";

/** Ribbon and context-menu commands of manifest.xml → the page each one opens. */
const commandPages: Readonly<Record<string, PageId>> = {
  openStructure: "structure",
  openCheck: "check",
  openAllocate: "allocate",
  openProduce: "produce",
  openHelp: "help",
  explainCell: "check",
};

/**
 * Tells Office which function each command of the manifest runs. Every command asks the pane for its page
 * and shows the pane where the host lets us (officejs P-09, R-07); `completed` is always called.
 */
export function associateCommands(): PageRequests {
  const requests = createPageRequests();
  for (const [command, page] of Object.entries(commandPages)) {
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      if (command === "explainCell") requests.requestExplanation();
      else requests.request(page);
      Office.addin
        .showAsTaskpane()
        .catch((error: unknown) => {
          log.warn("command.showPane", error);
        })
        .finally(() => {
          event.completed();
        });
    });
  }
  return requests;
}

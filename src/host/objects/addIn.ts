import type { HostObject } from "../protocol/members";
import type { AddInPort } from "./addInPort";
import { list, oneOf, text } from "./args";
import { appRuntimeStates } from "./addInPort";
import { classTable, method } from "./define";
import { the } from "./targets";

/** Behind `Office.addin.showAsTaskpane()` and `hide()`. */
export const appRuntimeServiceClass = classTable("AppRuntimeService", {
  getAppRuntimeState: method("internal", (addIn) => addIn.state),
  setAppRuntimeState: method("internal", (addIn, [state]) => {
    const asked = oneOf(state, appRuntimeStates);
    if (asked === addIn.state) return;
    addIn.state = asked;
    addIn.stateChanged(asked);
  }),
});

/** Behind `Office.addin.setStartupBehavior()`. */
export const appRuntimePersistenceServiceClass = classTable("AppRuntimePersistenceService", {
  getAppRuntimeStartState: method("internal", (addIn) => addIn.startState),
  setAppRuntimeStartState: method("internal", (addIn, [state]) => {
    addIn.startState = oneOf(state, appRuntimeStates);
  }),
});

/** The runtime says that its ribbon actions can be called. */
export const addinInternalServiceClass = classTable("AddinInternalService", {
  notifyActionHandlerReady: method("internal", () => null),
});

/** Behind `CustomFunctions.associate`: readiness and results of calls. */
export const customFunctionsClass = classTable("CustomFunctions", {
  _SetOsfControlContainerReadyForCustomFunctions: method("internal", (addIn) => {
    addIn.functionsReady();
  }),
  setInvocationResults: method("internal", (addIn, [results]) => {
    addIn.functionResults(list(results));
  }),
  _SetInvocationResult: method("internal", (addIn, [id, value]) => {
    addIn.functionResults([{ id, value }]);
  }),
  _SetInvocationError: method("internal", (addIn, [id, message]) => {
    addIn.functionResults([{ id, failed: true, value: text(message) }]);
  }),
});

/** The services an add-in reaches by name. */
export function servicesFor(addIn: AddInPort): ReadonlyMap<string, HostObject> {
  return new Map<string, HostObject>([
    ["Microsoft.ExcelServices.CustomFunctions", the("CustomFunctions", addIn)],
    ["Microsoft.AppRuntime.AppRuntimeService", the("AppRuntimeService", addIn)],
    [
      "Microsoft.AppRuntime.AppRuntimePersistenceService",
      the("AppRuntimePersistenceService", addIn),
    ],
    ["Microsoft.InternalService.AddinInternalService", the("AddinInternalService", addIn)],
  ]);
}

import type { AddInPort, AppRuntimeState } from "./addInPort";
import type { CustomFunctionCalls } from "./customFunctionCalls";
import type { EventMessage } from "./events";

/** Message type of `Office.addin.onVisibilityModeChanged`. */
const visibilityChanged = 65_539;

/** The pane or shared runtime of the add-in: shown or hidden, and the functions it answers for. */
export class AddInPane {
  readonly port: AddInPort;
  readonly #listeners = new Set<(state: AppRuntimeState) => void>();

  constructor(functions: CustomFunctionCalls, send: (message: EventMessage) => void) {
    this.port = {
      state: "Visible",
      startState: "Inactive",
      functionsReady: () => {
        functions.ready();
      },
      functionResults: (results) => {
        functions.settle(results);
      },
      stateChanged: (state) => {
        for (const listener of this.#listeners) listener(state);
        const visibility = state === "Visible" ? "Visible" : "Hidden";
        send({ type: visibilityChanged, targetId: "", body: { visibility } });
      },
    };
  }

  /** Calls back when the add-in shows or hides its pane. Returns how to stop. */
  onState(listener: (state: AppRuntimeState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

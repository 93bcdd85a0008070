/** Excel.AppRuntimeState as the shared runtime knows it. */
export const appRuntimeStates = ["Inactive", "Background", "Visible"] as const;
export type AppRuntimeState = (typeof appRuntimeStates)[number];

/** What an add-in asks of the place it is shown in, beside the workbook. */
export interface AddInPort {
  state: AppRuntimeState;
  startState: AppRuntimeState;
  /** The shared runtime listens for calls of custom functions from now on. */
  readonly functionsReady: () => void;
  readonly functionResults: (results: readonly unknown[]) => void;
  readonly stateChanged: (state: AppRuntimeState) => void;
}

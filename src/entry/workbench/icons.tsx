/** Line drawings of the workbench's own buttons; decoration only, each button has its name. */
function icon(path: string): () => React.JSX.Element {
  return function Icon() {
    return (
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
    );
  };
}

export const OpenIcon = icon("M2.5 15.5v-11h5l1.5 2h7v2M2.5 15.5l2.3-7h12.7l-2.3 7z");
export const DownloadIcon = icon("M10 3v9.5M6.2 9 10 12.8 13.8 9M3.5 16.5h13");
export const UndoIcon = icon("M6.5 4 3 7.5 6.5 11M3.4 7.5h8.1a4.5 4.5 0 0 1 0 9H8");
export const RedoIcon = icon("M13.5 4 17 7.5 13.5 11M16.6 7.5H8.5a4.5 4.5 0 0 0 0 9H12");
export const CloseIcon = icon("M5 5l10 10M15 5 5 15");
export const PaneIcon = icon("M2.5 4h15v12h-15zM12.5 4v12");
export const AddIcon = icon("M10 4v12M4 10h12");
export const CommandIcon = icon("M4 4h12v12H4zM4 8h12M8 8v8");

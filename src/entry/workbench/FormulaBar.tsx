import { useState } from "react";
import type { WorkbenchWords } from "./words";

interface Props {
  /** Address of the selection, or its size while it is being made. */
  readonly address: string;
  readonly text: string;
  readonly words: WorkbenchWords;
  /** An address, a name or a cell of another sheet was asked for. */
  readonly onGoTo: (target: string) => void;
  readonly onText: (text: string) => void;
  readonly onFocus: () => void;
  readonly onCommit: () => void;
  readonly onCancel: () => void;
}

/** The name box, which goes to what is typed in it, and the content of the active cell. */
export function FormulaBar(props: Props): React.JSX.Element {
  const { words } = props;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <section className="formula-bar" aria-label={words.formulaArea}>
      <input
        className="name-box"
        aria-label={words.nameBox}
        spellCheck={false}
        value={typed ?? props.address}
        onFocus={(event) => {
          event.target.select();
        }}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={() => {
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") setTyped(null);
          if (event.key !== "Enter") return;
          const target = (typed ?? props.address).trim();
          setTyped(null);
          props.onGoTo(target);
        }}
      />
      <span className="fx" aria-hidden="true" />
      <input
        className="formula"
        aria-label={words.formulaBar}
        spellCheck={false}
        autoComplete="off"
        value={props.text}
        onFocus={props.onFocus}
        onChange={(event) => {
          props.onText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === "Tab") {
            event.preventDefault();
            props.onCommit();
          } else if (event.key === "Escape") {
            event.preventDefault();
            props.onCancel();
          }
        }}
      />
    </section>
  );
}

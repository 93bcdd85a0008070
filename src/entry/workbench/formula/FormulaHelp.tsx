import { useLayoutEffect } from "react";

import type { FunctionHelp } from "./functionHelp";
import type { FormulaHelpState } from "./useFormulaHelp";

interface Props {
  readonly state: FormulaHelpState;
  readonly id: string;
  /** Name of the list, for a screen reader. */
  readonly label: string;
  readonly isFrench: boolean;
  readonly onAccept: (place: number) => void;
}

/** Below the formula: the functions that its letters may become, or the arguments of the call with the present one in bold. */
export function FormulaHelp({ state, id, label, isFrench, onAccept }: Props): React.JSX.Element {
  const { offered, chosen, call, place } = state;
  useLayoutEffect(() => {
    // The field keeps the focus: it names the choice, so that a screen reader says it.
    const field = document.activeElement;
    if (field === null || offered.length === 0) return undefined;
    field.setAttribute("aria-controls", id);
    field.setAttribute("aria-activedescendant", `${id}-${chosen}`);
    return () => {
      field.removeAttribute("aria-controls");
      field.removeAttribute("aria-activedescendant");
    };
  }, [id, chosen, offered.length]);
  const shown = offered[chosen];
  return (
    <div className="formula-help" style={place}>
      {offered.length > 0 && (
        <div id={id} role="listbox" aria-label={label} className="formula-names" tabIndex={-1}>
          {offered.map(({ name }, at) => (
            <div
              key={name}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === chosen}
              // The field must keep the focus: leaving it would end the writing.
              onPointerDown={(event) => {
                event.preventDefault();
                onAccept(at);
              }}
            >
              {name}
            </div>
          ))}
        </div>
      )}
      {shown !== undefined && shown.description !== "" && (
        <p className="formula-hint" role="status">
          {shown.description}
        </p>
      )}
      {call !== null && (
        <Signature help={call.help} index={call.index} separator={isFrench ? "; " : ", "} />
      )}
    </div>
  );
}

function Signature({
  help,
  index,
  separator,
}: {
  readonly help: FunctionHelp;
  readonly index: number;
  readonly separator: string;
}): React.JSX.Element {
  const present = help.parameters[index];
  return (
    <div className="formula-hint" role="status">
      <code>
        {help.name}(
        {help.parameters.map(({ name, isOptional }, at) => {
          const word = isOptional ? `[${name}]` : name;
          return (
            <span key={name}>
              {at > 0 && separator}
              {at === index ? <strong>{word}</strong> : word}
            </span>
          );
        })}
        )
      </code>
      {present !== undefined && present.description !== "" && <p>{present.description}</p>}
    </div>
  );
}

import { Dropdown, Field, Option, makeStyles } from "@fluentui/react-components";

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What the open list says, where that is more than the label. */
  readonly inList?: string;
}

const useStyles = makeStyles({
  // Fluent's own 250 px are too many for two lists beside each other in a narrow pane.
  list: { minWidth: 0 },
});

/** One of several values under a label. */
export function Choice<Value extends string>({
  label,
  options,
  hint = null,
  size = "medium",
  selected,
  onSelect,
}: {
  readonly label: string;
  /** Under the list; null for none. */
  readonly hint?: string | null;
  readonly size?: "small" | "medium";
  readonly options: readonly ChoiceOption<Value>[];
  /** Undefined while nothing is chosen. */
  readonly selected: Value | undefined;
  readonly onSelect: (value: Value) => void;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <Field label={label} {...(hint === null ? {} : { hint })}>
      <Dropdown
        className={styles.list}
        size={size}
        value={options.find(({ value }) => value === selected)?.label ?? ""}
        selectedOptions={selected === undefined ? [] : [selected]}
        onOptionSelect={(_event, { optionValue }) => {
          const chosen = options.find(({ value }) => value === optionValue);
          if (chosen !== undefined) onSelect(chosen.value);
        }}
      >
        {options.map((option) => (
          <Option key={option.value} value={option.value} text={option.label}>
            {option.inList ?? option.label}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

import { Button, Checkbox, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { FormValue } from "../../domain/balances/ownForm/fillForm";
import type { FormMapping } from "../../domain/balances/ownForm/formMapping";
import { columnLetters } from "../../domain/intake/grid";
import { formWordsFor } from "../../i18n/formWords";
import { Actions } from "../../ui/Actions";
import { Notice } from "../../ui/Notice";
import { useWords } from "../../ui/services";
import { ColumnChoices } from "./ColumnChoices";
import { LineChoices } from "./LineChoices";
import { type PreparedForm, typedValues } from "./ownForm";
import { shownValue } from "./shownValue";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What each label and column stands for, changed at will, and what will stand in each cell. */
export function FormPreview({
  prepared,
  onChange,
  onWrite,
}: {
  readonly prepared: PreparedForm;
  readonly onChange: (prepared: PreparedForm) => void;
  readonly onWrite: (prepared: PreparedForm, replace: boolean) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { language, formats } = useWords();
  const words = formWordsFor(language).pane;
  const [replace, setReplace] = useState(false);
  const { open, filling, unplaced, twice } = prepared;
  const remap = (mapping: FormMapping): void => {
    onChange(prepared.mapped(mapping));
  };
  const { typed, locked } = typedValues(open, filling);
  const replaced = typed.filter(({ replaces }) => replaces);
  const count = replace ? typed.length : typed.length - replaced.length;
  return (
    <>
      <State prepared={prepared} />
      {open.form.columns.length > 0 && (
        <section aria-label={words.columns}>
          <Subtitle2 as="h3">{words.columns}</Subtitle2>
          <ColumnChoices form={open.form} mapping={open.mapping} onChange={remap} />
        </section>
      )}
      <section aria-label={words.lines}>
        <Subtitle2 as="h3">{words.lines}</Subtitle2>
        <LineChoices prepared={prepared} onChange={remap} />
      </section>
      {twice.length > 0 && (
        <Notice intent="warning" title={words.twiceTitle}>
          <ul className={styles.list}>
            {twice.map((each) => (
              <li key={cellOf(each)}>{words.twice(cellOf(each), each.label, each.in.label)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {unplaced.length > 0 && (
        <Notice intent="warning" title={words.unplaced}>
          <ul className={styles.list}>
            {unplaced.map((each) => (
              <li key={[each.line, each.measure, each.payer, each.year].join(" ")}>
                {words.unplacedLine(each.label, formats.money(each.cents))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {replaced.length > 0 && (
        <div>
          <Checkbox
            label={words.replace}
            checked={replace}
            onChange={(_event, { checked }) => {
              setReplace(checked === true);
            }}
          />
          <Text as="p">{words.replaceDetail}</Text>
          <ul className={styles.list}>
            {replaced.map((value) => (
              <li key={cellOf(value)}>
                {words.replaced(
                  cellOf(value),
                  shownValue(value.old, value, open.form, formats),
                  shownValue(value.value, value, open.form, formats),
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {locked.length > 0 && (
        <Notice intent="warning">{words.locked(locked.map(cellOf).join(", "))}</Notice>
      )}
      <Notice intent="info">
        {count === 0 ? words.nothing : words.willWrite(count, open.form.sheet)}
      </Notice>
      <Actions
        main={
          <Button
            appearance="primary"
            disabled={count === 0}
            onClick={() => {
              onWrite(prepared, replace);
            }}
          >
            {words.write}
          </Button>
        }
      />
    </>
  );
}

/** Whether the form is known, what changed in it, and what makes its figures provisional. */
function State({ prepared }: { readonly prepared: PreparedForm }): React.JSX.Element {
  const words = formWordsFor(useWords().language).pane;
  const { open, blocking } = prepared;
  const { known, changes, form } = open;
  const fresh = changes.fresh.map(({ label }) => label).join(", ");
  return (
    <>
      <Notice intent="info" title={known === null ? words.first : words.known}>
        {known === null ? words.firstDetail : words.knownDetail}
      </Notice>
      {known !== null && changes.gone.length > 0 && (
        <Notice intent="warning">{words.gone(changes.gone.join(", "))}</Notice>
      )}
      {known !== null && fresh !== "" && <Notice intent="warning">{words.fresh(fresh)}</Notice>}
      {form.currency !== null && <Notice intent="info">{words.currency(form.currency)}</Notice>}
      {blocking > 0 && (
        <Notice intent="warning" title={words.provisional}>
          {words.provisionalDetail(blocking)}
        </Notice>
      )}
    </>
  );
}

function cellOf({ row, column }: Pick<FormValue, "row" | "column">): string {
  return `${columnLetters(column)}${row}`;
}

import { Button, Field, Switch } from "@fluentui/react-components";
import { useState } from "react";

import type { FecLine } from "../../domain/intake/fec/fecReading";
import { templateOf } from "../../domain/balances/templates";
import { balanceWordsFor } from "../../i18n/balanceWords";
import { Actions } from "../../ui/Actions";
import { Notice } from "../../ui/Notice";
import { useWords } from "../../ui/services";
import { AccountsChoice, type ReadAccounts } from "./AccountsChoice";
import { balanceSheetName } from "./balanceSheetName";
import type { ComputedBalance } from "./funderBalance";

/** How a balance is to be written. */
export interface WriteChoice {
  readonly valuesOnly: boolean;
  readonly charts: boolean;
}

/** What writing will do, and the choices of the user about it. */
export function WriteBalance({
  computed,
  readAccounts,
  onWrite,
}: {
  readonly computed: ComputedBalance;
  readonly readAccounts: ReadAccounts;
  readonly onWrite: (computed: ComputedBalance, choice: WriteChoice) => void;
}): React.JSX.Element {
  const { messages, language } = useWords();
  const words = messages.pane.balance;
  const more = balanceWordsFor(language);
  const [valuesOnly, setValuesOnly] = useState(false);
  const [charts, setCharts] = useState(false);
  const [fec, setFec] = useState<readonly FecLine[] | null>(null);
  const template = templateOf(computed.balance.template);
  const hasCharts = template?.kind !== "document" && template?.kind !== "funders";
  return (
    <>
      <Notice intent="info">{words.willWrite(balanceSheetName(computed.balance))}</Notice>
      {template?.kind === "document" && template.document === "control" && (
        <AccountsChoice readAccounts={readAccounts} onRead={setFec} />
      )}
      <Field hint={words.valuesHint}>
        <Switch
          label={words.valuesOnly}
          checked={valuesOnly}
          onChange={(_event, { checked }) => {
            setValuesOnly(checked);
          }}
        />
      </Field>
      {hasCharts && (
        <Field hint={more.chartsHint}>
          <Switch
            label={more.charts}
            checked={charts}
            onChange={(_event, { checked }) => {
              setCharts(checked);
            }}
          />
        </Field>
      )}
      <Actions
        main={
          <Button
            appearance="primary"
            onClick={() => {
              onWrite(fec === null ? computed : { ...computed, fec }, { valuesOnly, charts });
            }}
          >
            {words.write}
          </Button>
        }
      />
    </>
  );
}

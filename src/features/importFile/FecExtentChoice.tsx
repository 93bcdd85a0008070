import { Button, Field, Input, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState } from "react";

import { type FecExtent, monthsOf } from "../../domain/intake/fec/fecExtent";
import type { FecReading } from "../../domain/intake/fec/fecReading";
import type { PlainMonth } from "../../domain/quantities/plainDate";
import type { ImportFileWords } from "../../i18n/fr/importFile";
import { Choice, type ChoiceOption } from "../../ui/Choice";
import { useWords } from "../../ui/services";

type Kind = FecExtent["kind"];

/** How much of a long FEC goes to the tables: all lines are too many for a sheet that people can use. */
export function FecExtentChoice({
  fec,
  words,
  chosen,
  onChoose,
}: {
  /** As read, before anything was chosen. */
  readonly fec: FecReading;
  readonly words: ImportFileWords;
  readonly chosen: FecExtent;
  readonly onChoose: (extent: FecExtent) => void;
}): React.JSX.Element {
  const { formats } = useWords();
  const [isPart, setIsPart] = useState(chosen.kind === "part");
  const kind: Kind = isPart ? "part" : chosen.kind;
  return (
    <>
      <Text>{words.tooLong(formats.number(fec.lines.length))}</Text>
      <RadioGroup
        value={kind}
        aria-label={words.extent}
        onChange={(_event, { value }) => {
          setIsPart(value === "part");
          if (value === "months" || value === "lines") onChoose({ kind: value });
        }}
      >
        <Radio value="months" label={words.byMonth} />
        <Radio value="part" label={words.part} />
        <Radio value="lines" label={words.allLines} />
      </RadioGroup>
      {isPart && <PartForm {...{ fec, words, onChoose }} />}
    </>
  );
}

function PartForm({
  fec,
  words,
  onChoose,
}: {
  readonly fec: FecReading;
  readonly words: ImportFileWords;
  readonly onChoose: (extent: FecExtent) => void;
}): React.JSX.Element {
  const { formats } = useWords();
  const months = monthsOf(fec);
  const [accounts, setAccounts] = useState("");
  const [from, setFrom] = useState<PlainMonth | undefined>(months[0]);
  const [to, setTo] = useState<PlainMonth | undefined>(months.at(-1));
  const options = months.map((month): ChoiceOption<PlainMonth> => {
    return { value: month, label: formats.month(month) };
  });
  return (
    <>
      <Field label={words.accounts} hint={words.accountsHint}>
        <Input
          value={accounts}
          onChange={(_event, { value }) => {
            setAccounts(value);
          }}
        />
      </Field>
      <Choice label={words.from} options={options} selected={from} onSelect={setFrom} />
      <Choice label={words.to} options={options} selected={to} onSelect={setTo} />
      <Button
        onClick={() => {
          onChoose({
            kind: "part",
            accounts: accounts.split(/[\s,;]+/).filter((begin) => begin !== ""),
            from: from ?? null,
            to: to ?? null,
          });
        }}
      >
        {words.keepPart}
      </Button>
    </>
  );
}

import { Button, Checkbox, Text, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";

import { catalogueLine } from "../../domain/balances/catalogue";
import type { FundedShare } from "../../domain/ledger/bestAllocation";
import { type Cents, sumOf } from "../../domain/quantities/money";
import { Actions } from "../../ui/Actions";
import { Notice } from "../../ui/Notice";
import { useWords } from "../../ui/services";
import type { ProposedWork } from "./writeAllocations";

/** More parts than this stand folded under what each agreement pays: a month of pay is shared over many lines. */
const fewParts = 3;

/** Sources shown one by one; a long list is accepted whole. */
const shownSources = 60;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  parts: { margin: 0, paddingInlineStart: "34px", color: tokens.colorNeutralForeground2 },
  folded: {
    paddingInlineStart: "34px",
    "& > ul": { paddingInlineStart: tokens.spacingHorizontalL },
  },
  bar: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
});

interface Source {
  readonly source: string;
  readonly label: string;
  readonly cents: Cents;
  readonly shares: readonly FundedShare[];
}

/** Proposals by source, each with its amounts and their reason; ticked ones, or all, are accepted. */
export function ProposalList({
  work: { proposed, computed },
  onAccept,
  onRefuse,
}: {
  readonly work: ProposedWork;
  readonly onAccept: (shares: readonly FundedShare[]) => void;
  readonly onRefuse: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats } = useWords();
  const words = messages.allocations;
  const fresh = useMemo(
    () => proposed.allocations.filter(({ way }) => way !== "asked"),
    [proposed],
  );
  const sources = useMemo(() => bySource(fresh), [fresh]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = fresh.filter(({ source }) => ticked.has(source));
  const count = (shares: readonly FundedShare[]): string =>
    formats.plural(shares.length, words.part, words.parts);
  if (fresh.length === 0 && computed.length === 0) {
    return <Notice intent="info">{words.nothing}</Notice>;
  }
  return (
    <section aria-label={words.proposals("")}>
      <Subtitle2 as="h2">
        {words.proposals(formats.plural(sources.length, words.source, words.sources))}
      </Subtitle2>
      {computed.length > 0 && (
        <Notice intent="info">
          {words.computed(formats.plural(computed.length, words.part, words.parts))}
        </Notice>
      )}
      <div className={styles.bar}>
        <Button
          size="small"
          onClick={() => {
            setTicked(new Set(sources.map(({ source }) => source)));
          }}
        >
          {words.all}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setTicked(new Set());
          }}
        >
          {words.none}
        </Button>
      </div>
      <ul className={styles.list}>
        {sources.slice(0, shownSources).map((each) => (
          <SourceItem
            key={each.source}
            source={each}
            ticked={ticked.has(each.source)}
            onTick={(isTicked) => {
              const next = new Set(ticked);
              if (isTicked) next.add(each.source);
              else next.delete(each.source);
              setTicked(next);
            }}
          />
        ))}
      </ul>
      {sources.length > shownSources && (
        <Text>
          {words.more(formats.plural(sources.length - shownSources, words.source, words.sources))}
        </Text>
      )}
      <Actions
        main={
          <Button
            appearance="primary"
            onClick={() => {
              onAccept(fresh);
            }}
          >
            {words.acceptAll(count(fresh))}
          </Button>
        }
      >
        <Button
          disabled={chosen.length === 0}
          onClick={() => {
            onAccept(chosen);
          }}
        >
          {words.acceptTicked(count(chosen))}
        </Button>
        <Button onClick={onRefuse}>{words.refuse}</Button>
      </Actions>
    </section>
  );
}

function SourceItem({
  source: { source, label, cents, shares },
  ticked,
  onTick,
}: {
  readonly source: Source;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats } = useWords();
  const words = messages.allocations;
  const parts = (
    <ul className={styles.parts}>
      {shares.map((share) => (
        <li key={`${share.agreement} ${share.project} ${share.line}`}>
          {words.pays(
            share.agreement,
            formats.money(share.cents),
            `${share.project} – ${catalogueLine(share.line)?.label ?? share.line}`,
          )}{" "}
          ({words.way[share.way]})
        </li>
      ))}
    </ul>
  );
  const name = label === "" || label === source ? source : `${source} – ${label}`;
  return (
    <li>
      <Checkbox
        label={words.ofSource(name, formats.money(cents))}
        checked={ticked}
        onChange={(_event, { checked }) => {
          onTick(checked === true);
        }}
      />
      {shares.length <= fewParts ? (
        parts
      ) : (
        <details className={styles.folded}>
          <summary>
            {byAgreement(shares)
              .map(([agreement, sum]) => words.ofAgreement(agreement, formats.money(sum)))
              .join(", ")}
          </summary>
          {parts}
        </details>
      )}
    </li>
  );
}

/** What each agreement pays of one source, in the order of its parts. */
function byAgreement(shares: readonly FundedShare[]): [string, Cents][] {
  const agreements = [...new Set(shares.map(({ agreement }) => agreement))];
  return agreements.map((agreement) => [
    agreement,
    sumOf(
      shares.filter((share) => share.agreement === agreement),
      (share) => share.cents,
    ),
  ]);
}

function bySource(shares: readonly FundedShare[]): Source[] {
  const groups = new Map<string, FundedShare[]>();
  for (const share of shares) {
    const known = groups.get(share.source);
    if (known === undefined) groups.set(share.source, [share]);
    else known.push(share);
  }
  return [...groups].map(([source, own]) => ({
    source,
    label: own[0]?.label ?? "",
    cents: sumOf(own, (share) => share.cents),
    shares: own,
  }));
}

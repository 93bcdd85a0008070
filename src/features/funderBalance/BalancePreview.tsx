import {
  Subtitle2,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";

import type { BalanceLine } from "../../domain/balances/balance";
import { printedSentence } from "../../i18n/printedFigures";
import { Notice } from "../../ui/Notice";
import { useWords } from "../../ui/services";
import type { ComputedBalance } from "./funderBalance";

const useStyles = makeStyles({
  number: {
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    paddingInline: "2px",
  },
  numberColumn: { width: "58px" },
  percentColumn: { width: "34px" },
  // A heading of figures stands over them: the button inside a heading cell fills it and starts at its left.
  numberHeading: { paddingInline: "2px", "> *": { justifyContent: "flex-end", padding: 0 } },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** The balance in figures before anything is written: both sides, lines that hold something. */
export function BalancePreview({
  computed,
}: {
  readonly computed: ComputedBalance;
}): React.JSX.Element {
  const { messages, formats } = useWords();
  const words = messages.pane.balance;
  const { balance, findings } = computed;
  const blocking = findings.filter(({ severity }) => severity === "blocking").length;
  return (
    <>
      {blocking > 0 && (
        <Notice intent="warning" title={words.provisional}>
          {words.provisionalDetail(formats.plural(blocking, words.blockingOne, words.blockingMany))}
        </Notice>
      )}
      <Side
        title={words.charges}
        lines={balance.lines.filter(({ side }) => side === "charge")}
        planned={balance.totals.plannedCharges}
        actual={balance.totals.charges}
      />
      <Side
        title={words.products}
        lines={balance.lines.filter(({ side }) => side === "product")}
        planned={balance.totals.plannedProducts}
        actual={balance.totals.products}
      />
      <Text>{printedSentence(balance.sentence)}</Text>
    </>
  );
}

function Side({
  title,
  lines,
  planned,
  actual,
}: {
  readonly title: string;
  readonly lines: readonly BalanceLine[];
  readonly planned: number;
  readonly actual: number;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats } = useWords();
  const words = messages.pane.balance;
  const shown = lines.filter(
    (line) => line.kind === "leaf" && (line.actual !== 0 || (line.planned ?? 0) !== 0),
  );
  return (
    <section aria-label={title}>
      <Subtitle2 as="h2">{words.inEuros(title)}</Subtitle2>
      <Table size="extra-small" aria-label={title}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{words.line}</TableHeaderCell>
            <TableHeaderCell className={mergeClasses(styles.numberColumn, styles.numberHeading)}>
              {words.planned}
            </TableHeaderCell>
            <TableHeaderCell className={mergeClasses(styles.numberColumn, styles.numberHeading)}>
              {words.actual}
            </TableHeaderCell>
            <TableHeaderCell className={mergeClasses(styles.percentColumn, styles.numberHeading)}>
              {words.percent}
            </TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {shown.map((line) => (
            <TableRow key={line.code}>
              <TableCell>{line.label}</TableCell>
              <TableCell className={styles.number}>
                {line.planned === null ? "–" : formats.number(line.planned)}
              </TableCell>
              <TableCell className={styles.number}>{formats.number(line.actual)}</TableCell>
              <TableCell className={styles.number}>{line.percent ?? "–"}</TableCell>
            </TableRow>
          ))}
          <TableRow className={styles.strong}>
            <TableCell>{words.total}</TableCell>
            <TableCell className={styles.number}>{formats.number(planned)}</TableCell>
            <TableCell className={styles.number}>{formats.number(actual)}</TableCell>
            <TableCell className={styles.number}>
              {planned === 0 ? "–" : Math.round((actual * 100) / planned)}
            </TableCell>
          </TableRow>
        </TableBody>
      </Table>
    </section>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingHorizontalS,
    // Lists stand on one line and keep their height, however long the label above one of them.
    alignItems: "end",
  },
});

/** Two fields beside each other. */
export function Pair({ children }: { readonly children: React.ReactNode }): React.JSX.Element {
  return <div className={useStyles().pair}>{children}</div>;
}

import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  main: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  others: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/**
 * What the user can do now: the main action always in sight at the foot of the pane, however long the list above it. The
 * others come after it, at the end: more than one row in sight would cover the list of a narrow pane.
 */
export function Actions({
  main,
  children,
}: {
  readonly main: React.ReactNode;
  readonly children?: React.ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <>
      <div className={styles.main}>{main}</div>
      {children !== undefined && <div className={styles.others}>{children}</div>}
    </>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  actions: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
});

/** What the user can do now: always in sight at the foot of the pane, however long the list above it. */
export function Actions({ children }: { readonly children: React.ReactNode }): React.JSX.Element {
  const styles = useStyles();
  return <div className={styles.actions}>{children}</div>;
}

import { Title3, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0 },
});

/** One screen of the pane: title, one or two lines that say what it is for, content. */
export function Page({
  title,
  intro,
  children,
}: {
  readonly title: string;
  /** Null where the work has begun and its result needs the room. */
  readonly intro: string | null;
  readonly children: React.ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Title3 as="h1" className={styles.heading}>
        {title}
      </Title3>
      {intro !== null && <p className={styles.intro}>{intro}</p>}
      {children}
    </main>
  );
}

import { Text, makeStyles, tokens } from "@fluentui/react-components";

import { correctWordsFor } from "../../i18n/correctWords";
import { useWords } from "../../ui/services";
import { type SheetOverlay, overlayLooks } from "../../workbook/overlay/overlay";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  swatch: {
    width: "16px",
    height: "16px",
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: "none",
  },
});

/** What each look in the sheet means, in words; only those that are there. */
export function Legend({ overlay }: { readonly overlay: SheetOverlay }): React.JSX.Element {
  const styles = useStyles();
  const words = correctWordsFor(useWords().language);
  const roles = [...new Set(overlay.marks.map(({ role }) => role))].reverse();
  return (
    <section aria-label={words.legend}>
      <Text weight="semibold">{words.legend}</Text>
      <ul className={styles.list}>
        {roles.map((role) => (
          <li key={role} className={styles.item}>
            <span
              aria-hidden
              className={styles.swatch}
              style={{ backgroundColor: overlayLooks[role].fill }}
            />
            <Text>{`${words.roles[role]} – ${words.looks[role]}`}</Text>
          </li>
        ))}
      </ul>
      <Text size={200}>{words.legendNote}</Text>
    </section>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

const useStyles = makeStyles({
  step: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    scrollMarginBlockStart: "48px",
    ":focus-visible": { outline: `1px solid ${tokens.colorBrandStroke1}`, outlineOffset: "5px" },
  },
});

/**
 * One step of a task; give it a key of its own. When the control that had the focus went away with the step before, the
 * focus comes here and not to the page: from what Tab does not reach, office.js on the web takes Tab out of the pane. That is
 * also why the step itself can be reached by Tab.
 */
export function Step({
  label,
  children,
}: {
  readonly label: string;
  readonly children: React.ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) step.current?.focus();
  }, []);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above: Tab must find it
    <div ref={step} role="group" aria-label={label} tabIndex={0} className={styles.step}>
      {children}
    </div>
  );
}

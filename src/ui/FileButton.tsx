import { Button } from "@fluentui/react-components";
import { useRef } from "react";

/** Asks for a file of the user's disk by a button of ours: the browser's own speaks the browser's language. */
export function FileButton({
  label,
  accept,
  icon,
  isHidden = false,
  onFile,
}: {
  readonly label: string;
  /** As an `input` takes it: `.txt,.csv`. */
  readonly accept: string;
  readonly icon?: React.JSX.Element;
  /** While what was chosen is being read, something else stands in its place. */
  readonly isHidden?: boolean;
  readonly onFile: (file: File) => void;
}): React.JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file may be chosen again.
          target.value = "";
        }}
      />
      {!isHidden && (
        <Button icon={icon ?? null} onClick={() => input.current?.click()}>
          {label}
        </Button>
      )}
    </>
  );
}

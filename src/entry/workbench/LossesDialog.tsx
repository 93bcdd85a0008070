import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { WorkbenchWords } from "./words";

interface Props {
  /** Codes of what the downloaded file would not hold; null keeps the dialog away. */
  readonly losses: readonly string[] | null;
  readonly words: WorkbenchWords;
  readonly onDownload: () => void;
  readonly onClose: () => void;
}

/** Said before a download: what of the original file would be missing. */
export function LossesDialog({ losses, words, onDownload, onClose }: Props): React.JSX.Element {
  return (
    <Dialog
      open={losses !== null}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.lossesTitle}</DialogTitle>
          <DialogContent>
            <p>{words.lossesIntro}</p>
            <ul>
              {losses?.map((code) => (
                <li key={code}>{words.losses[code] ?? code}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button appearance="primary" onClick={onDownload}>
              {words.downloadAnyway}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

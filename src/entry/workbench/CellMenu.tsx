import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Command } from "./manifest";
import type { WorkbenchWords } from "./words";

export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

interface Props {
  /** null keeps it closed. */
  readonly place: MenuPlace | null;
  readonly commands: readonly Command[];
  readonly words: WorkbenchWords;
  readonly onCommand: (command: Command) => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** The menu of a cell: what the add-in's manifest puts there, and clearing. */
export function CellMenu(props: Props): React.JSX.Element {
  const { place, commands, words } = props;
  const target = useMemo(
    () => ({ getBoundingClientRect: () => new DOMRect(place?.x ?? 0, place?.y ?? 0, 0, 0) }),
    [place],
  );
  return (
    <Menu
      open={place !== null}
      positioning={{ target, position: "below", align: "start" }}
      onOpenChange={(_, { open }) => {
        if (!open) props.onClose();
      }}
    >
      <MenuPopover aria-label={words.cellMenu}>
        <MenuList>
          {commands.map((command) => (
            <MenuItem
              key={command.id}
              icon={
                command.icon === null ? null : (
                  <img src={command.icon} alt={""} width={20} height={20} />
                )
              }
              onClick={() => {
                props.onCommand(command);
              }}
            >
              {command.label}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItem onClick={props.onClear}>{words.clearContents}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

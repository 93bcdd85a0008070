import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { CommandIcon } from "./icons";
import type { Command, Commands, Control } from "./manifest";

interface Props {
  readonly commands: Commands;
  readonly label: string;
  readonly onCommand: (command: Command) => void;
}

/** The add-in's tab, drawn from its manifest. */
export function Ribbon({ commands, label, onCommand }: Props): React.JSX.Element {
  return (
    <nav className="ribbon" aria-label={label} data-part="ribbon">
      <div className="ribbon-tab">{commands.tab?.label}</div>
      <div className="ribbon-groups">
        {commands.tab?.groups.map((group) => (
          <div key={group.id} role="group" aria-label={group.label} className="ribbon-group">
            <div className="ribbon-controls">
              {group.controls.map((control) => (
                <RibbonControl key={control.id} control={control} onCommand={onCommand} />
              ))}
            </div>
            <div className="ribbon-group-label" aria-hidden="true">
              {group.label}
            </div>
          </div>
        ))}
      </div>
    </nav>
  );
}

function RibbonControl({
  control,
  onCommand,
}: {
  readonly control: Control;
  readonly onCommand: (command: Command) => void;
}): React.JSX.Element {
  if (control.kind === "command") {
    return (
      <Tip control={control}>
        <button
          type="button"
          className="ribbon-button"
          onClick={() => {
            onCommand(control);
          }}
        >
          <ControlFace control={control} />
        </button>
      </Tip>
    );
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className="ribbon-button" title={control.tip.description}>
          <ControlFace control={control} />
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {control.items.map((item) => (
            <MenuItem
              key={item.id}
              onClick={() => {
                onCommand(item);
              }}
            >
              {item.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Tip({
  control,
  children,
}: {
  readonly control: Control;
  readonly children: React.JSX.Element;
}): React.JSX.Element {
  return (
    <Tooltip
      relationship="description"
      withArrow
      content={
        <>
          <strong>{control.tip.title}</strong>
          <br />
          {control.tip.description}
        </>
      }
    >
      {children}
    </Tooltip>
  );
}

function ControlFace({ control }: { readonly control: Control }): React.JSX.Element {
  return (
    <>
      {control.icon === null ? (
        <CommandIcon />
      ) : (
        <img src={control.icon} alt={""} width={32} height={32} />
      )}
      <span>{control.label}</span>
    </>
  );
}

import type { PlainDate } from "../../domain/quantities/plainDate";
import { layOutBalance } from "../../features/funderBalance/balanceLayout";
import { balanceSheetName } from "../../features/funderBalance/balanceSheetName";
import { SentBalance } from "../../features/sentBalance/SentBalance";
import type { LayOut } from "../../features/sentBalance/markAsSent";
import type { WorkbookDoor } from "../../workbook/door";

const layOut: LayOut = (door, request, today) => layOutBalance(door, { ...request, today });

/** What was sent, beside the page that writes balances: the two features meet here. */
export function SentPart({
  door,
  today,
}: {
  readonly door: WorkbookDoor;
  readonly today: () => PlainDate;
}): React.JSX.Element {
  return <SentBalance door={door} today={today} layOut={layOut} sheetNameOf={balanceSheetName} />;
}

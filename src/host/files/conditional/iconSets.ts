import type { ConditionalRule, IconCriterion } from "../../model/conditionalFormat";
import { childrenNamed, flagAttribute, numberAttribute, tag, type XmlElement } from "../xml";
import { iconStyle, iconWord, newerIcons } from "./ruleWords";
import { readStop, thresholdText } from "./thresholds";

type IconSet = Extract<ConditionalRule, { kind: "IconSet" }>;

/** Whether the plain rules of the format can hold these icons; others go to the extension that came after. */
export function isPlainIcons({ style, criteria }: IconSet): boolean {
  return !newerIcons.has(style) && criteria.every(({ customIcon }) => customIcon === undefined);
}

/** The `iconSet` element; `prefix` is `x14:` in the extension. */
export function iconSetText(rule: IconSet, prefix = ""): string {
  const isCustom = rule.criteria.some(({ customIcon }) => customIcon !== undefined);
  const content = rule.criteria.map(({ type, operator, formula }, i) =>
    i === 0 && type === "Invalid"
      ? thresholdText("Percent", "0", { prefix })
      : thresholdText(type, formula, { prefix, isStrict: operator === "GreaterThan" }),
  );
  const icons = isCustom ? rule.criteria.map((one, i) => iconText(rule.style, one, i)) : [];
  return tag(
    `${prefix}iconSet`,
    {
      iconSet: iconWord(rule.style),
      reverse: rule.reverseIconOrder || undefined,
      showValue: rule.showIconOnly ? false : undefined,
      custom: isCustom || undefined,
    },
    [...content, ...icons].join(""),
  );
}

function iconText(style: string, { customIcon }: IconCriterion, index: number): string {
  return tag("x14:cfIcon", {
    iconSet: customIcon === undefined ? iconWord(style) : iconWord(customIcon.set),
    iconId: customIcon?.index ?? index,
  });
}

/** Reads an `iconSet` element, of a plain rule or of the extension. */
export function readIcons(icons: XmlElement | undefined): ConditionalRule {
  const style = iconStyle(icons?.attributes["iconSet"] ?? "3TrafficLights1");
  const own = childrenNamed(icons, "cfIcon");
  const criteria = childrenNamed(icons, "cfvo").map((threshold, i): IconCriterion => {
    const { type, formula } = readStop(threshold);
    const strict = !flagAttribute(threshold, "gte", true);
    const icon = own[i];
    const set = iconStyle(icon?.attributes["iconSet"] ?? "");
    const index = numberAttribute(icon, "iconId", i);
    return {
      type,
      operator: strict ? "GreaterThan" : "GreaterThanOrEqual",
      formula: formula ?? "=0",
      ...(icon === undefined || (set === style && index === i)
        ? {}
        : { customIcon: { set, index } }),
    };
  });
  return {
    kind: "IconSet",
    style,
    reverseIconOrder: flagAttribute(icons, "reverse"),
    showIconOnly: !flagAttribute(icons, "showValue", true),
    criteria,
  };
}

import type { Border, BorderSide } from "./style";
import type { Rectangle } from "./rectangle";

/** A conditional format of one sheet. The sheet keeps them in order of priority, the first one wins. */
export interface HostConditionalFormat {
  /** As Excel gives it: a GUID in braces. */
  readonly id: string;
  readonly boxes: readonly Rectangle[];
  /** Meaningless, and false, for colour scales, data bars and icon sets. */
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
  /** What cells take when the rule holds; {} for colour scales, data bars and icon sets. */
  readonly look: ConditionalLook;
}

/** Formulas are en-US with their `=` and stand at the first cell of the first box. Operators and kinds are texts of the API. */
export type ConditionalRule =
  | { readonly kind: "Custom"; readonly formula: string }
  | {
      readonly kind: "CellValue";
      /** Excel.ConditionalCellValueOperator */
      readonly operator: string;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | {
      readonly kind: "ContainsText";
      /** Excel.ConditionalTextOperator: Contains, NotContains, BeginsWith, EndsWith */
      readonly operator: string;
      readonly text: string;
    }
  /** Excel.ConditionalFormatPresetCriterion: Blanks, DuplicateValues, Today, AboveAverage… */
  | { readonly kind: "PresetCriteria"; readonly criterion: string }
  | {
      readonly kind: "TopBottom";
      /** Excel.ConditionalTopBottomCriterionType: TopItems, TopPercent, BottomItems, BottomPercent */
      readonly type: string;
      readonly rank: number;
    }
  | {
      readonly kind: "ColorScale";
      readonly minimum: ColorScaleStop;
      /** Absent for a scale of two colours. */
      readonly midpoint?: ColorScaleStop;
      readonly maximum: ColorScaleStop;
    }
  | ({ readonly kind: "DataBar" } & DataBar)
  | {
      readonly kind: "IconSet";
      /** Excel.IconSet: ThreeArrows, ThreeTrafficLights1… */
      readonly style: string;
      readonly reverseIconOrder: boolean;
      readonly showIconOnly: boolean;
      /** One for each icon, lowest first; the first one carries no threshold. */
      readonly criteria: readonly IconCriterion[];
    };

export interface ColorScaleStop {
  /** Excel.ConditionalFormatColorCriterionType: LowestValue, HighestValue, Number, Percent, Percentile, Formula */
  readonly type: string;
  readonly formula?: string;
  /** `#RRGGBB` */
  readonly color: string;
}

interface DataBar {
  readonly showDataBarOnly: boolean;
  /** Excel.ConditionalDataBarDirection: Context, LeftToRight, RightToLeft */
  readonly barDirection: string;
  /** Excel.ConditionalDataBarAxisFormat: Automatic, None, CellMidPoint */
  readonly axisFormat: string;
  /** `#RRGGBB`, "" for none. */
  readonly axisColor: string;
  readonly lower: DataBarBound;
  readonly upper: DataBarBound;
  readonly positive: {
    readonly fillColor: string;
    readonly gradientFill: boolean;
    readonly borderColor: string;
  };
  readonly negative: {
    readonly fillColor: string;
    readonly borderColor: string;
    readonly matchPositiveFillColor: boolean;
    readonly matchPositiveBorderColor: boolean;
  };
}

export interface DataBarBound {
  /** Excel.ConditionalFormatRuleType: Automatic, LowestValue, HighestValue, Number, Percent, Formula, Percentile */
  readonly type: string;
  readonly formula?: string;
}

export interface IconCriterion {
  /** Excel.ConditionalFormatIconRuleType: Number, Percent, Formula, Percentile, or Invalid for the first */
  readonly type: string;
  /** Excel.ConditionalIconCriterionOperator: GreaterThan, GreaterThanOrEqual, or Invalid for the first */
  readonly operator: string;
  readonly formula: string;
  /** Another icon than the set's own. */
  readonly customIcon?: { readonly set: string; readonly index: number };
}

/** Only what is given changes the look of the cell. */
export interface ConditionalLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Excel.ConditionalRangeFontUnderlineStyle */
  readonly underline?: string;
  readonly strikethrough?: boolean;
  /** `#RRGGBB` */
  readonly fontColor?: string;
  readonly fillColor?: string;
  /** en-US code. */
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<BorderSide, Border>>>;
}

/** Texts of the API that several parts of a chart share. */
export const horizontals = ["Center", "Left", "Right", "Justify", "Distributed"] as const;
export const verticals = ["Center", "Bottom", "Top", "Justify", "Distributed"] as const;

export const markerStyles = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
  "Picture",
] as const;

export const labelPositions = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;

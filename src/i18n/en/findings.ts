import type { Findings } from "../fr/findings";

export const findings: Findings = {};

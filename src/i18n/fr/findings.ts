export const findings = {};
export type Findings = typeof findings;

export const failures = {};
export type Failures = typeof failures;

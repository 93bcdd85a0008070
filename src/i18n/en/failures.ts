import type { Failures } from "../fr/failures";

export const failures: Failures = {};

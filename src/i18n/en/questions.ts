import type { Questions } from "../fr/questions";

export const questions: Questions = {};

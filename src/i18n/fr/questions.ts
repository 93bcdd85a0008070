export const questions = {};
export type Questions = typeof questions;

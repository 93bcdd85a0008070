/** Project code of support time: worked for all projects, shared by the hours key (domain.md § 10). */
export const supportCode = "GEN";

/**
 * Text as it is compared: lower case, no accents, punctuation as single spaces.
 * `"FORMACTION  sarl"` → `"formaction sarl"`.
 */
export function plainText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const supportJobs = [
  /\bdirect(eur|rice|ion)\b/,
  /\badministrati(f|ve|on)\b/,
  /\bcompta(ble|bilite)\b/,
  /\bsecretaire\b|\bsecretariat\b/,
  /\bressources humaines\b|\brh\b|\bpaie\b/,
  /\b(raf|daf)\b|\bfinanci(er|ere)\b/,
  /\baccountant\b|\bsecretary\b|\bhuman resources\b|\bchief executive\b/,
];

/**
 * Whether a job is a support function: management, administration, accounting. Its cost is indirect by nature, so
 * it is covered by a flat rate and not declared as direct staff beside it (domain.md § 3.5, rule STA-09).
 */
export function isSupportFunction(job: string): boolean {
  const plain = plainText(job);
  return supportJobs.some((pattern) => pattern.test(plain));
}

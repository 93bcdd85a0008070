import { wordsOf } from "../read/text";

/** What a line of a payroll recap is in the cost of a person (domain.md § 5.2). */
export type Rubric =
  | "gross"
  | "refunds"
  | "employerCharges"
  | "taxes"
  | "otherCharges"
  /** Aid received for the job: a resource, not a cost. */
  | "aid"
  /** A sum of the others. */
  | "total"
  /** The employee's side, or a quantity: no part of the employer's cost. */
  | "aside";

/** The first that fits: « aide » before « cotisations », « patronale » before « cotisations ». */
const patterns: readonly (readonly [Rubric, RegExp])[] = [
  [
    "total",
    /^(?:total|sous total|cumul)\b|\bcouts? (?:total|global|employeur|charge|salarial)|\btotal employeur|\b(?:salaire|brut) charge\b|\bmasse salariale\b|\bloaded cost\b|\bcout complet\b/,
  ],
  [
    "refunds",
    /\bijss\b|\bindemnites? journalieres?\b|\bsubrogation\b|\bprevoyance remboursee\b|\bdaily allowances?\b/,
  ],
  [
    "aid",
    /\basp\b|\baides? (?:a l |de l )?(?:emploi|poste|etat|cui|pec)|\baides?\b(?!.*\bfinancieres?\b)|\bjob aid\b/,
  ],
  [
    "aside",
    /\b(?:net|nette)\b|\bsalariales?\b|\bpart salarie|\bretenues?\b|\bpas\b|\bprelevement a la source\b|\bheures?\b|\bjours?\b|\btaux\b|\bplafond\b|\btranche\b|\bsolde de conges\b/,
  ],
  [
    "employerCharges",
    /\bpatronales?\b|\bpart (?:employeur|patronale)\b|\burssaf\b|\bcharges? (?:sociales?|employeur)\b|\bcotisations?\b|\bretraite\b|\bchomage\b|\b64[56]\d*\b|\breduction (?:generale|fillon)\b|\ballegements?\b|\bemployer (?:contributions?|charges?)\b/,
  ],
  [
    "taxes",
    /\btaxes?\b|\bformation\b|\bopco\b|\bcfp\b|\bapprentissage\b|\beffort construction\b|\bversement (?:mobilite|transport)\b|\b63[13]\d*\b|\bpayroll tax/,
  ],
  [
    "otherCharges",
    /\bautres charges\b|\bmutuelle\b|\bmedecine\b|\bsante au travail\b|\bprevoyance\b|\btitres? restaurants?\b|\btickets? restaurants?\b|\btransports?\b|\boeuvres sociales\b|\b64[78]\d*\b|\bother (?:charges|costs)\b/,
  ],
  [
    "gross",
    /\bbruts?\b|\bremunerations?\b|\bsalaires?\b|\bprimes?\b|\bgratifications?\b|\btreizieme mois\b|\b13e mois\b|\bindemnites?\b|\bavantages? en nature\b|\b641\d*\b|\bgross\b/,
  ],
];

/** Null when the line is none that we know: a question, for its amounts would be lost. */
export function rubricOf(label: string): Rubric | null {
  const words = wordsOf(label).join(" ");
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

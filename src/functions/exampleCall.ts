import type { CustomFunction, Sample } from "./define";

type Language = "fr" | "en";

/** A function's example as a formula of that language, with ranges as array constants: `=FLECHAGE.REPARTIR(100; {1;1;1})`. */
export function exampleCall({ id, example }: CustomFunction, language: Language): string {
  const args = example.args.map((arg) => written(arg, language));
  return `=FLECHAGE.${id}(${args.join(language === "fr" ? "; " : ", ")})`;
}

function written(sample: Sample, language: Language): string {
  if (Array.isArray(sample)) {
    const [rows, columns] = language === "fr" ? [";", "."] : [";", ","];
    const lines = (sample as readonly (readonly Sample[])[]).map((row) =>
      row.map((cell) => written(cell ?? "", language)).join(columns),
    );
    return `{${lines.join(rows)}}`;
  }
  if (sample === null) return "";
  if (typeof sample === "string") return `"${sample}"`;
  if (typeof sample === "boolean")
    return language === "fr" ? (sample ? "VRAI" : "FAUX") : String(sample).toUpperCase();
  return language === "fr" ? String(sample).replace(".", ",") : String(sample);
}

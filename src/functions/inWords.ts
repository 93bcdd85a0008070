import { define, one, oneOrNone } from "./define";
import { frenchWords } from "./frenchNumber";

/** An amount in French words, as receipts and cheques ask for: `mille deux cents euros et cinquante centimes`. */
export const enLettres = define("EN_LETTRES", {
  parameters: { amount: one, capital: oneOrNone },
  result: "scalar",
  compute: (args) => {
    const amount = args.cents("amount");
    const words = inWords(Math.abs(amount));
    const text = amount < 0 ? `moins ${words}` : words;
    return args.yesOr("capital", false) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  },
  example: {
    args: [1271.8],
    gives: "mille deux cent soixante et onze euros et quatre-vingts centimes",
  },
});

function inWords(amount: number): string {
  const euros = Math.floor(amount / 100);
  const rest = amount % 100;
  const parts = [
    ...(euros > 0 || rest === 0 ? [eurosInWords(euros)] : []),
    ...(rest > 0 ? [`${frenchWords(rest)} centime${rest > 1 ? "s" : ""}`] : []),
  ];
  return parts.join(" et ");
}

/** « un million d’euros »: million and milliard are nouns. */
function eurosInWords(euros: number): string {
  const link = euros > 0 && euros % 1_000_000 === 0 ? " d’euro" : " euro";
  return `${frenchWords(euros)}${link}${euros > 1 ? "s" : ""}`;
}

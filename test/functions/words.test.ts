import fc from "fast-check";
import { frenchWords } from "../../src/functions/frenchNumber";
import { answer } from "./support";

describe("numbers in French words", () => {
  it.each([
    [0, "zéro"],
    [1, "un"],
    [21, "vingt et un"],
    [22, "vingt-deux"],
    [70, "soixante-dix"],
    [71, "soixante et onze"],
    [77, "soixante-dix-sept"],
    [80, "quatre-vingts"],
    [81, "quatre-vingt-un"],
    [91, "quatre-vingt-onze"],
    [99, "quatre-vingt-dix-neuf"],
    [100, "cent"],
    [200, "deux cents"],
    [201, "deux cent un"],
    [1000, "mille"],
    [1001, "mille un"],
    [2000, "deux mille"],
    [80000, "quatre-vingt mille"],
    [200000, "deux cent mille"],
    [1000000, "un million"],
    [80000000, "quatre-vingts millions"],
    [200300400, "deux cents millions trois cent mille quatre cents"],
    [1000000000, "un milliard"],
  ])("%d is « %s »", (value, words) => {
    expect(frenchWords(value)).toBe(words);
  });

  it("say the number back, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(numberOf(frenchWords(value))).toBe(value);
      }),
    );
  });
});

/** Adds French words up: the inverse of what is tested, made another way. */
function numberOf(words: string): number {
  const small: Readonly<Record<string, number>> = {
    zéro: 0,
    un: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
  };
  let total = 0;
  let group = 0;
  for (const word of words.replaceAll(/quatre-vingts?/g, "huitante").split(/[ -]/)) {
    const plain = word.replace(/s$/, "");
    if (plain === "mille" || plain === "million" || plain === "milliard") {
      const size = { mille: 1e3, million: 1e6, milliard: 1e9 }[plain];
      total += (group === 0 ? 1 : group) * size;
      group = 0;
    } else if (plain === "cent") group = group === 0 ? 100 : group * 100;
    else if (plain === "huitante") group += 80;
    else if (word !== "et") group += small[word] ?? small[plain] ?? Number.NaN;
  }
  return total + group;
}

describe("FLECHAGE.EN_LETTRES", () => {
  it.each([
    [0, "zéro euro"],
    [1, "un euro"],
    [0.01, "un centime"],
    [0.8, "quatre-vingts centimes"],
    [2.5, "deux euros et cinquante centimes"],
    [1271.8, "mille deux cent soixante et onze euros et quatre-vingts centimes"],
    [1e6, "un million d’euros"],
    [2000001, "deux millions un euros"],
    [-12, "moins douze euros"],
    ["34 000 €", "trente-quatre mille euros"],
  ])("%p is « %s »", (amount, words) => {
    expect(answer("EN_LETTRES", amount)).toBe(words);
  });

  it("begins with a capital when asked, and refuses less than a cent", () => {
    expect(answer("EN_LETTRES", 80, true)).toBe("Quatre-vingts euros");
    expect(answer("EN_LETTRES", 0.005)).toMatch(/plus de deux décimales/);
  });
});

import fc from "fast-check";

import { atCaret } from "../../../src/entry/workbench/formula/atCaret";

/** The place of `|` is the caret. */
function read(text: string, separator: ";" | "," = ";"): ReturnType<typeof atCaret> {
  return atCaret(text.replace("|", ""), text.indexOf("|"), separator);
}

describe("what is written at the caret of a formula", () => {
  it.each([
    ["=FLE|", "FLE", 1],
    ["=FLECHAGE.REP|", "FLECHAGE.REP", 1],
    ["=A1+SOM|ME(B1)", "SOM", 4],
    ["=SOMME(SI|", "SI", 7],
    ["=É|", "É", 1],
  ])("%s is the start of a name", (text, typed, from) => {
    expect(read(text)).toStrictEqual({ kind: "name", typed, from });
  });

  it.each([
    ["=FLECHAGE.REPARTIR(|", "FLECHAGE.REPARTIR", 0],
    ["=FLECHAGE.REPARTIR(100;|", "FLECHAGE.REPARTIR", 1],
    ["=FLECHAGE.REPARTIR(100,5;{1;2;3}|", "FLECHAGE.REPARTIR", 1],
    ["=SOMME(MAX(1;2);|", "SOMME", 1],
    ['=SI(A1="a;b(c";|', "SI", 1],
    ["=SI('Feuille ; (1)'!A1;|", "SI", 1],
    ["=SOMME(T_Depenses[[#En-têtes];[Montant]];|", "SOMME", 1],
  ])("%s is an argument of a call", (text, name, index) => {
    expect(read(text)).toStrictEqual({ kind: "argument", name, index });
  });

  it("counts the arguments of an English formula by commas", () => {
    expect(read("=SUM(1.5,|", ",")).toStrictEqual({ kind: "argument", name: "SUM", index: 1 });
  });

  it.each([
    "|",
    "SOM|",
    "=|",
    "=A1+|",
    "=(1+2|",
    '=SI("texte ouvert (|',
    "=SOMME(1)|",
    "='Feuille (|",
  ])("%s is neither", (text) => {
    expect(read(text)).toBeNull();
  });

  it("never fails, whatever is typed and wherever the caret is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(40), (text, caret) => {
        const found = atCaret(`=${text}`, caret, ";");
        expect(found === null || found.kind === "name" || found.index >= 0).toBe(true);
      }),
    );
  });
});

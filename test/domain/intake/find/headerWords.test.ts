import { headerWords } from "../../../../src/domain/intake/find/headerWords";
import { matchHeader } from "../../../../src/domain/intake/find/matchHeader";

const best = (header: string) => matchHeader(header)[0]?.field;

describe("a header's words", () => {
  it("lose case, accents, plurals, brackets and abbreviations", () => {
    expect(headerWords("N° Factures*").text).toBe("num facture");
    expect(headerWords("Mt  T.T.C. (k€)").unit).toBe("kEUR");
    expect(headerWords("Durée (h)").unit).toBe("hours");
    expect(headerWords("EcritureLib").text).toBe("ecriture libelle");
  });
});

describe("matching a header", () => {
  it.each([
    ["Montant accordé", "agreement.granted"],
    ["MONTANT ACCORDE (€)", "agreement.granted"],
    ["Date de réglement", "expense.paid"],
    ["Fournisseurs", "expense.supplier"],
    ["CompteNum", "expense.account"],
    ["Cotisations patronales", "payroll.employer_charges"],
    ["Organisme financeur", "funder.name"],
    ["Financeur principal", "funder.name"],
    ["vendor", "expense.supplier"],
    ["Poids", "keys.weight"],
  ])("« %s » is %s", (header, field) => {
    expect(best(header)).toBe(field);
  });

  it("does not take a complement for the thing itself", () => {
    expect(best("Couleur du projet")).toBeUndefined();
  });

  it("says nothing of words it does not know", () => {
    expect(matchHeader("Xylophone")).toEqual([]);
  });
});

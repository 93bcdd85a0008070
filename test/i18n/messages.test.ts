import { loadLanguage, messagesFor } from "../../src/i18n/messages";

describe("the words of a language", () => {
  it("are there at once in French, and in English only once they are loaded", async () => {
    expect(messagesFor("fr").pane.structure.read).toBe("Lire le classeur");
    expect(() => messagesFor("en")).toThrow(RangeError);
    await loadLanguage("en");
    expect(messagesFor("en").pane.structure.read).not.toBe(messagesFor("fr").pane.structure.read);
    await loadLanguage("en");
    expect(Object.keys(messagesFor("en"))).toEqual(Object.keys(messagesFor("fr")));
  });
});

import { catalogue } from "../../src/functions/catalogue";
import { answer } from "./support";

describe("the example of each function", () => {
  it.each(catalogue.map(({ id, example }) => [id, example] as const))(
    "%s gives what the help says",
    (id, { args, gives }) => {
      expect(answer(id, ...args)).toEqual(gives);
    },
  );
});

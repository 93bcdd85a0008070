import { execFileSync } from "node:child_process";
import { join } from "node:path";

const script = join(__dirname, "../../scripts/startOptions.mjs");

function asked(...args: readonly string[]): { options: unknown; problem: string | null } {
  const source = `import(process.argv[1]).then(({ startOptions }) =>
    console.log(JSON.stringify(startOptions(JSON.parse(process.argv[2])))))`;
  const said = execFileSync("node", ["-e", source, script, JSON.stringify(args)]);
  return JSON.parse(said.toString()) as { options: unknown; problem: string | null };
}

describe("what npm start is asked", () => {
  it("is the shipped build on port 3000, unless said otherwise", () => {
    expect(asked("--once", "--port", "0")).toEqual({
      options: { port: "0", once: true, "no-open": false, mode: "production", help: false },
      problem: null,
    });
  });

  it.each([
    ["--nope", "--nope"],
    ["--port=three", "--port three"],
    ["--port=70000", "--port 70000"],
    ["--mode=fast", "--mode fast"],
    ["--port", "--port"],
  ])("is refused in one sentence: %s", (option, named) => {
    const { options, problem } = asked(option);
    expect(options).toBeNull();
    expect(problem).toContain(named);
    expect(problem).not.toContain("\n");
  });
});

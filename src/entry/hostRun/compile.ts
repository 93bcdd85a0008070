import { transform, type Options } from "@swc/core";

const moduleSyntax = /^[ \t]*(import[\s{*"']|export[\s{*])/m;

/**
 * TypeScript or JavaScript (bare script, CommonJS or ES module) as the text of a function expression
 * `async (require, module, exports) => …`. Types go, `await` may stand anywhere, lines keep their numbers.
 */
export async function compile(source: string, file: string): Promise<string> {
  const bare = source.replace(/^\uFEFF/, "").replace(/^#!.*/, "");
  if (!moduleSyntax.test(bare)) {
    // A script keeps its sloppy mode: only inside a function may it await and return.
    const { code } = await transform(`(${opening}${bare}\n})`, options(file, false));
    return code;
  }
  const { code } = await transform(bare, {
    ...options(file, true),
    module: { type: "commonjs" },
  });
  return `(${opening}${code}\n})`;
}

const opening = "async function (require, module, exports) {";

function options(filename: string, isModule: boolean): Options {
  return {
    filename,
    isModule,
    configFile: false,
    swcrc: false,
    sourceMaps: false,
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", decorators: true },
      preserveAllComments: true,
    },
  };
}

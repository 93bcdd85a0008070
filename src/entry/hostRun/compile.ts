import vm from "node:vm";
import { transform, type Options } from "@swc/core";

const moduleSyntax = /^[ \t]*(import[\s{*"']|export[\s{*])/m;

/**
 * TypeScript or JavaScript (bare script, CommonJS or ES module) as the text of a function expression
 * `async (require, module, exports) => …`. Types go, `await` may stand anywhere, lines keep their numbers.
 */
export async function compile(source: string, file: string): Promise<string> {
  const code = await transformed(source, file);
  const wider = withoutRedeclaration(source, code);
  return wider === null ? code : compile(wider, file);
}

async function transformed(source: string, file: string): Promise<string> {
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

/**
 * The source with `var` for a name that it declares twice: the compiler of Script Lab makes `var` of everything, so such
 * samples run there. Null where the code has no such fault.
 */
function withoutRedeclaration(source: string, code: string): string | null {
  let fault = "";
  try {
    new vm.Script(code);
  } catch (error) {
    fault = String(error);
  }
  const [, name] = /Identifier '(\w+)' has already/.exec(fault) ?? [];
  if (name === undefined) return null;
  const wider = source.replaceAll(new RegExp(`\\b(?:const|let)(?=\\s+${name}\\b)`, "g"), "var");
  return wider === source ? null : wider;
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

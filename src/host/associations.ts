type AddInFunction = (...args: never[]) => unknown;

/** `CustomFunctions.associate` as office.js has it: the client library reads the table it fills. */
export interface Associations {
  readonly _association: {
    readonly mappings: Readonly<Record<string, AddInFunction>>;
    onchange(handler: () => void): void;
  };
  associate(id: string | Readonly<Record<string, AddInFunction>>, code?: AddInFunction): void;
}

/** `first` is called when the first function is associated: only then does the client have to listen for calls. */
export function associations(first: () => void): Associations {
  const mappings: Record<string, AddInFunction> = {};
  const handlers: (() => void)[] = [];
  const add = (id: string, code: AddInFunction): void => {
    const isFirst = Object.keys(mappings).length === 0;
    mappings[id.toUpperCase()] = code;
    for (const handler of handlers) handler();
    if (isFirst) first();
  };
  return {
    _association: {
      mappings,
      onchange: (handler) => {
        handlers.push(handler);
      },
    },
    associate: (id, code) => {
      if (typeof id === "string") {
        if (code !== undefined) add(id, code);
      } else for (const [key, own] of Object.entries(id)) add(key, own);
    },
  };
}

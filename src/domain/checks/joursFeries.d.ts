/** The library ships without types: name of the holiday → local midnight of its day. */
declare module "@socialgouv/jours-feries" {
  function getJoursFeries(
    year: number,
    options?: { readonly alsace: boolean },
  ): Readonly<Record<string, globalThis.Date>>;
  export = getJoursFeries;
}

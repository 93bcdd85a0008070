import type { ExcelHost } from "./objects/excelHost";
import { isSetSupported } from "./protocol/profiles";

/** As much of `Office` as exists without a page: enough to ask what the host supports and to wait for it. */
export interface OfficeInProcess {
  readonly context: {
    readonly host: "Excel";
    readonly platform: string;
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly requirements: { isSetSupported(set: string, version?: string): boolean };
  };
  onReady(
    callback?: (info: { host: string; platform: string }) => void,
  ): Promise<{ host: string; platform: string }>;
}

/** Gives the client its `Office.context`, which it asks for requirement sets, and returns what add-ins may use. */
export function officeOf(host: ExcelHost, client: { Office: object }): OfficeInProcess {
  const { platform } = host.platform;
  const context: OfficeInProcess["context"] = {
    host: "Excel",
    platform,
    displayLanguage: host.culture,
    contentLanguage: host.culture,
    requirements: {
      isSetSupported: (set, version) => isSetSupported(host.platform, set, version),
    },
  };
  // The library keeps its own context for pages: the one of the stand-in goes in front of it.
  client.Office = Object.create(client.Office, {
    context: { value: context, enumerable: true },
  }) as object;
  return {
    context,
    onReady: (callback) => {
      const info = { host: "Excel", platform };
      callback?.(info);
      return Promise.resolve(info);
    },
  };
}

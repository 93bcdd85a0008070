import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { generateCertificates, getCaCertificateStatus } from "office-addin-dev-certs";

const twoDays = 2 * 24 * 3600 * 1000;
const days = 365;

/**
 * The certificate for https://localhost. The one that `npx office-addin-dev-certs install` made is used when it is there and
 * trusted; otherwise one of our own is made in `directory`, with no question, no administrator and no change to the
 * machine: the browser then asks once.
 * @returns {Promise<{ca: Buffer, cert: Buffer, key: Buffer, trusted: boolean}>}
 */
export async function localhostCertificate(directory) {
  const installed = paths(join(homedir(), ".office-addin-dev-certs"));
  if (isUsable(installed) && getCaCertificateStatus().status === "installed") {
    return { ...read(installed), trusted: true };
  }
  const own = paths(directory);
  if (!isUsable(own)) {
    // The generator keeps an old certificate when it finds one, even an expired one.
    Object.values(own).forEach((path) => rmSync(path, { force: true }));
    await quietly(() =>
      generateCertificates(own.ca, own.cert, own.key, days, ["localhost", "127.0.0.1"]),
    );
  }
  return { ...read(own), trusted: false };
}

const paths = (directory) => ({
  ca: join(directory, "ca.crt"),
  cert: join(directory, "localhost.crt"),
  key: join(directory, "localhost.key"),
});

const read = ({ ca, cert, key }) => ({
  ca: readFileSync(ca),
  cert: readFileSync(cert),
  key: readFileSync(key),
});

function isUsable(files) {
  if (!Object.values(files).every((path) => existsSync(path))) return false;
  const end = new X509Certificate(readFileSync(files.cert)).validTo;
  return Date.parse(end) - Date.now() > twoDays;
}

/** The generator writes its own English sentence; ours says more. */
async function quietly(task) {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await task();
  } finally {
    console.log = log;
  }
}

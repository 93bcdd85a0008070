/** Before all tests: names this run, so that its browser tests share one workbench server. */
export default function begin() {
  process.env.FLECHAGE_TEST_RUN = String(process.pid);
}

/** Stands where the pane will be: boots the real office.js and writes one cell. */
void Office.onReady(({ host, platform }) => {
  const state = document.getElementById("state");
  if (state) state.textContent = `${String(host)} ${String(platform)}`;
  document.getElementById("write")?.addEventListener("click", () => {
    void Excel.run(async (context) => {
      const cell = context.workbook.getSelectedRange().getCell(0, 0);
      cell.values = [[Math.round(performance.now())]];
      cell.load("address");
      await context.sync();
      if (state) state.textContent = cell.address;
    }).catch((error: unknown) => {
      if (state) state.textContent = String(error);
    });
  });
});

const dayMilliseconds = 86_400_000;
/** Serial 0 for dates from March 1900 on: two days before 1 January 1900, for Excel counts a 29 February 1900. */
const epoch = Date.UTC(1899, 11, 30);

/** Excel serial (1900 system) of a calendar day; months and days may overflow. Below 61 the false leap day is left out. */
export function toSerial(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const serial = (date.getTime() - epoch) / dayMilliseconds;
  return serial < 61 ? serial - 1 : serial;
}

/** The calendar day of a serial; serial 60 is 29 February 1900, serial 0 is 0 January 1900, as in Excel. */
export function fromSerial(serial: number): { year: number; month: number; day: number } {
  const days = Math.floor(serial);
  if (days === 60) return { year: 1900, month: 2, day: 29 };
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(epoch + (days < 60 ? days + 1 : days) * dayMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

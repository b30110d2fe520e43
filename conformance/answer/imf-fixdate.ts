const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `IMF-fixdate`, RFC 9110, 5.6.7: the time it names. `undefined` where a text is none. */
export function imfFixdate(text: string): number | undefined {
  const [whole, day = '', date, month = '', year, hour, minute, second] =
    /^([A-Z][a-z]{2}), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/.exec(text) ?? [];
  if (whole === undefined || !MONTHS.includes(month)) return undefined;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  // The grammar knows leap seconds, which no calendar here does.
  if (h > 23 || m > 59 || s > 60) return undefined;
  const time = Date.UTC(Number(year), MONTHS.indexOf(month), Number(date), h, m, Math.min(s, 59));
  const named = new Date(time);
  const exists = named.getUTCDate() === Number(date);
  return exists && DAYS[named.getUTCDay()] === day ? time : undefined;
}

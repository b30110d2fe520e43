/**
 * Writes a moment as `IMF-fixdate` (RFC 9110 5.6.7), the only form a sender may generate.
 *
 * @spec rfc9110-5.6.7-imf-fixdate-only
 * @spec rfc9110-5.6.7-no-extra-space-sent
 * @spec rfc9110-5.6.7-date-in-gmt
 */
export function imfDate(ms: number): string {
  return new Date(ms).toUTCString();
}

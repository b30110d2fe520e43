/**
 * Writes a moment as `IMF-fixdate` (RFC 9110 5.6.7), the only form a sender may generate.
 *
 * @spec rfc9110-5.6.7-imf-fixdate-only
 */
export function imfDate(ms: number): string {
  return new Date(ms).toUTCString();
}

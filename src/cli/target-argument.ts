/** Where a server is, and whether it speaks TLS. */
export interface HostAndPort {
  readonly host: string;
  readonly port: number;
  readonly scheme: 'http' | 'https';
}

/**
 * Reads `HOST:PORT`, `[V6]:PORT`, `HOST` (port 80), or the same behind `http://` or `https://` (port
 * 443).
 *
 * @returns `undefined` where the text is none of them.
 */
export function targetArgument(text: string): HostAndPort | undefined {
  const scheme = /^https:\/\//i.test(text) ? 'https' : 'http';
  const bare = text.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  const [, v6, name, digits] =
    /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.\-_]+))(?::(\d{1,5}))?$/i.exec(bare) ?? [];
  const host = v6 ?? name;
  const port = Number(digits ?? (scheme === 'https' ? 443 : 80));
  return host === undefined || port < 1 || port > 65_535 ? undefined : { host, port, scheme };
}

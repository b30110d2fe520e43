/** A host and a port. */
export interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

/**
 * Reads `HOST:PORT`, `[V6]:PORT`, `HOST` (port 80), or the same behind `http://`.
 *
 * @returns `undefined` where the text is none of them.
 */
export function targetArgument(text: string): HostAndPort | undefined {
  const bare = text.replace(/^http:\/\//i, '').replace(/\/$/, '');
  const [, v6, name, digits] =
    /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.\-_]+))(?::(\d{1,5}))?$/i.exec(bare) ?? [];
  const host = v6 ?? name;
  const port = Number(digits ?? 80);
  return host === undefined || port < 1 || port > 65_535 ? undefined : { host, port };
}

const IP_FUTURE = /^v[0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+$/i;
const GROUP = /^[0-9a-f]{1,4}$/i;
const IPV4_OCTET = /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/;

/** The 16-bit groups of an IPv6 address. */
const GROUPS = 8;

/** Whether the text between brackets is an `IPv6address` or `IPvFuture` (RFC 3986 3.2.2). */
export function ipLiteral(text: string): boolean {
  return IP_FUTURE.test(text) || isIpv6Address(text);
}

function isIpv6Address(text: string): boolean {
  const gap = text.indexOf('::');
  if (gap < 0) return groupCount(text, true) === GROUPS;
  const leading = groupCount(text.slice(0, gap), false);
  const trailing = groupCount(text.slice(gap + 2), true);
  return leading >= 0 && trailing >= 0 && leading + trailing < GROUPS;
}

/** How many groups a run of groups has; -1 where it is none. An IPv4 address stands for two. */
function groupCount(run: string, mayEndInIpv4: boolean): number {
  if (run === '') return 0;
  const last = run.lastIndexOf(':') + 1;
  const endsInIpv4 = mayEndInIpv4 && isIpv4Address(run.slice(last));
  const groups = (endsInIpv4 ? `${run.slice(0, last)}0:0` : run).split(':');
  return groups.every((group) => GROUP.test(group)) ? groups.length : -1;
}

function isIpv4Address(text: string): boolean {
  const octets = text.split('.');
  return octets.length === 4 && octets.every((octet) => IPV4_OCTET.test(octet));
}

import { hostEnd } from '../../../src/http/grammar/host.ts';
import { ipLiteral } from '../../../src/http/grammar/ip-literal.ts';
import { latin1 } from '../../../src/http/grammar/latin1.ts';
import {
  scanTarget,
  targetForm,
  type TargetForm,
} from '../../../src/http/grammar/request-target.ts';
import { PATH_OR_QUERY, scanUriOctets } from '../../../src/http/grammar/uri.ts';
import { taken, type Stricter, type Subject, type Taken } from '../subject.ts';
import { asLine } from './line-text.ts';

const SP = 0x20;

/** What the reader of targets makes of one, in a request with a method. */
function target(octets: Uint8Array, method: string, form: TargetForm): Taken {
  const line = Uint8Array.from([...octets, SP]);
  const end = scanTarget(line, 0, line.length);
  if (typeof end !== 'number') return end.name;
  if (end !== octets.length) return 'refused';
  const found = targetForm(octets, 0, end, method);
  return taken(typeof found === 'string' ? found === form : found);
}

/** What is refused of absolute-form. */
export const ABSOLUTE_STRICTER: readonly Stricter[] = [
  {
    refusal: 'targetScheme',
    when: (text) => /^(?!https?:)[a-z][a-z0-9+.-]*:\/\//i.test(text),
    example: 'ftp://a/',
    spec: 'rfc9110-7.4-scheme-requirements',
    why: 'Only http and https are served.',
  },
  {
    refusal: 'targetUserinfo',
    when: (text) => /^https?:\/\/[^/?]*@/i.test(text),
    example: 'http://u:p@a/',
    spec: 'rfc9110-4.2.4-userinfo-is-error',
    why: 'User information hides which host is meant.',
  },
  {
    refusal: 'requestTarget',
    when: (text) => /^https?:\/\/(?::\d*)?(?:[/?]|$)/i.test(text),
    example: 'http:///x',
    spec: 'rfc9110-4.2.1-empty-http-host',
    why: 'A target without a host names nothing.',
  },
  {
    refusal: 'requestTarget',
    when: (text) => /^[a-z][a-z0-9+.-]*:(?!\/\/)/i.test(text),
    example: 'urn:a:b',
    spec: 'rfc9110-7.4-scheme-requirements',
    why: 'The URIs of http and https have an authority.',
  },
];

function isPort(port: number): boolean {
  return port > 0 && port <= 0xffff;
}

/** What is refused of authority-form. */
export const AUTHORITY_STRICTER: readonly Stricter[] = [
  {
    refusal: 'connectTarget',
    when: (text) => !isPort(Number(/:(\d*)$/.exec(text)?.[1] ?? 1)),
    example: 'a:65536',
    spec: 'rfc9110-9.3.6-reject-bad-port',
    why: 'A tunnel needs a port that there is.',
  },
  {
    refusal: 'connectTarget',
    when: (text) => /^:\d+$/.test(text),
    example: ':80',
    spec: 'rfc9112-3.2.3-connect-only',
    why: 'A tunnel needs a host to lead to.',
  },
];

function bracketed(octets: Uint8Array): boolean {
  const [, address] = /^\[(.*)\]$/s.exec(latin1(octets, 0, octets.length)) ?? [];
  return address !== undefined && ipLiteral(address);
}

/** Targets, and what they are made of. */
export const targets: readonly Subject[] = [
  {
    rule: 'origin-form',
    samples: ['/', '/a/%7e//b;c=1?d=/?&e', "/-._~!$&'()*+,;=:@"],
    take: (octets) => target(octets, 'GET', 'origin-form'),
  },
  {
    rule: 'absolute-form',
    samples: ['http://a.example:80/b?c', 'HTTPS://[::1]?', 'http://%41'],
    take: (octets) => target(octets, 'GET', 'absolute-form'),
    stricter: ABSOLUTE_STRICTER,
  },
  {
    rule: 'authority-form',
    samples: ['a.example:443', '[v1.a:b]:1', '127.0.0.1:65535'],
    take: (octets) => target(octets, 'CONNECT', 'authority-form'),
    stricter: AUTHORITY_STRICTER,
  },
  {
    rule: 'asterisk-form',
    samples: ['*'],
    take: (octets) => target(octets, 'OPTIONS', 'asterisk-form'),
  },
  {
    rule: 'query',
    samples: ['a=%20/?:@', ''],
    take: (octets) =>
      taken(scanUriOctets(asLine(octets), 0, octets.length, PATH_OR_QUERY) === octets.length),
  },
  {
    rule: 'Host',
    samples: ['', 'a.example', 'a:8080', '[1:2::3]:', "!$&'()*+,;=%2f", '10.0.0.255:0'],
    take: (octets) => taken(hostEnd(octets, 0, octets.length) >= 0),
  },
  {
    rule: 'IP-literal',
    samples: [
      '[::]',
      '[1:2:3:4:5:6:7:8]',
      '[1:2:3:4:5:6:192.0.2.255]',
      '[a::B:1.2.3.4]',
      '[1:2:3:4:5:6:7::]',
      '[vF.a:~]',
    ],
    take: (octets) => taken(bracketed(octets)),
  },
];

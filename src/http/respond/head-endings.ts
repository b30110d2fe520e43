import { octetString, type OctetString } from '../../tcp/octets.ts';
import { fieldLine } from './field-line.ts';

/**
 * What the end of a response's head says of the connection: that it goes on, that it ends, or to an
 * HTTP/1.0 client that it goes on.
 */
export type ConnectionOption = 'none' | 'close' | 'keep-alive';

type Endings = Readonly<Record<ConnectionOption, OctetString>>;

/** What of a configuration is said in every response. */
export interface Announcements {
  readonly keepAliveAdvertisedMs: number;
  readonly server?: string;
}

/**
 * The last lines of the heads of one configuration, with the empty line: `Server`, `Connection` and
 * `Keep-Alive`.
 */
export class HeadEndings {
  readonly #named: Endings;
  readonly #unnamed: Endings;

  constructor({ keepAliveAdvertisedMs, server }: Announcements) {
    this.#unnamed = endings('', keepAliveAdvertisedMs);
    this.#named =
      server === undefined
        ? this.#unnamed
        : endings(fieldLine('Server', server), keepAliveAdvertisedMs);
  }

  /** The end of a head that has, or has not, a `Server` of its own. */
  of(option: ConnectionOption, server: 'own' | 'none'): OctetString {
    return (server === 'own' ? this.#unnamed : this.#named)[option];
  }
}

/**
 * @spec rfc9110-7.6.1-option-for-each-field
 *
 * @spec rfc9110-5.6.1.1-no-empty-elements-sent
 * @spec rfc9110-7.6.1-no-end-to-end-option-sent
 */
function endings(server: string, advertisedMs: number): Endings {
  const seconds = Math.floor(advertisedMs / 1000);
  const time = seconds > 0 ? `Keep-Alive: timeout=${seconds}\r\n` : '';
  const goesOn = `Connection: keep-alive\r\n${time}\r\n`;
  return {
    none: octetString(`${server}${seconds > 0 ? goesOn : '\r\n'}`),
    close: octetString(`${server}Connection: close\r\n\r\n`),
    'keep-alive': octetString(`${server}${goesOn}`),
  };
}

const known = new WeakMap<Announcements, HeadEndings>();

/** The endings of a configuration, made once. */
export function headEndings(announcements: Announcements): HeadEndings {
  const made = known.get(announcements) ?? new HeadEndings(announcements);
  known.set(announcements, made);
  return made;
}

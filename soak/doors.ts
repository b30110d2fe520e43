import { once } from 'node:events';
import { connect } from 'node:net';
import * as tls from 'node:tls';
import { RawClient } from '../src/test/guarantees/raw-client.ts';
import type { Address } from '../src/tcp/wire.ts';
import type { Door } from './visit.ts';

/** What the types of `tls.connect` do not know, and it takes. */
const halfOpen = { allowHalfOpen: true };

/** A connection without TLS. */
async function open(address: Address): Promise<RawClient> {
  const client = new RawClient(connect({ ...address, allowHalfOpen: true, noDelay: true }));
  await once(client.socket, 'connect');
  return client;
}

export function plainDoor(address: Address): Door {
  return { isSecured: false, open: () => open(address), openBare: () => open(address) };
}

/** @param ca the certificate of who vouches for the server. */
export function securedDoor(address: Address, ca: string): Door {
  return {
    isSecured: true,
    openBare: () => open(address),
    open: async () => {
      const socket = tls.connect({ ...address, ...halfOpen, ca, servername: 'localhost' });
      const client = new RawClient(socket);
      await once(socket, 'secureConnect');
      return client;
    },
  };
}

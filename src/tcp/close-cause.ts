/**
 * Why a connection ended.
 *
 * - `closed`: both sides ended in order, and the operating system took every accepted octet.
 * - `hard-closed`: `hardClose()` was called.
 * - `peer-reset`: the peer reset the connection.
 * - `failed`: the operating system reported an error.
 * - `deadline`: a graceful close did not finish in its time.
 * - `fault`: a callback of the owner threw.
 */
export type CloseCause = 'closed' | 'hard-closed' | 'peer-reset' | 'failed' | 'deadline' | 'fault';

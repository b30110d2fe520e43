/** What gets the error that a callback threw, and other troubles that must not end the process. */
export type FaultReceiver = (error: unknown) => void;

/**
 * Hands an error to `onFault`, or prints it where there is none. Never throws,
 * whatever `onFault` does and whatever the error is.
 */
export function reportFault(onFault: FaultReceiver | undefined, error: unknown): void {
  if (onFault === undefined) {
    print('A fault in a connection or listener:', error);
    return;
  }
  try {
    onFault(error);
  } catch (another) {
    print('onFault of a connection or listener threw:', another);
  }
}

function print(says: string, error: unknown): void {
  try {
    console.error(says, error);
  } catch {
    console.error(says, 'a value that cannot be printed');
  }
}

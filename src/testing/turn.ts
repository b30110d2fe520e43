/**
 * Resolves in a later turn of the event loop, when every microtask has run: a connection that was
 * made has started, and what it was asked to do has been told.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

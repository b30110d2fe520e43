/** Lets the event loop turn until something is so. Rejects when it still is not after very many. */
export async function turnsUntil(isSo: () => boolean): Promise<void> {
  for (let turns = 0; turns < 5_000_000; turns++) {
    if (isSo()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`After all these turns it still is not so: ${String(isSo)}`);
}

/** What a server tells of itself when its parent asks. */
export interface Report {
  readonly rssBytes: number;
}

/** Tells the parent where a server listens, and how much memory it holds whenever it is asked. */
export function report(port: number): void {
  process.on('message', () => {
    global.gc?.();
    const told: Report = { rssBytes: process.memoryUsage.rss() };
    process.send?.(told);
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ port });
}

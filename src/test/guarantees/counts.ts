/** Whether all that is guaranteed is played through, or a part of it that takes seconds. */
export const isFull = process.env['STALLION_GUARANTEES'] === 'full';

/** How often something is done: so often without further ado, and so often where all is played. */
export function count(of: { readonly quick: number; readonly full: number }): number {
  return isFull ? of.full : of.quick;
}

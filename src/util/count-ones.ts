/** How many of a mask of 0 and 1 are set. */
export function countOnes(mask: Uint8Array): number {
  return mask.reduce((sum, one) => sum + one, 0);
}

/** English has no contraction that cannot be cut. */
export const contractionWeights = null;

import type { SegmentationWords } from "../shape/segmentation.js";

export const segmentation: SegmentationWords = {};

import sharp, { type Sharp } from 'sharp';
import { Problem } from '../common/problem.js';
import { limits } from '../contract/limits.js';
import { decodeHeic } from './heic.js';
import type { Kind } from './kinds.js';

/** What is kept of a photo: three pictures without a word beside them. */
export interface Photo {
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
  original: Buffer;
  evidence: Buffer;
  thumbnail: Buffer;
  width: number;
  height: number;
}

const mostPixels = 64_000_000;
/** Longest edge and quality of the evidence size, tried in this order until it is small enough. */
const evidenceSteps = [
  [2_048, 82],
  [2_048, 68],
  [1_600, 68],
  [1_280, 60],
  [1_024, 50],
  [800, 40],
] as const;
const white = '#fff';

// Only these readers exist for the service; the library's others (SVG, PDF, whatever comes) stay shut.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);

/**
 * Draws a photo anew, upright, in its full size and in two smaller ones. Only the picture itself goes through: place,
 * device and time of the camera stay out, and so does anything hung on behind it.
 */
export async function readPhoto(bytes: Buffer, kind: Kind): Promise<Photo> {
  try {
    const { mediaType, original } = await redrawn(bytes, kind);
    const { data, info } = await original.toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const small = fitting(open(data), evidenceSteps[0][0]).flatten({ background: white });
    const points = await small.raw().toBuffer({ resolveWithObject: true });
    const again = () => sharp(points.data, { raw: points.info });
    const thumbnail = await fitting(again(), limits.thumbnail).jpeg({ quality: 72 }).toBuffer();
    const evidence = mediaType === 'image/jpeg' && data.length <= limits.evidence ? data : await evidenceOf(again);
    return { mediaType, original: data, evidence, thumbnail, width, height };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(/pixel limit|too large|exceeds/i.test(String(error)) ? 'file.too_many_pixels' : 'file.damaged');
  }
}

function open(bytes: Buffer): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true });
}

async function redrawn(bytes: Buffer, kind: Kind): Promise<{ mediaType: Photo['mediaType']; original: Sharp }> {
  if (kind === 'image/heic') {
    const { data, width, height } = await decodeHeic(bytes, mostPixels);
    const upright = sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: mostPixels });
    return { mediaType: 'image/jpeg', original: upright.flatten({ background: white }).jpeg({ quality: 92 }) };
  }
  const source = open(bytes).autoOrient();
  if (kind === 'image/png') return { mediaType: kind, original: source.png() };
  if (kind === 'image/webp') {
    const lossless = bytes.toString('latin1', 0, 64).includes('VP8L');
    return { mediaType: kind, original: source.webp(lossless ? { lossless } : { quality: 92 }) };
  }
  const { chromaSubsampling = '4:2:0' } = await open(bytes).metadata();
  const sampled = chromaSubsampling === '4:4:4' ? '4:4:4' : '4:2:0';
  return { mediaType: 'image/jpeg', original: source.jpeg({ quality: 92, chromaSubsampling: sampled }) };
}

function fitting(picture: Sharp, edge: number): Sharp {
  return picture.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true });
}

async function evidenceOf(picture: () => Sharp): Promise<Buffer> {
  let evidence = Buffer.alloc(0);
  for (const [edge, quality] of evidenceSteps) {
    evidence = await fitting(picture(), edge).jpeg({ quality }).toBuffer();
    if (evidence.length <= limits.evidence) break;
  }
  return evidence;
}

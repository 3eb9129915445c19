/** A link as squares that a camera reads. */
import { encode } from 'uqr';

/**
 * @returns rows of modules, true is dark, without the quiet zone of 4 that must stand around it.
 * @throws RangeError for a text that no QR code holds (about 2 300 characters).
 */
export const qrModules = (text: string): boolean[][] => encode(text, { ecc: 'M', border: 0 }).data;

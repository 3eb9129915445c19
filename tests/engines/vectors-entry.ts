/** Runs in the browser: every frozen vector through the code that a phone runs. */
import { fileSalt, open } from '../../src/lib/sharing/envelope.ts';
import { deriveFileKey, deriveKeys, parsePasscode } from '../../src/lib/sharing/keys.ts';
import { parseLink } from '../../src/lib/sharing/link.ts';
import { checkVectors, type Vectors } from '../contract/vectors.ts';
import frozen from '../fixtures/vectors.json';

const seal = { parseLink, parsePasscode, deriveKeys, deriveFileKey, fileSalt, open };
Object.assign(globalThis, { failingVectors: checkVectors(frozen as Vectors, seal) });

import { expect, test } from 'vitest';
import { markEnd } from './mark-end';

test.each([
	['Waarbij vragen mensen jouw hulp?', 'Waarbij vragen mensen *jouw hulp*?'],
	['Wat gaat hier goed?', 'Wat gaat hier *goed*?'],
	['Over een jaar gaat het goed. Wat zien we?', 'Over een jaar gaat het goed. Wat *zien we*?'],
	['Nu', 'Nu'],
	['', '']
])('%s', (question, marked) => expect(markEnd(question)).toBe(marked));

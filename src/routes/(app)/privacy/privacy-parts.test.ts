import { expect, test } from 'vitest';
import { m } from '$paraglide/messages.js';
import { privacyParts } from './privacy-parts';

const nl = { locale: 'nl' } as const;

test('docs/privacy.md says what the screen says', async () => {
	const parts = privacyParts.map(({ heading, lines, isOrdered }) => {
		const list = lines.map((line, at) => `${isOrdered === true ? `${at + 1}.` : '-'} ${line({}, nl)}`);
		return `## ${heading({}, nl)}\n\n${list.join('\n')}\n`;
	});
	const title = m.privacy_heading({}, nl).replaceAll('*', '');
	await expect([`# ${title}\n`, `${m.privacy_help({}, nl)}\n`, ...parts].join('\n')).toMatchFileSnapshot(
		'../../../../docs/privacy.md'
	);
});

test('the law takes eight sentences', () => {
	const law = privacyParts.find(({ isOrdered }) => isOrdered)?.lines.map((line) => line({}, nl)) ?? [];
	expect(law).toHaveLength(8);
	for (const line of law) expect(line.match(/[.?!]/g), line).toHaveLength(1);
});

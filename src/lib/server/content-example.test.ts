import { describe, expect, test } from 'vitest';
import { contentPack } from '../domain/content-pack';
import { localizeJourney, localizePack } from '../domain/content-source';
import { localeIds } from '../domain/ids';
import { journey } from '../domain/journey';
import { readFolder } from './content-folder';
import { defaultContent } from './default-content';

describe('the example', () => {
	const { files, mistakes: unread } = readFolder('src/content/example');
	const made = defaultContent(files);

	test('has no mistake and fits what a device keeps, in every language', () => {
		expect(unread).toEqual([]);
		for (const locale of localeIds) {
			const onDevice = localizePack(made.pack, locale);
			expect(contentPack.parse(onDevice)).toEqual(onDevice);
			const road = localizeJourney(made.journey, locale);
			expect(journey.parse(road)).toEqual(road);
		}
	});

	test('adds opvoeden, hides werk en school, renames geld, and begins with the eight', () => {
		const dutch = localizePack(made.pack, 'nl');
		const titles = (set: string) =>
			dutch.domainSets
				.find(({ id }) => id === set)
				?.domains.map((id) => dutch.domains.find((each) => each.id === id)?.title);
		expect(dutch.defaultDomainSet).toBe('eight');
		for (const set of ['seven', 'eight']) {
			expect(titles(set)).toContain('Opvoeden');
			expect(titles(set)).not.toContain('Werk en school');
			expect(titles(set)).not.toContain('Werken en leren');
		}
		expect(titles('seven')).toContain('Mijn geld');
		expect(titles('eight')).toContain('Mijn geld en post');
		expect(dutch.organisation).toMatchObject({ name: 'De Brug', help: [{ checked: '2026-11-22' }] });
		expect(dutch.createKey?.how).toContain('begeleider');
	});
});

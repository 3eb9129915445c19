import { describe, expect, test } from 'vitest';
import { localizePack } from '../domain/content-source';
import { defaultPack } from './default-content';

/** The handbook's seven leefgebieden with the themes it names, each by a word of what Pit calls it. */
const handbook: [string, Record<string, string>][] = [
	[
		'meaning',
		{
			drijfveren: 'wat mij op gang brengt',
			betekenis: 'betekent',
			'dromen en verlangens': 'dromen en wensen',
			'cultuur en waarden': 'cultuur en waarden',
			spiritualiteit: 'geloof',
			motivatie: 'zin om'
		}
	],
	[
		'home',
		{
			huisvesting: 'huis of kamer',
			'buurt of wijk': 'buurt',
			vervoer: 'vervoer',
			'huishoudelijke verrichtingen': 'koken'
		}
	],
	[
		'money',
		{
			inkomen: 'inkomen',
			uitgaven: 'uitgeef',
			bestedingspatroon: 'hoe ik met geld omga',
			administratie: 'papieren',
			verzekeringen: 'verzekeringen',
			'zorg voor anderen': 'geld voor anderen'
		}
	],
	[
		'relationships',
		{
			gezin: 'gezin',
			familie: 'familie',
			'relaties en vrienden': 'vrienden en liefde',
			buurtgenoten: 'buren',
			'professionele contacten': 'begeleiders',
			'sociale vaardigheden': 'omgaan met mensen',
			'social media': 'sociale media'
		}
	],
	[
		'body',
		{
			eten: 'eten',
			drinken: 'drinken',
			sport: 'sport',
			bewegen: 'bewegen',
			zelfzorg: 'jezelf zorgen',
			'fysieke conditie': 'fit',
			ziekte: 'ziek',
			handicap: 'beperking'
		}
	],
	[
		'mind',
		{
			welbevinden: 'me goed voelen',
			zelfzorg: 'jezelf zorgen',
			autonomie: 'zelf kiezen',
			ziekte: 'ziek',
			handicap: 'beperking'
		}
	],
	[
		'activity',
		{
			werk: 'werk, met of zonder loon',
			dagactiviteiten: 'overdag',
			activiteiten: 'onderneem',
			'opleiding en scholing': 'school en leren',
			vrijetijdsbesteding: 'vrije tijd'
		}
	]
];

describe('the themes of the handbook', () => {
	const pack = localizePack(defaultPack(), 'nl');

	test.each(handbook)('each has its words in %s', (id, themes) => {
		const said = pack.domains.find((each) => each.id === id)?.themes ?? [];
		const missing = Object.entries(themes).filter(([, word]) => !said.some((theme) => theme.includes(word)));
		expect(missing).toEqual([]);
	});

	test('every part of life reports to at least one of the seven, and the seven to themselves', () => {
		const seven = handbook.map(([id]) => id);
		for (const { id, reportsTo } of pack.domains) {
			expect(reportsTo.length, id).toBeGreaterThan(0);
			expect(seven, id).toEqual(expect.arrayContaining(reportsTo));
			if (seven.includes(id)) expect(reportsTo).toEqual([id]);
		}
	});
});

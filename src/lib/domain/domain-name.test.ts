import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import content from '../../content/default/problem-names.json';
import { contentPack } from './content-pack';
import { packSource } from './content-source';
import { stigmaOf } from './domain-name';

const names = (locale: 'nl' | 'en') => content.names.map(({ words, domain }) => ({ words: words[locale], domain }));
const standard = ['meaning', 'home', 'money', 'relationships', 'body', 'mind', 'activity'];

describe('a Dutch title that names a problem leads to a neutral domain', () => {
	test.each([
		['Verslaving', 'mind'],
		['Mijn verslaafde kant', 'mind'],
		['Psychiatrie', 'mind'],
		['Autisme', 'mind'],
		['autistisch zijn', 'mind'],
		['ADHD', 'mind'],
		['adhd-gedoe', 'mind'],
		['Depressie', 'mind'],
		['Depréssie', 'mind'],
		['Borderline', 'mind'],
		['SUÏCIDE', 'mind'],
		['Angsten', 'mind'],
		['Gokken', 'mind'],
		['Schuldgevoel', 'mind'],
		['Alcohol en drugs', 'body'],
		['Drugsgebruik', 'body'],
		['Ziek zijn', 'body'],
		['Mijn ziektes', 'body'],
		['Handicap', 'body'],
		['Schulden', 'money'],
		['Schuldhulp', 'money'],
		['Geldproblemen', 'money'],
		['Dakloos', 'home'],
		['dakloze tijd', 'home'],
		['Agressie', 'relationships'],
		['Huiselijk geweld', 'relationships'],
		['Eenzaamheid', 'relationships'],
		['Criminaliteit', 'activity'],
		['Werkloosheid', 'activity'],
		['Problemen', 'meaning'],
		['Mijn probleem', 'meaning']
	])('%s: %s', (title, domain) => expect(stigmaOf(title, names('nl'))).toEqual({ domain }));
});

test.each([
	['Addiction', 'mind'],
	['My depression', 'mind'],
	['Debts', 'money'],
	['Homelessness', 'home'],
	['Illness', 'body'],
	['Abuse', 'relationships'],
	['Crime', 'activity'],
	['Trouble', 'meaning']
])('in English too, %s: %s', (title, domain) => expect(stigmaOf(title, names('en'))).toEqual({ domain }));

describe('a neutral title stays as it is', () => {
	test.each([
		'',
		'Kracht',
		'Wonen',
		'Geld',
		'Mijn lijf',
		'Mijn hoofd',
		'Opvoeden',
		'Muziek',
		'Ziekenhuisbezoek oma',
		'Geweldige vrienden',
		'Verslag doen',
		'Adressen',
		'Onschuldig plezier',
		'Eten en drinken',
		'Drukte',
		'Gokarten',
		'Auto en rijles',
		'Zwerven door de stad',
		'Werk',
		'Weduwe zijn',
		'👍',
		'عمل'
	])('%j', (title) => expect(stigmaOf(title, names('nl'))).toBeNull());

	test.each(['Skills', 'Illustration', 'Additional', 'Weeding the garden', 'Disco', 'Absence'])('%j', (title) =>
		expect(stigmaOf(title, names('en'))).toBeNull()
	);
});

test('any title gives a standard domain or nothing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (title) => {
			const found = stigmaOf(title, names('nl'));
			if (found !== null) expect(standard).toContain(found.domain);
		})
	);
});

test('an older pack without these names is still a pack', () => {
	for (const schema of [packSource, contentPack])
		expect(schema.shape.problemNames.safeParse(undefined).success).toBe(true);
	expect(stigmaOf('Schulden', [])).toBeNull();
});

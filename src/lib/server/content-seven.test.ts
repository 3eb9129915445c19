import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { theSeven } from '../domain/content-pack';
import { localizePack } from '../domain/content-source';
import { standardDomains } from '../domain/ids';
import { assembleContent } from './content';
import { defaultFiles } from './default-content';
import { both, domain, pack } from '../../../tests/fixtures/own-content.ts';

test('any pack maps to the seven: every domain of every set is reported under at least one, and all seven stay', () => {
	const id = fc.stringMatching(/^[a-z]{3,8}$/).map((name) => `own-${name}`);
	const own = fc.record({
		domains: fc.uniqueArray(fc.tuple(id, fc.subarray([...standardDomains], { minLength: 1 })), {
			maxLength: 4,
			selector: ([name]) => name
		}),
		hidden: fc.subarray([...standardDomains, 'safety', 'family'], { maxLength: 5 }),
		named: fc.boolean()
	});
	fc.assert(
		fc.property(own, ({ domains, hidden, named }) => {
			const set = {
				id: 'mine',
				title: both('Mijn'),
				about: both('Dit.'),
				domains: ['mind', 'safety', ...domains.map(([name]) => name)]
			};
			const files = Object.fromEntries(
				domains.map(([name, reportsTo]) => [`domains/${name}.json`, domain(name, { reportsTo })])
			);
			const hide = { domains: hidden };
			const sets = named && !(hidden.includes('mind') && hidden.includes('safety')) ? [set] : [];
			const result = assembleContent(defaultFiles, { ...files, 'pack.json': pack({ domainSets: sets, hide }) });
			if (!result.ok) throw new Error(JSON.stringify(result.mistakes));
			const made = localizePack(result.pack, 'nl');
			const seven = theSeven(made);
			expect(seven.map((each) => each.id)).toEqual([...standardDomains]);
			for (const each of [
				...made.domains,
				...made.domainSets.flatMap((one) => one.domains.map((name) => made.domains.find((other) => other.id === name)))
			]) {
				const under = seven.filter((one) => each?.reportsTo.includes(one.id));
				expect(under.length, each?.id).toBeGreaterThan(0);
				for (const one of under)
					expect(made.headings.domains[one.id]).toEqual({ nl: expect.any(String), en: expect.any(String) });
			}
		}),
		{ numRuns: 30 }
	);
});

/** The snapshot of all of `muchWork`; loaded through Vite, which knows the aliases of the app. */
import { everyDomain, type DomainChoice } from '$lib/domain/domain-choice';
import { layerIds } from '$lib/domain/ids';
import { makeSnapshot } from '$lib/domain/make-snapshot';
import { localizePack } from '$lib/domain/content-source';
import { nothingChosen, type Notebook } from '$lib/domain/share-choice';
import { defaultPack } from '$lib/server/default-content';
import { domains, muchWork } from './much-work.ts';

const ids = (table: string) => (muchWork[table] ?? []).map(({ id }) => id);

export function muchSnapshot() {
	const pack = localizePack(defaultPack(), 'nl');
	const table = (name: string) => (muchWork[name] ?? []) as never[];
	const notebook: Notebook = {
		name: 'Sam',
		strengths: table('strength'),
		texts: table('storyText'),
		goals: table('goal'),
		subgoals: [],
		actions: table('action'),
		reviews: [],
		contacts: table('contact'),
		notes: [],
		tasks: [],
		talks: [],
		views: [],
		moments: table('moment')
	};
	return makeSnapshot(
		notebook,
		{ ...nothingChosen, layers: [...layerIds], contacts: ids('contact'), domains, goals: ids('goal'), moment: 'm-0' },
		{
			pack,
			domains: everyDomain(pack, null, muchWork['domainChoice'] as unknown as DomainChoice[]),
			journey: null,
			locale: 'nl'
		}
	);
}

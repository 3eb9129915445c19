/** What the person made of the life domains: own ones, own names, an own order, and what is hidden. */
import * as z from 'zod/mini';
import { moment } from './answer';
import { domainsOf, type ContentPack, type LifeDomain } from './content-pack';
import { isFilled, ownWords } from './text';

export const domainChoice = z.object({
	/** The domain's id; for an own domain made on the phone. */
	id: z.string(),
	own: z.boolean(),
	/** The person's name for it; empty: the pack's. */
	title: ownWords,
	hidden: z.boolean(),
	/** Place in the person's order; null: where the set has it, own ones last. */
	order: z.nullable(z.number()),
	/** For an own domain: the standard domains it is reported under. */
	reportsTo: z.array(z.string()),
	createdAt: moment,
	changedAt: moment
});
export type DomainChoice = z.infer<typeof domainChoice>;

export const newDomainChoice = (from: Pick<DomainChoice, 'id'> & Partial<DomainChoice>, at: number): DomainChoice => ({
	own: false,
	title: '',
	hidden: false,
	order: null,
	reportsTo: [],
	createdAt: at,
	changedAt: at,
	...from
});

/** A life domain as the person has it. */
export type MyDomain = LifeDomain & { own: boolean; hidden: boolean };

/** A domain that only lives on in what was written: an own one, or one that went out of the pack. */
const bare = (id: string, title: string, reportsTo: string[] = []): LifeDomain => ({
	id,
	title,
	term: '',
	about: '',
	reportsTo,
	themes: [],
	questions: []
});

const named = (domain: LifeDomain, choices: readonly DomainChoice[]): MyDomain => {
	const choice = choices.find((each) => each.id === domain.id);
	return {
		...domain,
		title: isFilled(choice?.title) ? (choice?.title.trim() ?? '') : domain.title,
		own: choice?.own ?? false,
		hidden: choice?.hidden ?? false
	};
};

/** Domains of the person's set and own ones, in the person's order, hidden ones among them. */
export function myDomains(pack: ContentPack, setId: string | null, choices: readonly DomainChoice[]): MyDomain[] {
	const own = choices
		.filter((each) => each.own && isFilled(each.title))
		.sort((one, other) => one.createdAt - other.createdAt)
		.map((each) => bare(each.id, each.title, each.reportsTo));
	const place = (id: string, index: number) => choices.find((each) => each.id === id)?.order ?? index;
	return [...domainsOf(pack, setId), ...own]
		.map((domain, index) => ({ domain: named(domain, choices), at: place(domain.id, index) }))
		.sort((one, other) => one.at - other.at)
		.map(({ domain }) => domain);
}

/**
 * Every domain there is: the person's first, then those of other sets, then those that the pack has no longer.
 * @param written ids of domains in which something stands. @param unnamed what one is called that nobody knows
 */
export function everyDomain(
	pack: ContentPack,
	setId: string | null,
	choices: readonly DomainChoice[],
	written: readonly string[] = [],
	unnamed = ''
): MyDomain[] {
	const all = [...myDomains(pack, setId, choices)];
	const add = (each: LifeDomain) => all.some(({ id }) => id === each.id) || all.push(named(each, choices));
	const { domains } = pack.headings;
	pack.domains.forEach(add);
	for (const id of [...Object.keys(domains), ...written]) add(bare(id, domains[id]?.[pack.locale] ?? unnamed));
	return all;
}

/** The choices to write so that a domain changes places with its neighbour in the list as it is shown. */
export function movedDomain(
	shown: readonly MyDomain[],
	choices: readonly DomainChoice[],
	id: string,
	step: -1 | 1,
	at: number
): DomainChoice[] {
	const order = shown.map((each) => each.id);
	const here = order.indexOf(id);
	const other = order[here + step];
	if (here < 0 || other === undefined) return [];
	order[here + step] = id;
	order[here] = other;
	// Every shown domain gets its place, so that the order no longer hangs on the set's.
	return order.map((each, index) => ({
		...(choices.find((one) => one.id === each) ?? newDomainChoice({ id: each }, at)),
		order: index,
		changedAt: at
	}));
}

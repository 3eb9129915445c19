/** Rows of replies, for journeys that start with one that is already there. */
import type { Row } from './pit.ts';

const at = 1_760_000_000_000;

/** What somebody with a link wrote back; the link itself may be gone. */
export const reply = (id: string, name: string, items: Partial<Row>[], part: Partial<Row> = {}): Row => ({
	id,
	shareId: 'share-gone',
	name,
	writtenAt: at,
	readable: true,
	items: items.map((each) => ({ kind: 'read', text: '', layer: null, domain: null, heading: '', fate: null, ...each })),
	seenAt: null,
	createdAt: at,
	changedAt: at,
	...part
});

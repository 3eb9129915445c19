/** What the page about privacy says, in its order; docs/privacy.md is made of the same words (privacy-parts.test.ts). */
import { m } from '$paraglide/messages.js';

export const privacyParts = [
	{
		heading: m.privacy_where,
		lines: [
			m.privacy_where_phone,
			m.privacy_where_shared,
			m.privacy_where_key,
			m.privacy_where_end,
			m.privacy_where_copy
		]
	},
	{
		heading: m.privacy_who,
		lines: [
			m.privacy_who_you,
			m.privacy_who_phone,
			m.privacy_who_link,
			m.privacy_who_supporter,
			m.privacy_who_server,
			m.privacy_who_network
		]
	},
	{ heading: m.privacy_limit, lines: [m.privacy_limit_server, m.privacy_limit_read, m.privacy_limit_live] },
	{
		/** The law, in eight sentences. */
		heading: m.privacy_law,
		isOrdered: true,
		lines: [
			m.privacy_law_1,
			m.privacy_law_2,
			m.privacy_law_3,
			m.privacy_law_4,
			m.privacy_law_5,
			m.privacy_law_6,
			m.privacy_law_7,
			m.privacy_law_8
		]
	}
];
